using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shape of what an expression gives, and what it needs of the data that it reads.</summary>
/// <param name="input">The input of the machine, for the context object.</param>
/// <param name="mapItem">The item at hand, for the context object; null outside of Maps.</param>
/// <param name="variables">The variables in sight.</param>
/// <param name="shapes">Where to note the paths that are read.</param>
internal sealed partial class ExpressionShapes(Shape input, Shape? mapItem, VariableShapes variables, MachineShapes shapes)
{
    // Few states read it.
    private Shape? context;

    public Shape Field(PathField field, Shape data) =>
        field.Path is { } path ? Path(path, data) : Shape.ObjectOf([]);

    public Shape Path(JsonPath path, Shape data, DataTest? test = null)
    {
        var root = Root(path, data);
        if (path.Source is null)
            return Follow(path, root, data);
        if (path.IsDefinite)
        {
            shapes.Uses.Add(new PathUse(path, root, test));
            return Follow(path, root, data);
        }

        var matches = Follow(path, root, data);
        shapes.Matches.Add(new MatchesUse(path, matches));
        return matches;
    }

    private Shape Root(JsonPath path, Shape data) => path.Root switch
    {
        PathRoot.Context => context ??= ContextShapes.Create(input, mapItem),
        PathRoot.Data => data,
        PathRoot.Variable => variables.Of(path.Variable!),
        _ => new Shape(),
    };

    private Shape Follow(JsonPath path, Shape shape, Shape data)
    {
        var isMany = false;
        for (var i = 0; i < path.Steps.Count; i++)
        {
            switch (path.Steps[i])
            {
                case MemberStep member:
                    shape = shape.Member(member.Name);
                    break;
                case IndexStep index:
                    shape = shape.ElementAt(index.Index);
                    break;
                case ScriptIndexStep:
                    shape = shape.Element();
                    break;
                // A wildcard may meet objects too: it is followed only where an array is known to be.
                case WildcardStep when (shape.Kinds & ShapeKinds.Array) != 0:
                case IndexesStep or SliceStep:
                    shape = shape.Element();
                    isMany = true;
                    break;
                case FilterStep filter:
                    shape = shape.Element();
                    Filter(filter.Condition, shape, data);
                    isMany = true;
                    break;
                default:
                    return path.IsDefinite ? new Shape() : Shape.MatchesOf(new Shape());
            }
        }

        return isMany ? Shape.MatchesOf(shape) : shape;
    }

    private void Filter(FilterExpression condition, Shape current, Shape root)
    {
        switch (condition)
        {
            case FilterAnd and:
                Filter(and.Left, current, root);
                Filter(and.Right, current, root);
                break;
            case FilterOr or:
                Filter(or.Left, current, root);
                Filter(or.Right, current, root);
                break;
            case FilterNot not:
                Filter(not.Operand, current, root);
                break;
            case FilterExists exists:
                CurrentPath(exists.Path, current, root);
                break;
            case FilterComparison { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" } comparison:
                var kind = OperandKind(comparison.Left) | OperandKind(comparison.Right);
                Operand(comparison.Left, current, root).Demand(kind);
                Operand(comparison.Right, current, root).Demand(kind);
                break;
            case FilterComparison comparison:
                Operand(comparison.Left, current, root);
                Operand(comparison.Right, current, root);
                break;
        }
    }

    private Shape Operand(FilterOperand operand, Shape current, Shape root) =>
        operand is FilterPath path ? CurrentPath(path.Path, current, root) : new Shape();

    /// <summary>Gives variables the shapes that an Assign gives them.</summary>
    public void Assign(Template? assign, Shape data)
    {
        if (assign is null)
            return;
        var values = Template(assign, data);
        foreach (var name in values.MemberNames)
            variables.Assign(name, values.Member(name));
    }

    // In a filter a path that leads nowhere is no mistake.
    private Shape CurrentPath(JsonPath path, Shape current, Shape root)
    {
        var start = path.Root == PathRoot.Current ? current : root;
        return Follow(path, start, start);
    }

    private static ShapeKinds OperandKind(FilterOperand operand) => operand is not FilterLiteral { Json.Length: > 0 } literal
        ? ShapeKinds.None
        : literal.Json[0] switch
        {
            '"' => ShapeKinds.String,
            't' or 'f' => ShapeKinds.Boolean,
            'n' => ShapeKinds.Null,
            '-' or (>= '0' and <= '9') => ShapeKinds.Number,
            _ => ShapeKinds.None,
        };

    public Shape Template(Template template, Shape data) => template switch
    {
        TemplateLiteral literal => Literal(literal.Value),
        TemplatePath path => Path(path.Path, data),
        TemplateIntrinsic intrinsic => Call(intrinsic.Call, data),
        TemplateObject obj => Object(obj, data),
        TemplateQuery query => Query(query.Query),
        TemplateArray array => ArrayOf(array.Items.Select(item => Template(item, data))),
        _ => new Shape(),
    };

    private Shape Object(TemplateObject template, Shape data)
    {
        var shape = Shape.Of(ShapeKinds.Object);
        foreach (var member in template.Members)
            shape.GiveAlways(member.Name, Template(member.Value, data));
        return shape;
    }

    public static Shape Literal(JsonValue value) => value switch
    {
        // A placeholder may stand where a number belongs.
        JsonString { Value: var text } => text.StartsWith("${", StringComparison.Ordinal) && text.IndexOf('}') == text.Length - 1 ? new Shape() : Shape.OfText(Placeholders.Contains(text) ? null : text),
        JsonNumber number => Shape.Of(IsWhole(number.Text) ? ShapeKinds.Integer : ShapeKinds.Number),
        JsonBoolean => Shape.Of(ShapeKinds.Boolean),
        JsonNull => Shape.Of(ShapeKinds.Null),
        JsonObject obj => Shape.ObjectOf(obj.Properties.Select(property => new KeyValuePair<string, Shape>(property.Name, Literal(property.Value)))),
        JsonArray array => ArrayOf(array.Items.Select(Literal)),
        _ => new Shape(),
    };

    private static bool IsWhole(string number) => number.Length < 19 && number.IndexOfAny(['.', 'e', 'E']) < 0;

    private static Shape ArrayOf(IEnumerable<Shape> items)
    {
        var element = new Shape();
        foreach (var item in items)
            element.AddBase(item);
        return Shape.ArrayOf(element);
    }

    private Shape Call(IntrinsicCall call, Shape data)
    {
        var arguments = new List<Shape>();
        foreach (var argument in call.Arguments)
            arguments.Add(Argument(argument, data));

        void Demand(int index, ShapeKinds kind)
        {
            if (index < arguments.Count)
                arguments[index].Demand(kind);
        }

        switch (call.Function)
        {
            case IntrinsicFunction.Format or IntrinsicFunction.JsonToString or IntrinsicFunction.Uuid:
                return Shape.Of(ShapeKinds.String);
            case IntrinsicFunction.Base64Encode or IntrinsicFunction.Base64Decode:
                Demand(0, ShapeKinds.String);
                return Shape.Of(ShapeKinds.String);
            case IntrinsicFunction.Hash:
                Demand(1, ShapeKinds.String);
                return Shape.Of(ShapeKinds.String);
            case IntrinsicFunction.StringToJson:
                Demand(0, ShapeKinds.String);
                return new Shape();
            case IntrinsicFunction.StringSplit:
                Demand(0, ShapeKinds.String);
                Demand(1, ShapeKinds.String);
                return Shape.ArrayOf(Shape.Of(ShapeKinds.String));
            case IntrinsicFunction.Array:
                return ArrayOf(arguments);
            case IntrinsicFunction.ArrayPartition:
                Demand(0, ShapeKinds.Array);
                Demand(1, ShapeKinds.Integer);
                return Shape.ArrayOf(arguments.Count > 0 ? arguments[0] : new Shape());
            case IntrinsicFunction.ArrayContains:
                Demand(0, ShapeKinds.Array);
                return Shape.Of(ShapeKinds.Boolean);
            case IntrinsicFunction.ArrayRange:
                Demand(0, ShapeKinds.Integer);
                Demand(1, ShapeKinds.Integer);
                Demand(2, ShapeKinds.Integer);
                return Shape.ArrayOf(Shape.Of(ShapeKinds.Integer));
            case IntrinsicFunction.ArrayGetItem:
                Demand(1, ShapeKinds.Integer);
                return arguments.Count > 0 ? arguments[0].Element() : new Shape();
            case IntrinsicFunction.ArrayLength:
                Demand(0, ShapeKinds.Array);
                return Shape.Of(ShapeKinds.Integer);
            case IntrinsicFunction.ArrayUnique:
                Demand(0, ShapeKinds.Array);
                return arguments.Count > 0 ? arguments[0] : new Shape();
            case IntrinsicFunction.MathAdd or IntrinsicFunction.MathRandom:
                Demand(0, ShapeKinds.Number);
                Demand(1, ShapeKinds.Number);
                Demand(2, ShapeKinds.Number);
                return Shape.Of(ShapeKinds.Integer);
            case IntrinsicFunction.JsonMerge:
                Demand(0, ShapeKinds.Object);
                Demand(1, ShapeKinds.Object);
                var merged = Shape.Of(ShapeKinds.Object);
                foreach (var argument in arguments.Take(2))
                    merged.AddBase(argument);
                return merged;
            default:
                return new Shape();
        }
    }

    private Shape Argument(IntrinsicArgument argument, Shape data) => argument switch
    {
        IntrinsicPath path => Path(path.Path, data),
        IntrinsicCall call => Call(call, data),
        IntrinsicString => Shape.Of(ShapeKinds.String),
        IntrinsicLiteral literal => Shape.Of(OperandKind(new FilterLiteral(literal.Json))),
        _ => new Shape(),
    };
}
