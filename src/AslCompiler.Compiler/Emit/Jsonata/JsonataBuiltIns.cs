namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>The functions that every expression can call.</summary>
internal static class JsonataBuiltIns
{
    // Those marked with - read the context when an argument is left out; those with @ belong to the evaluation.
    private static readonly string[] s_names =
    [
        "sum", "count", "max", "min", "average",
        "-string", "-substring", "-substringBefore", "-substringAfter", "-lowercase", "-uppercase", "-length", "-trim", "-pad", "-match", "-contains", "-replace", "-split", "join",
        "-formatNumber", "-formatBase", "-formatInteger", "-parseInteger", "-number", "-floor", "-ceil", "-round", "-abs", "-sqrt", "-power",
        "-boolean", "-not", "map", "zip", "filter", "single", "reduce", "-sift", "-keys", "-lookup", "append", "exists", "-spread", "merge", "reverse", "-each",
        "error", "assert", "type", "sort", "distinct", "-base64encode", "-base64decode", "-encodeUrlComponent", "-encodeUrl", "-decodeUrlComponent", "-decodeUrl",
        "-fromMillis", "-clone", "-@toMillis", "@now", "@millis", "@random", "@shuffle",
    ];

    private static readonly Dictionary<string, JsonataBuiltIn> s_all = s_names.Select(Read).ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => s_all.Keys;

    public static JsonataBuiltIn? Find(string name) => s_all.TryGetValue(name, out var function) ? function : null;

    private static JsonataBuiltIn Read(string marked)
    {
        var name = marked.TrimStart('-', '@');
        var member = name switch
        {
            "base64encode" => "Base64Encode",
            "base64decode" => "Base64Decode",
            _ => char.ToUpperInvariant(name[0]) + name.Substring(1),
        };
        return new JsonataBuiltIn(name, (marked.Contains('@') ? "evaluation." : "Functions.") + member, marked[0] == '-');
    }
}

/// <summary>A built-in function.</summary>
/// <param name="Name">Without <c>$</c>.</param>
/// <param name="Code">C# that gives it.</param>
/// <param name="ReadsContext">The context may stand for an argument.</param>
internal sealed record JsonataBuiltIn(string Name, string Code, bool ReadsContext);
