namespace AslCompiler.Compiler.Json;

/// <summary>A definition's text without what does not count: blanks. Member order, number literals and escapes stay.</summary>
internal static class CanonicalJson
{
    /// <summary>Compact JSON; the text as it is where it is not JSON, so that its mistakes stay in it.</summary>
    public static string Of(string text)
    {
        var parsed = JsonParser.Parse(text);
        return parsed.Findings.Count == 0 ? parsed.Root.ToCompactJson() : text;
    }
}
