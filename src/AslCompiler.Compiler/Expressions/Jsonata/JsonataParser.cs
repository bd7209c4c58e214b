using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>
/// A Pratt parser of the whole language of JSONata 2.2. It never throws: the first error ends the text, and what was begun is completed with what is there.
/// </summary>
internal sealed partial class JsonataParser
{
    // Nested parentheses and long chains of operators alike; whoever walks the tree recurses as deep.
    private const int MaxDepth = 500;

    private readonly JsonataLexer lexer;
    private JsonataToken token;
    private int depth;

    private JsonataParser(string text)
    {
        lexer = new JsonataLexer(text);
        token = lexer.Next(isAfterOperand: false);
    }

    /// <summary>The syntax of an expression, or the first error in it.</summary>
    public static (JsonataSyntax Syntax, JsonataError? Error) Parse(string text)
    {
        var parser = new JsonataParser(text);
        var syntax = parser.Expression(0);
        if (parser.token.Kind != JsonataTokenKind.End)
            parser.Fail("S0201", $"Did not expect {Quote(parser.token)} here", parser.token.Span);
        return (syntax, parser.lexer.Error);
    }

    private JsonataSyntax Expression(int power)
    {
        var start = depth;
        var left = Prefix(Take(isAfterOperand: true));
        while (power < JsonataOperators.LeftPower(token))
        {
            if (++depth > MaxDepth)
                return TooDeep(left);
            left = Infix(left, Take(isAfterOperand: false));
        }

        depth = start;
        return left;
    }

    private JsonataSyntax Nested()
    {
        if (++depth > MaxDepth)
            return TooDeep(new EndSyntax(token.Span));
        var syntax = Expression(0);
        depth--;
        return syntax;
    }

    private JsonataSyntax Operand(int power)
    {
        if (++depth > MaxDepth)
            return TooDeep(new EndSyntax(token.Span));
        var syntax = Expression(power);
        depth--;
        return syntax;
    }

    private JsonataSyntax TooDeep(JsonataSyntax syntax)
    {
        Fail("U1001", $"The expression is nested more than {MaxDepth} levels deep", token.Span);
        return syntax;
    }

    private JsonataToken Take(bool isAfterOperand)
    {
        var taken = token;
        token = lexer.Next(isAfterOperand);
        return taken;
    }

    // Goes past a symbol that must stand here.
    private void Expect(string symbol, bool isAfterOperand = false)
    {
        if (token.Is(symbol))
            token = lexer.Next(isAfterOperand);
        else if (token.Kind == JsonataTokenKind.End)
            Fail("S0203", $"Expected '{symbol}' before the end of the expression", token.Span);
        else
            Fail("S0202", $"Expected '{symbol}', not {Quote(token)}", token.Span);
    }

    private bool TryTake(string symbol)
    {
        if (!token.Is(symbol))
            return false;
        token = lexer.Next(isAfterOperand: false);
        return true;
    }

    private void Fail(string code, string message, TextSpan span)
    {
        lexer.Fail(code, message, span);
        token = new JsonataToken(JsonataTokenKind.End, "", span);
    }

    private TextSpan From(TextSpan start) => TextSpan.FromBounds(start.Start, Math.Max(start.End, token.Span.Start));

    private static string Quote(JsonataToken token) => token.Kind == JsonataTokenKind.End ? "the end" : "'" + token.Text + "'";
}
