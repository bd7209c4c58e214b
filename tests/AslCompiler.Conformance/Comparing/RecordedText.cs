using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Compares texts with recorded ones, in which placeholders such as <c>&lt;uuid:1&gt;</c> stand for any value; equal numbers for equal values.</summary>
internal sealed partial class RecordedText(AslCase @case)
{
    private readonly RecordedForm form = new(@case);
    private Dictionary<string, string> values = new(StringComparer.Ordinal);

    public string Normalize(string text) => form.Of(text);

    /// <summary>A copy, for a comparison that must leave no trace.</summary>
    public RecordedText Fork() => new(@case) { values = new Dictionary<string, string>(values, StringComparer.Ordinal) };

    public bool Matches(string recorded, string actual)
    {
        recorded = form.Of(recorded);
        actual = form.Of(actual);
        if (recorded == actual || IsAnyValue(recorded) || (recorded == "date" && IsTime(actual)))
            return true;
        return MatchesPattern(recorded, actual) || MatchesPattern(recorded, Masked(actual));
    }

    private bool IsAnyValue(string recorded)
    {
        // Random results.
        if (recorded is "generated-uuid" or "RandomNumberGenerated")
            return true;
        foreach (var placeholder in @case.Placeholders)
            if (placeholder.IsWholeValue(recorded))
                return true;
        return false;
    }

    private bool MatchesPattern(string recorded, string actual)
    {
        if (recorded == actual)
            return true;
        if (!PlaceholderName().IsMatch(recorded))
            return false;
        var bound = new List<string>();
        var match = Regex.Match(actual, PatternOf(recorded, bound), RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        if (!match.Success)
            return false;
        for (var i = 0; i < bound.Count; i++)
            values[bound[i]] = match.Groups["v" + i].Value;
        return true;
    }

    private string PatternOf(string recorded, List<string> bound)
    {
        var pattern = new StringBuilder("^");
        var position = 0;
        foreach (Match placeholder in PlaceholderName().Matches(recorded))
        {
            // What the case itself tells the value of is no unknown.
            if (!placeholder.Groups["number"].Success && form.IsKnown(placeholder.Value))
                continue;
            pattern.Append(Regex.Escape(recorded[position..placeholder.Index]));
            position = placeholder.Index + placeholder.Length;
            pattern.Append(AnyValue(placeholder, bound));
        }

        return pattern.Append(Regex.Escape(recorded[position..])).Append("$").ToString();
    }

    private string AnyValue(Match placeholder, List<string> bound)
    {
        var isNumbered = placeholder.Groups["number"].Success;
        if (isNumbered && values.TryGetValue(placeholder.Value, out var value))
            return $"(?:{Regex.Escape(value)}|{Regex.Escape(placeholder.Value)})";
        if (!isNumbered)
            return "(?:.+?)";
        var index = bound.IndexOf(placeholder.Value);
        if (index >= 0)
            return $@"\k<v{index}>";
        bound.Add(placeholder.Value);
        return $"(?<v{bound.Count - 1}>.+?)";
    }

    // The recorder's own expressions were applied to JSON text, so quotes and backslashes are escaped for them.
    private string Masked(string actual)
    {
        var escaped = JsonText.Quote(actual);
        var masked = escaped;
        foreach (var placeholder in @case.Placeholders)
            if (placeholder is { Pattern: { } pattern, Replacement: { } replacement })
                masked = pattern.Replace(masked, replacement.Replace("$", "$$", StringComparison.Ordinal));
        if (masked == escaped)
            return actual;
        return JsonText.TryParse(masked, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : masked;
    }

    private static bool IsTime(string text) => Time().IsMatch(text);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex Time();

    // A numbered placeholder whose name has brackets of its own got another pair: <<task_token>:1>.
    [GeneratedRegex(@"<<[A-Za-z][A-Za-z0-9_. -]*?>(?<number>:\d+)>|<[A-Za-z][A-Za-z0-9_. -]*?(?<number>:\d+|_\d+idx)?>")]
    private static partial Regex PlaceholderName();
}
