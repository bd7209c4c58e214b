using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions.JsonPath;

/// <summary>Reads one <c>[…]</c>. The odd leniencies (<c>[1 2]</c> is 12, <c>['a' 'b']</c> is a union) are Jayway 2.0.0's.</summary>
internal sealed class BracketParser(string text, int open, int end, int nesting)
{
    public ExpressionError? Error { get; private set; }

    /// <summary>The bracket is accepted, and means something else than it seems to.</summary>
    public ExpressionError? Warning { get; private set; }

    /// <summary>Behind the closing bracket.</summary>
    public int Position { get; private set; }

    public PathStep? Parse()
    {
        var close = PathCharacters.ClosingBracketByCount(text, open, end);
        var first = open + 1;
        while (first < end && char.IsWhiteSpace(text[first]))
            first++;
        if (first < end && text[first] == '?')
            return ReadFilter(first);
        if (first < end && text[first] == '"' && (close < 0 || text.IndexOf('\'', first, close - first) < 0))
            return ReadDoubleQuoted(first);
        if (close < 0)
            return Fail(open, 1, "This '[' is never closed");
        Position = close + 1;
        if (text.Substring(first, close - first).TrimEnd() == "*")
            return new WildcardStep();
        for (var i = first; i < close; i++)
        {
            var c = text[i];
            if (c == '?')
                return ReadFilter(i);
            if (c == '\'')
                return ReadSingleQuoted(i, close);
            if (c == '@')
                return ReadScript(i, close);
            if (char.IsDigit(c) || c is ':' or '-')
                return ReadIndexes(i, close);
        }

        return Fail(open, close + 1 - open, first == close
            ? "Expected a name, an index or a filter between the brackets"
            : "Expected an index, '*', a filter, or a name in single quotes, as in ['name']");
    }

    // Jayway 2.0.0 has no escapes here: every ' opens or closes a name, and the first ] ends it all.
    private MembersOrMember ReadNames(int from, int close)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var inside = false;
        for (var i = from; i < close && text[i] != ']'; i++)
        {
            if (text[i] != '\'')
            {
                if (inside)
                    name.Append(text[i]);
                continue;
            }

            if (inside)
            {
                names.Add(name.ToString());
                name.Clear();
            }

            inside = !inside;
        }

        return new MembersOrMember(names, inside);
    }

    private PathStep? ReadSingleQuoted(int from, int close)
    {
        var (names, unclosed) = ReadNames(from, close);
        if (unclosed)
            Warn(from, close - from, "This name has no closing quote before the ']', so it counts for nothing");
        return names.Count == 1 ? new MemberStep(names[0]) : new MembersStep(names);
    }

    // Double quotes came with version 2.2.0, with escapes.
    private PathStep? ReadDoubleQuoted(int from)
    {
        var names = new List<string>();
        var i = from;
        while (i < end && text[i] != ']')
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == ',')
            {
                i++;
                continue;
            }

            if (text[i] != '"')
                return Fail(i, 1, "Expected ']' or ',' after the name");
            var start = i++;
            var name = new StringBuilder();
            while (i < end && text[i] != '"')
            {
                if (text[i] == '\\' && i + 1 < end)
                    name.Append(Unescape(ref i));
                else
                    name.Append(text[i++]);
            }

            if (i >= end)
                return Fail(start, end - start, "This name has no closing quote");
            i++;
            names.Add(name.ToString());
        }

        if (i >= end)
            return Fail(open, 1, "This '[' is never closed");
        Position = i + 1;
        return names.Count == 1 ? new MemberStep(names[0]) : new MembersStep(names);
    }

    private char Unescape(ref int i)
    {
        var c = text[i + 1];
        if (c == 'u' && i + 6 <= end && ushort.TryParse(text.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            i += 6;
            return (char)code;
        }

        i += 2;
        return c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c };
    }

    // [(@.length-1)], [(@.size() - 1)]
    private PathStep? ReadScript(int from, int close)
    {
        var minus = text.IndexOf('-', from, close - from);
        var last = minus < 0 ? -1 : text.IndexOf(')', minus, close - minus);
        if (last < 0)
            return Fail(from, close - from, "Expected an index such as [(@.length-1)]");
        var function = text.Substring(Math.Min(from + 2, minus), minus - Math.Min(from + 2, minus)).Replace(" ", "").Replace("(", "").Replace(")", "");
        if (function is not ("length" or "size"))
            return Fail(from, minus - from, "Expected @.length or @.size() here");
        return TryNumber(text.Substring(minus, last - minus), out var number)
            ? new ScriptIndexStep(-number)
            : Fail(minus, last - minus, "Expected a number after '-'");
    }

    private PathStep? ReadIndexes(int from, int close)
    {
        var numbers = new List<int>();
        var i = from;
        bool list = false, sliceTo = false, sliceFrom = false, slice = false;
        var digits = "";
        while (i < close && (char.IsDigit(text[i]) || text[i] is ',' or ' ' or ':' or '-'))
        {
            var c = text[i++];
            if (c == ' ')
                continue;
            if (c is not (':' or ','))
            {
                digits += c;
                continue;
            }

            if (digits.Length > 0 || c == ',')
            {
                if (!Add(numbers, digits, from, close))
                    return null;
                digits = "";
                list |= c == ',';
                if (c == ',')
                    continue;
            }
            else
            {
                sliceTo = true;
            }

            while (i < close && (char.IsDigit(text[i]) || text[i] is ' ' or '-'))
            {
                if (text[i] != ' ')
                    digits += text[i];
                i++;
            }

            if (digits.Length > 0 || sliceTo)
            {
                if (!Add(numbers, digits, from, close))
                    return null;
                slice = !sliceTo;
                digits = "";
            }
            else
            {
                sliceFrom = true;
            }

            // The character behind a slice's second number is skipped: the step's colon.
            i++;
        }

        if (digits.Length > 0 && !Add(numbers, digits, from, close))
            return null;
        if (text.IndexOf(':', from, close - from) < 0 && !IsPlainList(from, close, numbers))
            Warn(from, close - from, "'" + text.Substring(from, close - from) + "' is no index; it is read as " + string.Join(",", numbers));
        if (sliceTo)
            return new SliceStep(null, numbers[0]);
        if (sliceFrom)
            return new SliceStep(numbers[0], null);
        if (slice)
            return new SliceStep(numbers[0], numbers[1]);
        return list && numbers.Count > 1 ? new IndexesStep(numbers) : new IndexStep(numbers[0]);
    }

    // Only digits, signs and commas, with as many numbers as the commas ask for.
    private bool IsPlainList(int from, int close, List<int> numbers)
    {
        var commas = 0;
        for (var i = from; i < close; i++)
        {
            if (text[i] == ',')
                commas++;
            else if (!char.IsDigit(text[i]) && text[i] is not (' ' or '-'))
                return false;
            else if (text[i] == ' ' && i > from && char.IsDigit(text[i - 1]) && char.IsDigit(text[Math.Min(i + 1, close)]))
                return false;
        }

        return numbers.Count == commas + 1;
    }

    private PathStep? ReadFilter(int from)
    {
        var parenthesis = from + 1;
        while (parenthesis < end && char.IsWhiteSpace(text[parenthesis]))
            parenthesis++;
        if (parenthesis >= end || text[parenthesis] != '(')
            return Fail(from, 1, "Expected '(' after '?': a filter is written [?(@.name == 'value')]");
        var filter = new FilterParser(text, parenthesis + 1, end, nesting + 1);
        var condition = filter.ParseGroup();
        if (condition is null)
        {
            Error = filter.Error;
            return null;
        }

        Warning ??= filter.Warning;
        var close = filter.Position;
        while (close < end && char.IsWhiteSpace(text[close]))
            close++;
        if (close >= end || text[close] != ']')
            return Fail(Math.Min(close, end - 1), 1, "Expected ']' after the filter");
        Position = close + 1;
        return new FilterStep(condition);
    }

    private bool Add(List<int> numbers, string digits, int from, int close)
    {
        if (!TryNumber(digits, out var number))
        {
            Fail(from, close - from, digits.Length == 0 ? "Expected a number here" : "'" + digits + "' is no index");
            return false;
        }

        numbers.Add(number);
        return true;
    }

    private static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out number)
        || int.TryParse(digits.Replace(" ", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private void Warn(int at, int length, string message) =>
        Warning ??= new ExpressionError(DiagnosticCatalog.PathSyntax, at, length, message) { IsWarning = true };

    private PathStep? Fail(int at, int length, string message)
    {
        Error ??= new ExpressionError(DiagnosticCatalog.PathSyntax, at, Math.Max(0, length), message);
        return null;
    }

    private readonly record struct MembersOrMember(List<string> Names, bool Unclosed);
}
