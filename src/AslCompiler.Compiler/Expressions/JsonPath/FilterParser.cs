using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions.JsonPath;

/// <summary>Reads what stands in <c>[?(…)]</c>: the union of what Jayway's versions accept.</summary>
internal sealed partial class FilterParser(string text, int start, int end, int nesting)
{
    /// <summary>Parentheses and filters within each other; far more than anyone writes, and shallow enough for any stack.</summary>
    public const int MaxDepth = 64;

    private static readonly string[] Symbols = ["===", "!==", "==", "!=", "<=", ">=", "=~", "<", ">"];

    private static readonly string[] Words =
    [
        "in", "nin", "subsetof", "anyof", "noneof", "contains", "size", "empty", "all", "type", "matches",
        "IN", "NIN", "SUBSETOF", "ANYOF", "NONEOF", "CONTAINS", "SIZE", "EMPTY", "ALL", "TYPE", "MATCHES",
    ];

    private int depth = nesting;

    public int Position { get; private set; } = start;

    public ExpressionError? Error { get; private set; }

    /// <summary>The filter is accepted, and means something else than it seems to.</summary>
    public ExpressionError? Warning { get; private set; }

    /// <summary>An expression and the parenthesis that closes it.</summary>
    public FilterExpression? ParseGroup()
    {
        if (++depth > MaxDepth)
            return Fail(Position, 1, "Too many parentheses within each other");
        var expression = ParseOr();
        depth--;
        if (expression is null)
            return null;
        SkipBlanks();
        if (Position >= end || text[Position] != ')')
            return Fail(Math.Min(Position, end - 1), 1, "Expected ')', '&&' or '||'");
        Position++;
        return expression;
    }

    private FilterExpression? ParseOr()
    {
        var left = ParseAnd();
        while (left is not null && Eat("||"))
            left = ParseAnd() is { } right ? new FilterOr(left, right) : null;
        return left;
    }

    private FilterExpression? ParseAnd()
    {
        var left = ParseUnary();
        while (left is not null && Eat("&&"))
            left = ParseUnary() is { } right ? new FilterAnd(left, right) : null;
        return left;
    }

    private FilterExpression? ParseUnary()
    {
        SkipBlanks();
        if (Position < end && text[Position] == '!' && ++depth <= MaxDepth)
        {
            var from = Position++;
            var operand = ParseUnary();
            depth--;
            if (operand is FilterComparison { Operator: not "!=" })
                Warn(from, Position - from, "As on AWS, a negated comparison never holds; use the opposite operator");
            return operand is null ? null : new FilterNot(operand);
        }

        if (Position < end && text[Position] == '(')
        {
            Position++;
            return ParseGroup();
        }

        return ParseComparison();
    }

    private FilterExpression? ParseComparison()
    {
        var from = Position;
        var left = ParseOperand(isLeft: true, afterMatch: false);
        if (left is null)
            return null;
        SkipBlanks();
        var at = Position;
        var op = ReadOperator();
        if (op is null)
        {
            if (Position < end && text[Position] is not (')' or '&' or '|'))
                return Fail(at, WordLength(at), "Expected an operator such as ==, != or <");
            return left is FilterPath path
                ? new FilterExists(path.Path)
                : Fail(from, Math.Max(1, at - from), "Expected a path or a comparison");
        }

        SkipBlanks();
        if (Position >= end || text[Position] == ')')
            return Fail(at, op.Length, "Expected a value after '" + op + "'");
        var isBare = text[Position] is not ('\'' or '"' or '[' or '{');
        var right = ParseOperand(isLeft: false, afterMatch: op == "=~");
        if (right is null)
            return null;
        if (isBare && right is FilterLiteral { Json: var json } && WordOperator(json) is { } word)
        {
            Warn(at, Position - at, "There is no operator '" + word + "': write '&&' or '||'; reading this path fails");
            op = word;
        }

        return new FilterComparison(left, op, right);
    }

    private FilterOperand? ParseOperand(bool isLeft, bool afterMatch)
    {
        SkipBlanks();
        if (Position >= end)
            return FailOperand(end - 1, 1, "Expected a path or a value");
        switch (text[Position])
        {
            case '@':
            case '$':
                var position = Position;
                var path = JsonPathParser.ParseOperand(text, ref position, end, depth, out var error);
                Position = position;
                Error ??= error;
                return path is null ? null : new FilterPath(path);
            case '\'':
            case '"':
                return ReadString();
            case '/' when afterMatch:
                return ReadRegex();
            case '[':
            case '{':
                return ReadJson();
            default:
                return ReadBare(isLeft);
        }
    }

    private string? ReadOperator()
    {
        var op = Symbol();
        if (op is null)
        {
            var length = WordLength(Position);
            foreach (var word in Words)
                if (word.Length == length && Starts(word))
                    op = word;
        }

        Position += op?.Length ?? 0;
        return op?.ToLowerInvariant();
    }

    private string? Symbol()
    {
        foreach (var symbol in Symbols)
            if (Starts(symbol))
                return symbol;
        return null;
    }

    // [?(@.a == 2 and @.b == 3)]: 2.0.0 takes all behind the == for a text, and fails on the data.
    private static string? WordOperator(string literal) =>
        literal[0] != '"' || literal.IndexOfAny(['=', '<', '>']) < 0 ? null
        : literal.Contains(" and ") ? "and"
        : literal.Contains(" or ") ? "or" : null;

    private int WordLength(int from)
    {
        var i = from;
        while (i < end && char.IsLetter(text[i]))
            i++;
        return Math.Max(1, i - from);
    }

    private bool Eat(string symbol)
    {
        SkipBlanks();
        if (!Starts(symbol))
            return false;
        Position += symbol.Length;
        return true;
    }

    private bool Starts(string symbol) =>
        Position + symbol.Length <= end && string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) == 0;

    private void SkipBlanks()
    {
        while (Position < end && char.IsWhiteSpace(text[Position]))
            Position++;
    }

    private void Warn(int at, int length, string message) =>
        Warning ??= new ExpressionError(DiagnosticCatalog.PathSyntax, at, length, message) { IsWarning = true };

    private FilterExpression? Fail(int at, int length, string message)
    {
        Error ??= new ExpressionError(DiagnosticCatalog.PathSyntax, Math.Max(0, at), Math.Max(0, length), message);
        return null;
    }

    private FilterOperand? FailOperand(int at, int length, string message)
    {
        Fail(at, length, message);
        return null;
    }
}
