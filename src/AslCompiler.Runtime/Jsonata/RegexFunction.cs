using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>A regular expression: a function from a string to its first match.</summary>
internal sealed class RegexFunction : JsonataFunction
{
    private readonly string _pattern;
    private readonly string _translated;
    private readonly RegexOptions _options;
    private Regex? _regex;

    public RegexFunction(string pattern, string flags)
    {
        _pattern = pattern;
        _options = RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        _translated = RegexTranslation.ToDotNet(pattern, flags.Contains('m', StringComparison.Ordinal));
    }

    internal override int Arity => 1;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments) =>
        Find(arguments.Length > 0 ? JsonataText.Of(arguments[0]) : "", 0)?.ToMatch();

    private PatternMatch? Find(string text, int from)
    {
        try
        {
            var match = Within(EvaluationBudget.PatternTimeout).Match(text, from);
            if (!match.Success)
                return null;
            var groups = new string?[match.Groups.Count - 1];
            for (var i = 0; i < groups.Length; i++)
                groups[i] = match.Groups[i + 1].Success ? match.Groups[i + 1].Value : null;
            var end = match.Index + match.Length;
            return new PatternMatch(match.Value, match.Index, end, groups, new LambdaFunction(0, null, _ => FindNext(text, end)?.ToMatch()));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new JsonataException("D1012", $"The regular expression /{_pattern}/ takes too long on this string");
        }
    }

    // A pattern is a constant of all executions, and each has limits of its own; nearly always the same.
    private Regex Within(TimeSpan timeout) =>
        _regex is { } regex && regex.MatchTimeout == timeout ? regex : _regex = new Regex(_translated, _options, timeout);

    private PatternMatch? FindNext(string text, int from)
    {
        if (from >= text.Length)
            return null;
        var next = Find(text, from);
        return next is { Text.Length: 0 } ? throw new JsonataException("D1004", "Regular expression matches zero length string") : next;
    }
}
