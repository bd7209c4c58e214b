using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Shapes;

// Expressions in JSONata. Names after a name may go through an array as well, so a path says that only what it begins with is an object.
internal sealed partial class ExpressionShapes
{
    // The variables of the expression at hand that it does not bind itself.
    private List<VariableExpression> free = [];

    /// <summary>What <c>$states.input</c> is.</summary>
    public Shape StatesInput { get; set; } = new();

    /// <summary>What <c>$states.result</c> is.</summary>
    public Shape StatesResult { get; set; } = new();

    /// <summary>What <c>$states.errorOutput</c> is.</summary>
    public Shape StatesError { get; set; } = new();

    /// <summary>What an expression gives; what it reads is noted.</summary>
    public Shape Query(JsonataQuery query)
    {
        free = query.References.Variables;
        foreach (var node in query.References.Nodes)
        {
            if (node is PathExpression path)
                Names(path);
            else if (node is BinaryExpression binary)
                Operands(binary);
            else if (node is CallExpression { Procedure: VariableExpression function } call && FunctionSignature.Of(function.Name) is { } signature && query.References.Variables.Contains(function))
                Arguments(call, signature);
        }

        return Value(query.Expression);
    }

    private Shape Value(JsonataExpression expression)
    {
        if (expression is { Predicates: not null } or { Group: not null } or { KeepsArray: true })
            return new Shape();
        switch (expression)
        {
            case VariableExpression variable:
                return Variable(variable);
            case PathExpression path:
                return Names(path) ?? new Shape();
            case StringExpression text:
                return Shape.OfText(Placeholders.Contains(text.Value) ? null : text.Value);
            case NumberExpression number:
                return Shape.Of(Math.Floor(number.Value) == number.Value ? ShapeKinds.Integer : ShapeKinds.Number);
            case ConstantExpression { Word: "null" }:
                return Shape.Of(ShapeKinds.Null);
            case ConditionExpression { Else: { } otherwise } condition:
                var either = new Shape();
                either.AddBase(Value(condition.Then));
                either.AddBase(Value(otherwise));
                return either;
            default:
                return KindOf(ExpressionTypes.Of(expression)) is var kind and not ShapeKinds.None ? Shape.Of(kind) : new Shape();
        }
    }

    private Shape Variable(VariableExpression variable) => variable.Name switch
    {
        "states.input" => StatesInput,
        "states.result" => StatesResult,
        "states.errorOutput" => StatesError,
        "states.context" => context ??= ContextShapes.Create(input, mapItem),
        // A variable of the expression's own, or a function.
        var name => variables.IsKnown(name) && free.Contains(variable) ? variables.Of(name) : new Shape(),
    };

    // What a path of names leads to; null where it may go through an array.
    private Shape? Names(PathExpression path)
    {
        if (path.Steps[0] is not VariableExpression { Predicates: null, Stages: null, Focus: null, Index: null } root)
            return null;
        var shape = Variable(root);
        for (var i = 1; i < path.Steps.Count; i++)
        {
            if (path.Steps[i] is not NameExpression { Focus: null, Index: null } step)
                return null;
            if ((shape.Kinds & ~(ShapeKinds.Null | ShapeKinds.Object)) != 0 || (!IsWhole(path, i) && shape.MadeKinds != ShapeKinds.Object))
                return null;
            shape = shape.Member(step.Name);
            if (step.Stages is not null)
                return null;
        }

        return path is { Group: null, KeepsSingleton: false, KeepsArray: false } ? shape : null;
    }

    // It is the data itself that the name is read from, be it in the envelope of a Lambda function.
    private static bool IsWhole(PathExpression path, int step) =>
        step == 1 || (step == 2 && path.Steps[0] is VariableExpression { Name: "states.result" } && path.Steps[1] is NameExpression { Name: "Payload" });

    private void Operands(BinaryExpression binary)
    {
        var kind = binary.Operator switch
        {
            "+" or "-" or "*" or "/" or "%" => ShapeKinds.Number,
            "<" or "<=" or ">" or ">=" => KindOf(ExpressionTypes.Of(binary.Left)) | KindOf(ExpressionTypes.Of(binary.Right)),
            _ => ShapeKinds.None,
        };
        if (kind is not (ShapeKinds.Number or ShapeKinds.String))
            return;
        foreach (var operand in (JsonataExpression[])[binary.Left, binary.Right])
            if (operand is PathExpression path)
                Names(path)?.Demand(kind);
    }

    private void Arguments(CallExpression call, FunctionSignature signature)
    {
        // Where the context stands for the first, the others move up.
        if (call.IsPartial || call.Arguments.Count < signature.Least || (signature.Parameters.Count > call.Arguments.Count && signature.Parameters[0].MayBeLeftOut))
            return;
        for (var i = 0; i < call.Arguments.Count && i < signature.Parameters.Count; i++)
            if (call.Arguments[i] is PathExpression path && KindOf(signature.Parameters[i].Types) is var kind and not ShapeKinds.None)
                Names(path)?.Demand(kind);
    }

    private static ShapeKinds KindOf(JsonataTypes types) => types switch
    {
        JsonataTypes.Number => ShapeKinds.Number,
        JsonataTypes.String => ShapeKinds.String,
        JsonataTypes.Boolean => ShapeKinds.Boolean,
        _ => ShapeKinds.None,
    };
}
