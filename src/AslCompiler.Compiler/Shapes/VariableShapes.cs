namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes of the variables of one scope; those of outer scopes are in sight.</summary>
/// <param name="outer">Those of the scope around; null where none are in sight.</param>
/// <param name="all">Takes in the variables of all scopes, in the order they become known.</param>
internal sealed class VariableShapes(VariableShapes? outer, List<VariableShape> all)
{
    private readonly Dictionary<string, Shape> shapes = new(StringComparer.Ordinal);

    /// <summary>The variable that a read means: an outer one where an outer scope knows the name.</summary>
    public Shape Of(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.shapes.TryGetValue(name, out var known))
                return known;
        var shape = new Shape();
        shapes.Add(name, shape);
        all.Add(new VariableShape(name, shape));
        return shape;
    }

    /// <summary>A state that was looked at before assigns a variable of this name, or reads it by a path.</summary>
    public bool IsKnown(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.shapes.ContainsKey(name))
                return true;
        return false;
    }

    private VariableShapes? Outer { get; } = outer;

    public void Assign(string name, Shape value) => Of(name).AddBase(value);
}

/// <summary>A variable and its shape.</summary>
/// <param name="Name">Its name, without <c>$</c>.</param>
/// <param name="Shape">What all its assignments and reads say of it.</param>
internal sealed record VariableShape(string Name, Shape Shape);
