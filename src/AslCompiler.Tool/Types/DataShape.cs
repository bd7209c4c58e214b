using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Tool.Types;

/// <summary>What is known of some data: a tree made of a <see cref="Shape"/>, which may go round in circles.</summary>
/// <param name="Kinds">The names of the JSON types that it may have; empty where nothing is known.</param>
/// <param name="Members">An object's members that are known.</param>
/// <param name="Item">An array's item.</param>
internal sealed record DataShape(IReadOnlyList<string> Kinds, IReadOnlyList<DataMember> Members, DataShape? Item)
{
    // What lies deeper is seldom of interest, and data that holds itself has no end.
    private const int DeepestLevel = 8;

    private static readonly (ShapeKinds Kind, string Name)[] Names =
    [
        (ShapeKinds.Object, "object"), (ShapeKinds.Array, "array"), (ShapeKinds.Timestamp, "timestamp"), (ShapeKinds.String, "string"),
        (ShapeKinds.Integer, "integer"), (ShapeKinds.Number, "number"), (ShapeKinds.Boolean, "boolean"), (ShapeKinds.Null, "null"),
    ];

    public static DataShape Of(Shape shape) => Of(shape, 0);

    private static DataShape Of(Shape shape, int level)
    {
        var kinds = shape.Kinds;
        // A number that must be whole is no other number too.
        if (kinds.HasFlag(ShapeKinds.Integer))
            kinds &= ~ShapeKinds.Number;
        var members = new List<DataMember>();
        if (kinds.HasFlag(ShapeKinds.Object) && level < DeepestLevel)
            foreach (var name in shape.MemberNames)
                members.Add(new DataMember(name, shape.AlwaysHasValueOf(name), Of(shape.Member(name), level + 1)));
        var item = kinds.HasFlag(ShapeKinds.Array) && level < DeepestLevel ? Of(shape.Element(), level + 1) : null;
        return new DataShape([.. Names.Where(name => kinds.HasFlag(name.Kind)).Select(name => name.Name)], members, item);
    }
}

/// <param name="Name">The member's name.</param>
/// <param name="IsSure">It is there and not null, for sure.</param>
/// <param name="Shape">Its value.</param>
internal sealed record DataMember(string Name, bool IsSure, DataShape Shape);
