namespace AslCompiler.Compiler.Expressions.Jsonata;

// What an expression begins with.
internal sealed partial class JsonataParser
{
    private JsonataSyntax Prefix(JsonataToken first)
    {
        switch (first.Kind)
        {
            case JsonataTokenKind.Name: return new NameSyntax(first.Text, first.Span);
            case JsonataTokenKind.Variable: return new VariableSyntax(first.Text, first.Span);
            case JsonataTokenKind.String: return new StringSyntax(first.Text, first.Span);
            case JsonataTokenKind.Number: return new NumberSyntax(first.Number, first.Span);
            case JsonataTokenKind.Constant: return new ConstantSyntax(first.Text, first.Span);
            case JsonataTokenKind.Regex: return new RegexSyntax(first.Text, first.Flags, first.Span);
            case JsonataTokenKind.End: return new EndSyntax(first.Span);
        }

        switch (first.Text)
        {
            case "-": return new NegationSyntax(Operand(JsonataOperators.Negation), From(first.Span));
            case "*": return new WildcardSyntax(first.Span);
            case "**": return new DescendantsSyntax(first.Span);
            case "%": return new ParentSyntax(first.Span);
            case "(": return Block(first);
            case "[": return Array(first);
            case "{": return new ObjectSyntax(Pairs(), From(first.Span));
            case "|": return Transform(first);
            case "and" or "or" or "in": return new NameSyntax(first.Text, first.Span);
        }

        Fail("S0211", $"'{first.Text}' needs something on its left", first.Span);
        return new EndSyntax(first.Span);
    }

    private BlockSyntax Block(JsonataToken first)
    {
        var expressions = new List<JsonataSyntax>();
        while (!token.Is(")"))
        {
            expressions.Add(Nested());
            if (!TryTake(";"))
                break;
        }

        Expect(")", isAfterOperand: true);
        return new BlockSyntax(expressions, From(first.Span));
    }

    private ArraySyntax Array(JsonataToken first)
    {
        var items = new List<JsonataSyntax>();
        if (!token.Is("]"))
        {
            do
            {
                var item = Nested();
                if (TryTake(".."))
                    item = new BinarySyntax("..", item, Nested(), From(item.Span));
                items.Add(item);
            }
            while (TryTake(","));
        }

        Expect("]", isAfterOperand: true);
        return new ArraySyntax(items, From(first.Span));
    }

    private List<PairSyntax> Pairs()
    {
        var pairs = new List<PairSyntax>();
        if (!token.Is("}"))
        {
            do
            {
                var key = Nested();
                Expect(":");
                pairs.Add(new PairSyntax(key, Nested()));
            }
            while (TryTake(","));
        }

        Expect("}", isAfterOperand: true);
        return pairs;
    }

    private TransformSyntax Transform(JsonataToken first)
    {
        var pattern = Nested();
        Expect("|");
        var update = Nested();
        var delete = TryTake(",") ? Nested() : null;
        Expect("|");
        return new TransformSyntax(pattern, update, delete, From(first.Span));
    }
}
