using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Lowering;

/// <summary>Turns shapes into C# types. A nested shape gets one record, however many others hold it.</summary>
internal sealed class RecordTypes(NameScope names)
{
    // Data that holds itself has no end; what lies deeper is left as data.
    private const int DeepestLevel = 6;

    private readonly Dictionary<Shape, RecordType> nested = [];

    public List<RecordType> Records { get; } = [];

    /// <summary>The type of a value at a door of the machine: an object-shaped one gets a record of its own.</summary>
    public DataType Door(Shape shape, string name, string summary) =>
        IsObject(shape.Kinds)
            ? new RecordReference(Record(shape, name, summary, 0).Name)
            : Resolve(shape, name, summary, 0);

    private static bool IsObject(ShapeKinds kinds) => (kinds & ~ShapeKinds.Null) == ShapeKinds.Object;

    private DataType Resolve(Shape shape, string name, string summary, int level)
    {
        var kinds = shape.Kinds & ~ShapeKinds.Null;
        if (IsObject(kinds) && level < DeepestLevel)
        {
            // An object of which nothing is known is better left as it is.
            if (shape.MemberNames.Count == 0)
                return ScalarType.Any;
            if (!nested.TryGetValue(shape, out var record))
                record = Record(shape, name, summary, level);
            return new RecordReference(record.Name);
        }

        return kinds switch
        {
            ShapeKinds.String => new ScalarType(ScalarKind.String),
            ShapeKinds.Timestamp => new ScalarType(ScalarKind.Timestamp),
            // Compared as text as well as as a timestamp: text serves both.
            ShapeKinds.Timestamp | ShapeKinds.String => new ScalarType(ScalarKind.String),
            ShapeKinds.Integer or (ShapeKinds.Integer | ShapeKinds.Number) => new ScalarType(ScalarKind.Int64),
            ShapeKinds.Number => new ScalarType(ScalarKind.Decimal),
            ShapeKinds.Boolean => new ScalarType(ScalarKind.Boolean),
            ShapeKinds.Array when level < DeepestLevel => new ListType(Resolve(shape.Element(), Singular(name), summary, level + 1)),
            _ => ScalarType.Any,
        };
    }

    private RecordType Record(Shape shape, string name, string summary, int level)
    {
        var record = new RecordType(names.Unique(name), summary);
        if (level > 0)
            nested[shape] = record;
        Records.Add(record);
        var properties = new NameScope([.. ReservedNames.Record, record.Name]);
        foreach (var memberName in shape.MemberNames)
        {
            var member = shape.Member(memberName);
            var property = properties.Unique(NameScope.Pascal(memberName, "Value"));
            var type = Resolve(member, NameScope.Pascal(memberName, "Value"), summary, level + 1);
            var isRequired = shape.AlwaysHasValueOf(memberName) && (member.Kinds & ShapeKinds.Null) == 0;
            record.Members.Add(new RecordMember(memberName, property, type, isRequired));
        }

        return record;
    }

    private static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name.Substring(0, name.Length - 3) + "y"
        : name.EndsWith("s", StringComparison.Ordinal) && !name.EndsWith("ss", StringComparison.Ordinal) && name.Length > 2 ? name.Substring(0, name.Length - 1)
        : name + "Item";
}
