namespace AslCompiler.Compiler.Shapes;

/// <summary>Shapes that the service fixes: the context object and the error output.</summary>
internal static class ContextShapes
{
    /// <summary><c>{"Error": …, "Cause": …}</c></summary>
    /// <param name="catcher">Where it comes from.</param>
    public static Shape ErrorOutput(CatcherOrigin? catcher = null) =>
        Shape.ObjectOf([new("Error", Shape.Of(ShapeKinds.String)), new("Cause", Shape.Of(ShapeKinds.String))], catcher);

    public static Shape Create(Shape executionInput, Shape? mapItem)
    {
        var execution = Object(
            ("Id", ShapeKinds.String),
            ("Name", ShapeKinds.String),
            ("RoleArn", ShapeKinds.String),
            ("StartTime", ShapeKinds.Timestamp),
            ("RedriveCount", ShapeKinds.Integer),
            ("RedriveTime", ShapeKinds.Timestamp)).With("Input", executionInput);
        var context = new Shape()
            .With("Execution", execution)
            .With("StateMachine", Object(("Id", ShapeKinds.String), ("Name", ShapeKinds.String)))
            .With("State", Object(("Name", ShapeKinds.String), ("EnteredTime", ShapeKinds.Timestamp), ("RetryCount", ShapeKinds.Integer)))
            .With("Task", Object(("Token", ShapeKinds.String)));
        return mapItem is null
            ? context
            : context.With("Map", new Shape().With("Item", Object(("Index", ShapeKinds.Integer)).With("Value", mapItem)));
    }

    public static Shape Object(params (string Name, ShapeKinds Kind)[] members) =>
        Shape.ObjectOf(members.Select(member => new KeyValuePair<string, Shape>(member.Name, Shape.Of(member.Kind))));
}
