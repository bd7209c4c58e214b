using System.Text;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.JsonPath;

/// <summary>
/// Reads a path as Jayway JsonPath 2.0.0 does, its oddities included, because that is what the service was seen to run;
/// what only a later version accepts is read as that version reads it (conformance/jsonpath/README.md).
/// On top of Jayway come ASL's own <c>$$</c>, <c>$variable</c>, and the backslash in dotted names.
/// </summary>
internal sealed class JsonPathParser
{
    private readonly string text;
    private readonly int end;
    private readonly int nesting;
    private readonly List<TextSpan> places = [];
    private int position;

    // A parenthesis without its partner was seen: from here on they are letters of names.
    private bool hasOpenParenthesis;

    private JsonPathParser(string text, int start, int end, int nesting)
    {
        this.text = text;
        this.end = end;
        this.nesting = nesting;
        position = start;
    }

    private ExpressionError? Error { get; set; }

    private ExpressionError? Warning { get; set; }

    /// <summary>
    /// Reads a whole text as a path; null and an error when it is none. A path may come with a warning: it means something else than it seems to.
    /// </summary>
    public static JsonPath? Parse(string text, out ExpressionError? error) => Parse(text, 0, text.Length, out error);

    /// <summary>Reads a part of a text; the error's place counts from the start of the whole text.</summary>
    public static JsonPath? Parse(string text, int start, int end, out ExpressionError? error)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var parser = new JsonPathParser(text, start, end, 0);
        var path = parser.ReadWhole();
        error = parser.Error ?? parser.Warning;
        return parser.Error is null ? path : null;
    }

    /// <summary>Reads the path of a filter's operand that begins at <paramref name="position"/>, and moves it behind.</summary>
    internal static JsonPath? ParseOperand(string text, ref int position, int end, int nesting, out ExpressionError? error)
    {
        var parser = new JsonPathParser(text, position, end, nesting);
        var path = parser.ReadOperand();
        position = parser.position;
        error = parser.Error;
        return error is null ? path : null;
    }

    private JsonPath? ReadWhole()
    {
        var start = position;
        if (start == end)
            return Fail(start, 0, "A path must not be empty; '$' is the whole data");
        var root = PathRoot.Data;
        string? variable = null;
        var steps = new List<PathStep>();
        if (text[start] == '$')
        {
            position++;
            if (position < end && text[position] == '$')
            {
                root = PathRoot.Context;
                position++;
            }
            else if (position < end && IsVariableStart(text[position]))
            {
                root = PathRoot.Variable;
                while (position < end && IsVariablePart(text[position]))
                    position++;
                variable = text.Substring(start + 1, position - start - 1);
            }

            if (position < end && text[position] is not ('.' or '['))
                return Fail(position, 1, "Expected '.' or '[' after '" + text.Substring(start, position - start) + "'");
        }
        else if (text[start] == '@')
        {
            position++;
            if (position < end && text[position] is not ('.' or '['))
                return Fail(position, 1, "Expected '.' or '[' after '@'");
        }
        else if (text[start] is not ('.' or '['))
        {
            // Jayway puts "$." before a path that has no root.
            ReadName(steps, inFilter: false);
            NotePlaces(steps, start);
        }

        ReadSteps(steps, inFilter: false);
        return Error is null ? new JsonPath(text.Substring(start, end - start), root, variable, steps) { Places = places } : null;
    }

    private JsonPath? ReadOperand()
    {
        var start = position;
        var root = text[position] == '@' ? PathRoot.Current : PathRoot.Data;
        position++;
        var steps = new List<PathStep>();
        if (position < end && text[position] is not ('.' or '[') && !PathCharacters.EndsOperand(text, position, end))
            return Fail(position, 1, "Expected '.' or '[' after '" + text[start] + "'");
        ReadSteps(steps, inFilter: true);
        return Error is null ? new JsonPath(text.Substring(start, position - start), root, null, steps) { Places = places } : null;
    }

    // What was read since stands from there to here.
    private void NotePlaces(List<PathStep> steps, int start)
    {
        while (places.Count < steps.Count)
            places.Add(TextSpan.FromBounds(start, position));
    }

    private void ReadSteps(List<PathStep> steps, bool inFilter)
    {
        while (Error is null && position < end)
        {
            var start = position;
            var c = text[position];
            if (inFilter && PathCharacters.EndsOperand(text, position, end))
                break;
            if (char.IsWhiteSpace(c))
                Fail(position, 1, "A path holds no blanks; a name with a blank is written ['a name']");
            else if (c == '.')
                ReadDot(steps, inFilter);
            else if (c == '[')
                ReadBracket(steps);
            else if (c == '*')
                AddStep(steps, new WildcardStep(), position + 1);
            else
                ReadName(steps, inFilter);
            NotePlaces(steps, start);
        }

        if (Error is null && steps.Count > 0 && steps[steps.Count - 1] is DeepScanStep)
            Fail(position - 2, 2, "A path must not end with '..'");
    }

    private void ReadDot(List<PathStep> steps, bool inFilter)
    {
        if (position + 1 < end && text[position + 1] == '.')
        {
            AddStep(steps, new DeepScanStep(), position + 2);
            return;
        }

        position++;
        if (position >= end)
        {
            // Later versions drop a last '.' or '[' after a step; nobody takes it after the root.
            if (steps.Count == 0 || steps[steps.Count - 1] is DeepScanStep)
                Fail(position - 1, 1, "A path must not end with '.'");
            return;
        }

        if (text[position] is '[' or '.')
            return;
        if (text[position] == '*' && (position + 1 == end || text[position + 1] is '.' or '[' || char.IsWhiteSpace(text[position + 1])
            || (inFilter && PathCharacters.EndsOperand(text, position + 1, end))))
            AddStep(steps, new WildcardStep(), position + 1);
        else
            ReadName(steps, inFilter);
    }

    private void ReadName(List<PathStep> steps, bool inFilter)
    {
        var start = position;
        var isCut = false;
        StringBuilder? unescaped = null;
        while (position < end)
        {
            var c = text[position];
            if (c is '.' or '[' || char.IsWhiteSpace(c) || (inFilter && PathCharacters.EndsOperand(text, position, end)))
                break;
            if (c == '\\' && position + 1 < end)
            {
                // ASL: a backslash takes the meaning from the next character ($.foo\@bar).
                unescaped ??= new StringBuilder(text, start, position - start, Math.Max(16, position - start));
                unescaped.Append(text[position + 1]);
                position += 2;
                continue;
            }

            if (c == '(' && !hasOpenParenthesis)
            {
                var close = PathCharacters.ClosingParenthesis(text, position, end);
                hasOpenParenthesis = close < 0;
                if (close > 0)
                {
                    AddStep(steps, new FunctionStep(text.Substring(start, close + 1 - start)), close + 1);
                    return;
                }
            }

            isCut |= c == ']';
            unescaped?.Append(c);
            position++;
        }

        if (isCut)
        {
            // Jayway 2.0.0 reads .a]b as ['a]b'], and the ] ends the name before its quote does: no name at all.
            Warning ??= new ExpressionError(DiagnosticCatalog.PathSyntax, start, position - start, "A name with ']' counts for nothing; it is written with a backslash, '\\]'") { IsWarning = true };
            steps.Add(new MembersStep([]));
        }
        else if (position == start)
            Fail(position, Math.Min(1, end - position), "Expected a name");
        else
            steps.Add(new MemberStep(unescaped?.ToString() ?? text.Substring(start, position - start)));
    }

    private void ReadBracket(List<PathStep> steps)
    {
        var open = position;
        if (open + 1 == end && steps.Count > 0 && steps[steps.Count - 1] is not DeepScanStep)
        {
            position = end;
            return;
        }

        if (nesting > FilterParser.MaxDepth)
        {
            Fail(open, 1, "Too many filters within filters");
            return;
        }

        var bracket = new BracketParser(text, open, end, nesting);
        var step = bracket.Parse();
        Error = bracket.Error;
        Warning ??= bracket.Warning;
        if (step is not null)
            AddStep(steps, step, bracket.Position);
    }

    private void AddStep(List<PathStep> steps, PathStep step, int next)
    {
        steps.Add(step);
        position = next;
    }

    private JsonPath? Fail(int at, int length, string message)
    {
        Error ??= new ExpressionError(DiagnosticCatalog.PathSyntax, at, length, message);
        return null;
    }

    private static bool IsVariableStart(char c) => char.IsLetter(c) || c == '_' || char.IsSurrogate(c);

    private static bool IsVariablePart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
