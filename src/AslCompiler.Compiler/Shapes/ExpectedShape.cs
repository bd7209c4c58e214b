namespace AslCompiler.Compiler.Shapes;

/// <summary>What is known of a value before anything reads it.</summary>
/// <param name="kind">Its kind; <see cref="ShapeKinds.None"/> where it may be anything.</param>
internal sealed class ExpectedShape(ShapeKinds kind)
{
    private readonly Dictionary<string, ExpectedShape> members = new(StringComparer.Ordinal);

    public ShapeKinds Kind { get; } = kind;

    /// <summary>What every member is that is not named.</summary>
    public ExpectedShape? AnyMember { get; init; }

    /// <summary>What the items of an array are.</summary>
    public ExpectedShape? Item { get; init; }

    public IReadOnlyCollection<string> MemberNames => members.Keys;

    public ExpectedShape? Member(string name) => members.TryGetValue(name, out var member) ? member : AnyMember;

    public void Add(string name, ExpectedShape member) => members[name] = member;
}
