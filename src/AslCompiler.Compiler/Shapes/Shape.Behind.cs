namespace AslCompiler.Compiler.Shapes;

// What lies behind views. The states between a value's source and its reader are many: none of them gets a member of its own
// for what only passes through, so that a read costs no more than the way to its source.
internal sealed partial class Shape
{
    // Views of views are few, but those of a loop that nothing leads into have no end.
    private const int LongestWay = 100;

    // What joins have found of members that they have not themselves; null while they are looking, since a loop comes by again.
    private Dictionary<string, Shape?>? joined;

    // No base will come any more.
    private bool isComplete;

    /// <summary>Says that the value comes from nowhere else.</summary>
    public void Complete()
    {
        if (isComplete)
            return;
        isComplete = true;
        for (int i = 0, count = members?.Count ?? 0; i < count; i++)
            if (members![i] is { IsFixed: false } member)
                member.Value.Complete();
        element?.Complete();
    }

    // What lies behind it can be asked in its place.
    private bool IsPassed
    {
        get
        {
            if (!isComplete || bases.Count == 0)
                return false;
            foreach (var source in bases)
                if (source.level >= DeepestLevel)
                    return false;
            return true;
        }
    }

    // Nothing is known of it but what is known of its base.
    private bool IsPlain => bases.Count == 1 && IsPassed && !isNarrowed && !hasFixed && Replaced is null && Discarded is null && made == ShapeKinds.None;

    // The next shape that is more than a view of another one.
    private Shape Behind
    {
        get
        {
            var shape = this;
            for (var hops = 0; shape.IsPlain && hops < LongestWay; hops++)
                shape = shape.bases[0];
            // So that nobody goes this way again.
            if (shape != this && shape != bases[0])
                bases[0] = shape;
            return shape;
        }
    }

    // The member as the nearest shape has it that knows it or brings together what others know; null where that lies too deep.
    private Shape? MemberBehind(string name)
    {
        var shape = this;
        var passed = this;
        for (var hops = 1; ; hops++)
        {
            if (shape.OwnMember(name) is { } own)
                return own.Behind;
            if (shape.level >= DeepestLevel)
                return null;
            if (!shape.IsPassed)
                return shape.MemberWithoutDemand(name);
            if (shape.bases.Count > 1)
                return shape.Joined(name);
            shape = shape.bases[0];
            // Round a loop that nothing leads into, it is here again.
            if (shape == passed)
                return null;
            if ((hops & (hops - 1)) == 0)
                passed = shape;
        }
    }

    // Where all ways bring the same, there is nothing to join.
    private Shape? Joined(string name)
    {
        joined ??= new Dictionary<string, Shape?>(StringComparer.Ordinal);
        if (joined.TryGetValue(name, out var known))
            return (known ?? (joined[name] = new Shape(level + 1))).Behind;
        joined.Add(name, null);
        var parts = new List<Shape>();
        foreach (var source in bases)
            if (source.MemberBehind(name) is { } part && !parts.Contains(part))
                parts.Add(part);
        var join = joined[name];
        if (join is null && parts.Count == 1)
            return joined[name] = parts[0];
        join ??= joined[name] = new Shape(level + 1);
        foreach (var part in parts)
            join.AddBase(part);
        join.Complete();
        return join.Behind;
    }
}
