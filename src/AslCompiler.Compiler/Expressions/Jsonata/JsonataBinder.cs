using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>Turns the syntax of an expression into what is evaluated, and reports what only then shows to be wrong.</summary>
internal sealed partial class JsonataBinder
{
    private readonly ParentResolver parents;
    private JsonataError? error;

    private JsonataBinder() => parents = new ParentResolver(Fail);

    /// <summary>The expression of a text; null when there is an error.</summary>
    public static (JsonataExpression? Expression, JsonataError? Error) Bind(string text)
    {
        var (syntax, syntaxError) = JsonataParser.Parse(text);
        if (syntaxError is not null)
            return (null, syntaxError);
        var binder = new JsonataBinder();
        var expression = binder.Bind(syntax);
        if (binder.error is null && (expression is ParentExpression || expression.Sought is { Count: > 0 }))
            binder.Fail("S0217", "There is no step whose parent '%' could mean", expression.Span);
        return binder.error is null ? (expression, null) : (null, binder.error);
    }

    private JsonataExpression Bind(JsonataSyntax syntax)
    {
        var expression = Create(syntax);
        if (syntax.KeepsArray)
            expression.KeepsArray = true;
        return expression;
    }

    private JsonataExpression Create(JsonataSyntax syntax)
    {
        switch (syntax)
        {
            case NumberSyntax number: return new NumberExpression { Value = number.Value, Span = syntax.Span };
            case StringSyntax text: return new StringExpression { Value = text.Value, Span = syntax.Span };
            case ConstantSyntax constant: return new ConstantExpression { Word = constant.Word, Span = syntax.Span };
            case RegexSyntax regex: return Pattern(regex);
            case VariableSyntax variable: return new VariableExpression { Name = variable.Name, Span = syntax.Span };
            case WildcardSyntax: return new WildcardExpression { Span = syntax.Span };
            case DescendantsSyntax: return new DescendantsExpression { Span = syntax.Span };
            case PlaceholderSyntax: return new PlaceholderExpression { Span = syntax.Span };
            case ParentSyntax: return new ParentExpression { Slot = parents.NewSlot(), Span = syntax.Span };
            case NameSyntax name:
                var step = new NameExpression { Name = name.Name, Span = syntax.Span, KeepsArray = syntax.KeepsArray };
                return new PathExpression { Steps = [step], KeepsSingleton = syntax.KeepsArray, Span = syntax.Span };
            case BinarySyntax { Operator: "." } path: return Path(path);
            case FilterSyntax filter: return Filter(filter);
            case GroupSyntax group: return Group(group);
            case SortSyntax sort: return Sort(sort);
            case FocusSyntax focus: return Focus(focus);
            case IndexSyntax index: return Index(index);
            case BinarySyntax { Operator: "~>" } apply: return Apply(apply);
            case BinarySyntax binary: return Binary(binary);
            case NegationSyntax negation: return Negate(negation);
            case AssignmentSyntax assignment: return Assign(assignment);
            case ArraySyntax array: return Array(array);
            case ObjectSyntax value: return Object(value);
            case BlockSyntax block: return Block(block);
            case CallSyntax call: return Call(call);
            case LambdaSyntax lambda:
                return new LambdaExpression { Parameters = lambda.Parameters, Signature = lambda.Signature, Body = Bind(lambda.Body), Span = syntax.Span };
            case ConditionSyntax condition: return Condition(condition);
            case TransformSyntax transform:
                return new TransformExpression
                {
                    Pattern = Bind(transform.Pattern),
                    Update = Bind(transform.Update),
                    Delete = transform.Delete is { } delete ? Bind(delete) : null,
                    Span = syntax.Span,
                };
            default:
                Fail("S0207", "The expression ends where something is missing", syntax.Span);
                return new ConstantExpression { Word = "null", Span = syntax.Span };
        }
    }

    private RegexExpression Pattern(RegexSyntax syntax)
    {
        // JavaScript refuses it when it reads the expression, without a code; this one is ours.
        if (JsonataPattern.Check(syntax.Pattern, syntax.Flags) is { } problem)
            Fail("S0303", problem, syntax.Span);
        return new RegexExpression { Pattern = syntax.Pattern, Flags = syntax.Flags, Span = syntax.Span };
    }

    private JsonataExpression Negate(NegationSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        if (operand is NumberExpression number && number.Predicates is null)
            return new NumberExpression { Value = -number.Value, Span = syntax.Span };
        var negation = new NegationExpression { Operand = operand, Span = syntax.Span };
        ParentResolver.PassOn(negation, operand);
        return negation;
    }

    private AssignmentExpression Assign(AssignmentSyntax syntax)
    {
        var assignment = new AssignmentExpression { Variable = syntax.Variable.Name, Value = Bind(syntax.Value), Span = syntax.Span };
        ParentResolver.PassOn(assignment, assignment.Value);
        return assignment;
    }

    private ApplyExpression Apply(BinarySyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        return new ApplyExpression { Left = left, Right = right, KeepsArray = left.KeepsArray || right.KeepsArray, Span = syntax.Span };
    }

    private BinaryExpression Binary(BinarySyntax syntax)
    {
        var binary = new BinaryExpression { Operator = syntax.Operator, Left = Bind(syntax.Left), Right = Bind(syntax.Right), Span = syntax.Span };
        ParentResolver.PassOn(binary, binary.Left);
        ParentResolver.PassOn(binary, binary.Right);
        return binary;
    }

    private ArrayExpression Array(ArraySyntax syntax)
    {
        var array = new ArrayExpression { Items = [.. syntax.Items.Select(Bind)], Span = syntax.Span };
        array.Items.ForEach(item => ParentResolver.PassOn(array, item));
        return array;
    }

    private ObjectExpression Object(ObjectSyntax syntax)
    {
        var value = new ObjectExpression { Pairs = Pairs(syntax.Pairs), Span = syntax.Span };
        foreach (var pair in value.Pairs)
        {
            ParentResolver.PassOn(value, pair.Key);
            ParentResolver.PassOn(value, pair.Value);
        }

        return value;
    }

    private List<Pair> Pairs(IReadOnlyList<PairSyntax> pairs) => [.. pairs.Select(pair => new Pair(Bind(pair.Key), Bind(pair.Value)))];

    private BlockExpression Block(BlockSyntax syntax)
    {
        var block = new BlockExpression { Expressions = [.. syntax.Expressions.Select(Bind)], Span = syntax.Span };
        block.Expressions.ForEach(expression => ParentResolver.PassOn(block, expression));
        return block;
    }

    private CallExpression Call(CallSyntax syntax)
    {
        var arguments = syntax.Arguments.Select(Bind).ToList();
        var call = new CallExpression { Procedure = Bind(syntax.Procedure), Arguments = arguments, Span = syntax.Span };
        arguments.ForEach(argument => ParentResolver.PassOn(call, argument));
        return call;
    }

    private ConditionExpression Condition(ConditionSyntax syntax)
    {
        var condition = new ConditionExpression
        {
            Condition = Bind(syntax.Condition),
            Then = Bind(syntax.Then),
            Else = syntax.Else is { } otherwise ? Bind(otherwise) : null,
            Span = syntax.Span,
        };
        ParentResolver.PassOn(condition, condition.Condition);
        ParentResolver.PassOn(condition, condition.Then);
        if (condition.Else is { } branch)
            ParentResolver.PassOn(condition, branch);
        return condition;
    }

    private void Fail(string code, string message, TextSpan span) => error ??= new JsonataError(code, message, span);
}
