namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes of the variables of one scope; those of outer scopes are in sight.</summary>
internal sealed class VariableShapes(VariableShapes? outer)
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
        return shape;
    }

    private VariableShapes? Outer { get; } = outer;

    public void Assign(string name, Shape value) => Of(name).AddBase(value);
}
