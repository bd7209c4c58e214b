using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Editor;

/// <summary>Tells what a function of JSONata takes and gives.</summary>
internal static class FunctionHelp
{
    /// <summary>Such as <c>$pad(string, number, string?): string</c>; what has a question mark may be left out. Null where there is no such function.</summary>
    /// <param name="name">The function, without <c>$</c>.</param>
    public static string? Of(string name) =>
        !StatesBuiltIns.IsFunction(name) ? null
        : FunctionSignature.Of(name) is not { } signature ? "$" + name + "(…)"
        : "$" + name + "(" + string.Join(", ", signature.Parameters.Select(parameter => Words(parameter.Types) + (parameter.MayBeLeftOut ? "?" : ""))) + "): " + Words(signature.Result);

    private static string Words(JsonataTypes types) => types switch
    {
        JsonataTypes.None or JsonataTypes.Any => "any",
        _ => types.ToString().ToLowerInvariant().Replace(", ", " or "),
    };
}
