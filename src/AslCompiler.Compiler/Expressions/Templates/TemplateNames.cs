namespace AslCompiler.Compiler.Expressions.Templates;

/// <summary>The names of members in payload templates: one that ends in <c>.$</c> has a value to evaluate.</summary>
internal static class TemplateNames
{
    public static bool IsDynamic(string name) => name.EndsWith(".$", StringComparison.Ordinal);

    /// <summary>The name that the member has in the result.</summary>
    public static string InResult(string name) => IsDynamic(name) ? name.Substring(0, name.Length - 2) : name;
}
