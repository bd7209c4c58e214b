using System.Text;

namespace AslCompiler.Runtime.Jsonata;

// Functions that take a string or a pattern.
public static partial class JsonataFunctions
{
    /// <summary><c>$match(string, pattern, limit)</c></summary>
    public static JsonataFunction Match { get; } = new NativeFunction("match", "<s-f<s:o>n?:a<o>>", static arguments =>
    {
        if (arguments[0] is not StringData text)
            return null;
        var limit = Limit(arguments[2], "D3040", "Third argument of match function must evaluate to a positive number");
        var found = new SequenceBuilder();
        foreach (var match in Matches.Of((JsonataFunction)arguments[1]!, text, limit, "match"))
            found.Add(match.ToResult());
        return found.ToRawSequence();
    });

    /// <summary><c>$contains(string, pattern)</c></summary>
    public static JsonataFunction Contains { get; } = new NativeFunction("contains", "<s-(sf):b>", static arguments =>
    {
        if (arguments[0] is not StringData text || arguments[1] is not { } token)
            return null;
        return JsonData.Boolean(token is StringData part ? text.Text.Contains(part.Text, StringComparison.Ordinal) : Matches.Of((JsonataFunction)token, text, 1, "contains").Any());
    });

    /// <summary><c>$replace(string, pattern, replacement, limit)</c></summary>
    public static JsonataFunction Replace { get; } = new NativeFunction("replace", "<s-(sf)(sf)n?:s>", static arguments =>
    {
        if (arguments[0] is not StringData text)
            return null;
        if (arguments[1] is StringData { Text.Length: 0 })
            throw new JsonataException("D3010", "Second argument of replace function cannot be an empty string");
        var limit = Limit(arguments[3], "D3011", "Fourth argument of replace function must evaluate to a positive number");
        return arguments[1] is JsonataFunction pattern ? ReplaceMatches(text, pattern, arguments[2], limit) : ReplaceText(text.Text, arguments[1], arguments[2], limit);
    });

    /// <summary><c>$split(string, pattern, limit)</c></summary>
    public static JsonataFunction Split { get; } = new NativeFunction("split", "<s-(sf)n?:a<s>>", static arguments =>
    {
        if (arguments[0] is not StringData text)
            return null;
        var limit = Limit(arguments[2], "D3020", "Third argument of split function must evaluate to a positive number");
        IEnumerable<string> parts = arguments[1] switch
        {
            JsonataFunction pattern => SplitAt(text, pattern, limit),
            StringData { Text.Length: > 0 } separator => SplitAt(text.Text, separator.Text).Take((int)Math.Min(limit, int.MaxValue)),
            StringData => text.Text.Select(c => c.ToString()).Take((int)Math.Min(limit, int.MaxValue)),
            _ => [text.Text],
        };
        var strings = new List<JsonData>();
        foreach (var part in parts)
        {
            EvaluationBudget.Build(EvaluationBudget.Value + ((long)part.Length * sizeof(char)));
            strings.Add(JsonData.String(part));
        }

        return new ArrayData([.. strings]);
    });

    private static double Limit(JsonData? value, string code, string message)
    {
        if (value is null)
            return double.PositiveInfinity;
        var limit = NumberOf(value);
        return limit >= 0 ? limit : throw new JsonataException(code, message);
    }

    private static IEnumerable<string> SplitAt(StringData text, JsonataFunction pattern, double limit)
    {
        var start = 0;
        var count = 0;
        foreach (var match in Matches.Of(pattern, text, limit, "split"))
        {
            yield return text.Text[start..match.Start];
            start = match.End;
            count++;
        }

        if (count < limit)
            yield return text.Text[start..];
    }

    private static IEnumerable<string> SplitAt(string text, string separator)
    {
        var start = 0;
        for (var at = text.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = text.IndexOf(separator, start, StringComparison.Ordinal))
        {
            yield return text[start..at];
            start = at + separator.Length;
        }

        yield return text[start..];
    }

    private static JsonData ReplaceText(string text, JsonData? part, JsonData? replacement, double limit)
    {
        var output = new StringBuilder();
        var from = 0;
        var wanted = part is null ? "" : TextOf(part);
        var put = JsonataText.Of(replacement);
        EvaluationBudget.BuildText(text.Length);
        for (var count = 0; count < limit && wanted.Length > 0; count++)
        {
            var at = text.IndexOf(wanted, from, StringComparison.Ordinal);
            if (at < 0)
                break;
            EvaluationBudget.BuildText(put.Length);
            output.Append(text, from, at - from).Append(put);
            from = at + wanted.Length;
        }

        return JsonData.String(output.Append(text, from, text.Length - from).ToString());
    }

    private static JsonData ReplaceMatches(StringData text, JsonataFunction pattern, JsonData? replacement, double limit)
    {
        EvaluationBudget.BuildText(text.Text.Length);
        var output = new StringBuilder();
        var from = 0;
        foreach (var match in Matches.Of(pattern, text, limit, "replace"))
        {
            output.Append(text.Text, from, Math.Max(0, match.Start - from));
            if (replacement is JsonataFunction function)
                output.Append(function.Invoke(JsonData.Null, match.ToMatch()) is StringData result
                    ? result.Text
                    : throw new JsonataException("D3012", "Attempted to replace a matched string with a non-string value"));
            else
                Substitute(JsonataText.Of(replacement), match, output);
            from = match.Start + match.Text.Length;
        }

        return JsonData.String(output.Append(text.Text, from, text.Text.Length - from).ToString());
    }

    // $0 is the match, $1 the first group, $$ a dollar sign. Of several digits as many count as there are groups for.
    private static void Substitute(string replacement, PatternMatch match, StringBuilder output)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '$')
            {
                EvaluationBudget.BuildText(1);
                output.Append(replacement[i]);
                continue;
            }

            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (next is '$' or '0')
            {
                EvaluationBudget.BuildText(match.Text.Length);
                output.Append(next == '$' ? "$" : match.Text);
                i++;
                continue;
            }

            var most = Math.Max(1, match.Groups.Length.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
            var digits = 0;
            var group = 0;
            while (digits < most && i + 1 + digits < replacement.Length && char.IsAsciiDigit(replacement[i + 1 + digits]))
            {
                var longer = (group * 10) + (replacement[i + 1 + digits] - '0');
                if (digits > 0 && longer > match.Groups.Length)
                    break;
                group = longer;
                digits++;
            }

            if (digits == 0)
                output.Append('$');
            else if (group <= match.Groups.Length && match.Groups[group - 1] is { } text)
            {
                EvaluationBudget.BuildText(text.Length);
                output.Append(text);
            }

            i += digits;
        }
    }
}
