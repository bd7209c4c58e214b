using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes of the user's own types: what they have not is not there.</summary>
/// <param name="contract">The types.</param>
internal sealed class ContractShapes(MachineContract contract)
{
    private readonly Dictionary<string, Shape> shapes = new(StringComparer.Ordinal);

    /// <summary>The shape of a type; an open one where the type is not given or says nothing.</summary>
    /// <param name="type">The type, as C#.</param>
    public Shape Of(string? type)
    {
        if (contract.Find(type) is not { } found)
            return new Shape();
        if (shapes.TryGetValue(found.CSharp, out var known))
            return known;
        switch (found.Kind)
        {
            case ContractKind.Object:
                // A type that holds itself finds its shape here.
                var shape = shapes[found.CSharp] = Shape.ClosedTo(found.Members.Select(member => member.JsonName), DisplayName(found.CSharp));
                foreach (var member in found.Members)
                    shape.Give(member.JsonName, Of(member.Type));
                return shape;
            case ContractKind.Array:
                return shapes[found.CSharp] = Shape.ArrayOf(Of(found.Item));
            case ContractKind.String when found.Values.Count > 0:
                return Texts(found.Values);
            default:
                return KindOf(found.Kind) is var kind and not ShapeKinds.None ? Shape.Of(kind) : new Shape();
        }
    }

    /// <summary>One of some literals, as if ways of the flow wrote them.</summary>
    public static Shape Texts(IEnumerable<string> values)
    {
        var texts = new Shape();
        foreach (var value in values)
            texts.AddBase(ExpressionShapes.Literal(new JsonString(default, value, value, null)));
        return texts;
    }

    private static ShapeKinds KindOf(ContractKind kind) => kind switch
    {
        ContractKind.String => ShapeKinds.String,
        ContractKind.Integer => ShapeKinds.Integer,
        ContractKind.Number => ShapeKinds.Number,
        ContractKind.Boolean => ShapeKinds.Boolean,
        ContractKind.Timestamp => ShapeKinds.Timestamp,
        _ => ShapeKinds.None,
    };

    private static string DisplayName(string type) => type.Substring(type.LastIndexOfAny(['.', ':']) + 1);
}
