using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace AslCompiler.Conformance.Corpus;

/// <summary>Where paths depart from RFC 9535, reviewed by hand. The first rule that fits a case gives its reason: narrow ones come before wide ones.</summary>
internal static partial class DepartureRules
{
    public static IReadOnlyList<DepartureRule> All { get; } =
    [
        new("blanks-at-the-ends", "Jayway trims a path.", DepartureForms.Accepted, path => EndBlank().IsMatch(path.Text)),
        new("blanks-between-steps", "No blanks between the steps of a path.", DepartureForms.Refused, path => StepBlank().IsMatch(path.Segments)),
        new("dotted-name", "A name behind a dot takes any characters; the RFC wants an identifier.", DepartureForms.Accepted, path => DottedName().IsMatch(path.Segments)),

        new("control-character", "Jayway takes control characters in quoted names.", DepartureForms.Accepted, path => path.Names.Any(ControlCharacter().IsMatch)),
        new("escape-in-single-quotes", "Names in single quotes know no escapes: a backslash is a character of the name.", DepartureForms.Accepted | DepartureForms.OtherAnswer,
            path => path.Names.Any(name => name is ['\'', ..] && name.Contains('\\', StringComparison.Ordinal))),
        new("unknown-escape", "Jayway takes escapes in double quotes that the RFC does not know, and lone surrogates.", DepartureForms.Accepted,
            path => path.Names.Any(name => name is ['"', ..] && name.Contains('\\', StringComparison.Ordinal) && !DoubleQuoted().IsMatch(name))),

        new("stray-quote", "Jayway finds names between quotes, and reads over what is not.", DepartureForms.Accepted,
            path => path.Names.Any(name => !name.Contains('\\', StringComparison.Ordinal) && (name.Length == 1 || name.IndexOf(name[0], 1) != name.Length - 1))),
        new("stray-comma", "Jayway reads over a comma too many.", DepartureForms.Accepted, path => path.Brackets.Any(bracket => bracket.Count > 1 && bracket.Contains(""))),
        new("number-form", "Jayway takes numbers that are no integers of the RFC: 01, -0, +1, - 1, 1.0, 0 2.", DepartureForms.Accepted,
            path => path.Indexes.Concat(path.Slices).SelectMany(selector => selector.Split(':')).Any(number => !Integer().IsMatch(number))),
        new("large-number", "An index is a 32-bit integer.", DepartureForms.Refused, path => path.Indexes.Concat(path.Slices).Any(HasLargeNumber)),
        new("slice-of-four", "What follows the second number of a slice is read over.", DepartureForms.Accepted, path => path.Slices.Any(slice => slice.Count(c => c == ':') > 2)),
        new("slice-step", "A slice has no step: a third number is read over.", DepartureForms.Refused | DepartureForms.OtherAnswer, path => path.Slices.Any(Step().IsMatch)),
        new("slice-without-bounds", "A slice has at least one number.", DepartureForms.Refused, path => path.Slices.Any(NoBounds().IsMatch)),
        new("slice-negative", "A negative bound counts from the end only when the other bound is absent.", DepartureForms.OtherAnswer, path => path.Slices.Any(NegativeBound().IsMatch)),
        new("negative-index", "A negative index is never found (observed on the service).", DepartureForms.OtherAnswer, path => path.Indexes.Any(index => index is ['-', ..])),
        new("array-step-on-object", "An index or slice on an object is an error when it is read, not an empty result.", DepartureForms.OtherAnswer,
            (path, document) => document is ['{', ..] && path.Segments is ['$', '[', ..] && path.Brackets[0].Any(path.Indexes.Concat(path.Slices).Contains)),

        new("several-names", "['a','b'] gives one object with these members, not their values.", DepartureForms.OtherAnswer, path => path.Brackets.Any(bracket => bracket.Count > 1 && bracket.All(RfcPath.IsName))),
        new("filter-function", "Jayway 2.0.0 has no functions in filters.", DepartureForms.Refused, path => path.Filters.Any(FunctionCall().IsMatch)),
        new("several-places-compared", "Jayway compares with what a path of several places finds.", DepartureForms.Accepted, path => path.Filters.Any(filter => IsInParentheses(filter) && ComparedPlaces().IsMatch(filter))),
        new("bare-filter", "A filter stands in parentheses as a whole, [?(...)]: no version of Jayway takes [?@.a].", DepartureForms.Refused, path => path.Filters.Any(filter => !IsInParentheses(filter))),
        new("mixed-union", "A bracket holds one kind of selector: names, indexes, a slice, * or a filter; the first one decides, and the rest is read as more of it.", DepartureForms.Refused | DepartureForms.OtherAnswer,
            path => path.Brackets.Any(bracket => bracket.Count > 1 && !bracket.All(RfcPath.IsName) && !bracket.All(RfcPath.IsIndex))),
    ];

    /// <summary>The rule that explains why an answer of one of the forms differs; null where none does.</summary>
    public static DepartureRule? Find(string path, string? document, DepartureForms form)
    {
        var parts = new RfcPath(path);
        return All.FirstOrDefault(rule => rule.Forms.HasFlag(form) && rule.IsUsed(parts, document));
    }

    private static bool HasLargeNumber(string selector) =>
        Number().Matches(selector).Any(number => BigInteger.Parse(number.Value, CultureInfo.InvariantCulture) is var value && (value > int.MaxValue || value < int.MinValue));

    // Whether the parenthesis behind the question mark closes at the filter's end.
    private static bool IsInParentheses(string filter)
    {
        var condition = filter[1..].TrimStart();
        if (condition is not ['(', ..])
            return false;
        var depth = 0;
        for (var i = 0; i < condition.Length; i++)
        {
            depth += condition[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i == condition.Length - 1;
        }

        return false;
    }

    [GeneratedRegex(@"^\s|\s$")]
    private static partial Regex EndBlank();

    [GeneratedRegex(@"\S\s+[.\[]")]
    private static partial Regex StepBlank();

    [GeneratedRegex(@"\.(?:[0-9]|[^.\[\s]*[^A-Za-z0-9_\u0080-\uffff.\[\s*])")]
    private static partial Regex DottedName();

    [GeneratedRegex(@"[\u0000-\u001f]")]
    private static partial Regex ControlCharacter();

    [GeneratedRegex("""^"(?:[^"\\]|\\["\\/bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})*"$""")]
    private static partial Regex DoubleQuoted();

    // Or nothing, where a bound is absent.
    [GeneratedRegex(@"^\s*(?:0|-?[1-9][0-9]*)?\s*$")]
    private static partial Regex Integer();

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^:]*:[^:]*:\s*(?!1$)-?[0-9]+$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^\s*:\s*(?::|$)")]
    private static partial Regex NoBounds();

    [GeneratedRegex(@"^(?:-[0-9]+\s*:\s*-?[0-9]|[0-9]+\s*:\s*-)")]
    private static partial Regex NegativeBound();

    [GeneratedRegex(@"\b[a-z][a-z0-9_]*\(")]
    private static partial Regex FunctionCall();

    // A path with a wildcard, a deep scan, a list or a slice on either side of a comparison.
    [GeneratedRegex(@"[$@][^=<>!&|()?]*(?:\*|\.\.|\[[^\]?]*[,:])[^=<>!&|()?]*[=<>!]|[=<>]\s*[$@][^=<>!&|()?]*(?:\*|\.\.|\[[^\]?]*[,:])")]
    private static partial Regex ComparedPlaces();
}
