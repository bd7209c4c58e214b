using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>A regular expression: a function from a string to its first match.</summary>
internal sealed class RegexFunction : JsonataFunction
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;
    private readonly string _pattern;

    public RegexFunction(string pattern, string flags)
    {
        _pattern = pattern;
        var options = RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        _regex = new Regex(RegexTranslation.ToDotNet(pattern, flags.Contains('m', StringComparison.Ordinal)), options, s_timeout);
    }

    internal override int Arity => 1;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments) =>
        Find(arguments.Length > 0 ? JsonataText.Of(arguments[0]) : "", 0)?.ToMatch();

    private PatternMatch? Find(string text, int from)
    {
        try
        {
            var match = _regex.Match(text, from);
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

    private PatternMatch? FindNext(string text, int from)
    {
        if (from >= text.Length)
            return null;
        var next = Find(text, from);
        return next is { Text.Length: 0 } ? throw new JsonataException("D1004", "Regular expression matches zero length string") : next;
    }
}
