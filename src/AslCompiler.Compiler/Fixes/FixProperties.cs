namespace AslCompiler.Compiler.Fixes;

/// <summary>The properties of diagnostics in C# by which their fixes know what to write.</summary>
internal static class FixProperties
{
    /// <summary>The constant that likely was meant, in full.</summary>
    public const string Constant = "Constant";

    /// <summary>A type, as C# writes it in full.</summary>
    public const string Type = "Type";

    /// <summary>What takes the place of the finding's text.</summary>
    public const string Replacement = "Replacement";
}
