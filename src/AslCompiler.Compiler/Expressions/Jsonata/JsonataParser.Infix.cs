using System.Text;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

// What goes on behind an operand.
internal sealed partial class JsonataParser
{
    private JsonataSyntax Infix(JsonataSyntax left, JsonataToken symbol)
    {
        switch (symbol.Text)
        {
            case "(": return Call(left);
            case "[": return Filter(left);
            case "{": return new GroupSyntax(left, Pairs(), From(left.Span));
            case "^": return Sort(left);
            case ":=": return Assign(left);
            case "@": return new FocusSyntax(left, BoundVariable(symbol), From(left.Span));
            case "#": return new IndexSyntax(left, BoundVariable(symbol), From(left.Span));
            case "?": return Condition(left);
            // These two take all that follows.
            case "??" or "?:": return new BinarySyntax(symbol.Text, left, Nested(), From(left.Span));
            default: return new BinarySyntax(symbol.Text, left, Operand(JsonataOperators.Power(symbol.Text)), From(left.Span));
        }
    }

    private ConditionSyntax Condition(JsonataSyntax condition)
    {
        var then = Nested();
        var otherwise = TryTake(":") ? Nested() : null;
        return new ConditionSyntax(condition, then, otherwise, From(condition.Span));
    }

    private JsonataSyntax Filter(JsonataSyntax left)
    {
        if (!token.Is("]"))
        {
            var predicate = Nested();
            Expect("]", isAfterOperand: true);
            return new FilterSyntax(left, predicate, From(left.Span));
        }

        var step = left;
        while (step is FilterSyntax filter)
            step = filter.Left;
        step.KeepsArray = true;
        Expect("]");
        return left;
    }

    private SortSyntax Sort(JsonataSyntax left)
    {
        Expect("(");
        var terms = new List<SortTermSyntax>();
        do
        {
            var isDescending = TryTake(">");
            if (!isDescending)
                TryTake("<");
            terms.Add(new SortTermSyntax(Nested(), isDescending));
        }
        while (TryTake(","));
        Expect(")");
        return new SortSyntax(left, terms, From(left.Span));
    }

    private JsonataSyntax Assign(JsonataSyntax left)
    {
        if (left is VariableSyntax variable)
            return new AssignmentSyntax(variable, Operand(JsonataOperators.Assignment - 1), From(left.Span));
        Fail("S0212", "Only a variable, such as $total, can stand on the left of ':='", left.Span);
        return left;
    }

    private string BoundVariable(JsonataToken symbol)
    {
        var right = Operand(JsonataOperators.Binding);
        if (right is VariableSyntax variable)
            return variable.Name;
        Fail("S0214", $"Expected a variable, such as $item, after '{symbol.Text}'", right.Span);
        return "";
    }

    private JsonataSyntax Call(JsonataSyntax procedure)
    {
        var arguments = new List<JsonataSyntax>();
        if (!token.Is(")"))
        {
            do
            {
                var span = token.Span;
                arguments.Add(TryTake("?") ? new PlaceholderSyntax(span) : Nested());
            }
            while (TryTake(","));
        }

        Expect(")", isAfterOperand: true);
        return procedure is NameSyntax { Name: "function" or "λ" }
            ? Lambda(procedure, arguments)
            : new CallSyntax(procedure, arguments, From(procedure.Span));
    }

    private LambdaSyntax Lambda(JsonataSyntax keyword, List<JsonataSyntax> arguments)
    {
        var parameters = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument is VariableSyntax variable)
                parameters.Add(variable.Name);
            else
                Fail("S0208", $"Parameter {parameters.Count + 1} of a function must be a variable, such as $item", argument.Span);
        }

        var signature = token.Is("<") ? Signature() : null;
        Expect("{");
        var body = Nested();
        Expect("}");
        return new LambdaSyntax(parameters, signature, body, From(keyword.Span));
    }

    private string Signature()
    {
        var start = token.Span.Start;
        var text = new StringBuilder("<");
        var open = 1;
        while (open > 0 && !token.Is("{") && token.Kind != JsonataTokenKind.End)
        {
            token = lexer.Next(isAfterOperand: false);
            open += token.Is("<") ? 1 : token.Is(">") ? -1 : 0;
            text.Append(token.Text);
        }

        var end = token.Span.End;
        Expect(">");
        if (JsonataSignature.Check(text.ToString()) is { } error)
            Fail(error.Code, error.Message, TextSpan.FromBounds(start, end));
        return text.ToString();
    }
}
