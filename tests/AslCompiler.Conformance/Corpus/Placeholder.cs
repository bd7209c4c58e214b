using System.Text.Json;
using System.Text.RegularExpressions;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A rule by which the recorder replaced values that change from run to run.</summary>
internal sealed class Placeholder(JsonElement json)
{
    /// <summary>What stands in the recording; null for the rules that are only named.</summary>
    public string? Replacement { get; } = json.Text("replacement");

    /// <summary>Applied by the recorder to the JSON text of the answer, escapes and all.</summary>
    public Regex? Pattern { get; } = json.Text("regex") is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) : null;

    /// <summary>Whether a whole recorded text stands for any value.</summary>
    public bool IsWholeValue(string recorded)
    {
        if (Replacement is null || Pattern is not null)
            return false;
        return recorded == Replacement
            || (recorded.StartsWith('<' + Replacement.Trim('<', '>') + ':') && recorded.EndsWith('>'));
    }
}
