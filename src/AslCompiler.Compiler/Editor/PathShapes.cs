using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Editor;

/// <summary>What is known of the data that a path leads to. It only looks: no shape gets a demand.</summary>
internal static class PathShapes
{
    /// <summary>The shape behind some steps; null when nothing is known of it.</summary>
    public static Shape? Follow(Shape? shape, IEnumerable<PathStep> steps)
    {
        foreach (var step in steps)
            shape = step switch
            {
                MemberStep member => shape?.KnownMember(member.Name),
                IndexStep or ScriptIndexStep => shape?.KnownElement(),
                _ => null,
            };
        return shape;
    }

    /// <summary>The shape of what a path at the cursor starts from; null when it is not known.</summary>
    public static Shape? RootOf(JsonPath path, DefinitionCursor cursor, MachineShapes shapes) => path.Root switch
    {
        PathRoot.Context => ContextShapes.Create(shapes.Input, null),
        PathRoot.Variable => shapes.Uses.FirstOrDefault(use => use.Path.Variable == path.Variable)?.Root,
        PathRoot.Data => DataAt(cursor, shapes),
        _ => null,
    };

    // The input of the state, or the result that it has got: which, the field decides.
    private static Shape? DataAt(DefinitionCursor cursor, MachineShapes shapes)
    {
        var state = shapes.Inputs.Keys.FirstOrDefault(state => state.Syntax.NameSpan == cursor.State?.NameSpan);
        if (state is null)
            return null;
        return cursor.Property?.Name switch
        {
            "InputPath" => shapes.Inputs[state],
            "ResultSelector" or "Assign" when state.Syntax is WorkSyntax =>
                shapes.Results.TryGetValue(state, out var result) && cursor.Object == cursor.State!.Value ? result : null,
            "OutputPath" => null,
            _ when state.Syntax.InputPath is { } inputPath => inputPath.Path is { Root: PathRoot.Data } path ? Follow(shapes.Inputs[state], path.Steps) : null,
            _ => shapes.Inputs[state],
        };
    }

    /// <summary>The type in words.</summary>
    public static string Describe(Shape shape)
    {
        var kinds = shape.Kinds & ~ShapeKinds.Null;
        var isNullable = (shape.Kinds & ShapeKinds.Null) != 0;
        var text = kinds switch
        {
            ShapeKinds.None => "anything",
            ShapeKinds.Integer or (ShapeKinds.Integer | ShapeKinds.Number) => "integer",
            ShapeKinds.Array => "array of " + (shape.KnownElement() is { } element && (element.Kinds & ShapeKinds.Array) == 0 ? Describe(element) : "anything"),
            ShapeKinds.Object when shape.MemberNames is { Count: > 0 } names => "object { " + string.Join(", ", names) + " }",
            _ => kinds.ToString().ToLowerInvariant().Replace(", ", " or "),
        };
        return isNullable ? text + " or null" : text;
    }
}
