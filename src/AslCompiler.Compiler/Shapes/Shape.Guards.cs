namespace AslCompiler.Compiler.Shapes;

// What conditions on the way have found.
internal sealed partial class Shape
{
    private Dictionary<string, Presence>? guarded;

    // The only kinds that the value can have here.
    private ShapeKinds only;

    private bool isNotNull;

    // Conditions have found something of it or of its members.
    private bool isNarrowed;

    /// <summary>The value behind a condition that has found this.</summary>
    public Shape Narrow(Guards guards)
    {
        if (guards.IsEmpty)
            return this;
        var shape = new Shape { isComplete = true, isNarrowed = true };
        shape.AddBase(this);
        foreach (var guard in guards.All)
            if (guard.Variable is null)
                shape.Narrow(guard);
        return shape;
    }

    private void Narrow(Guard guard)
    {
        var shape = this;
        for (var i = 0; i < guard.Names.Count; i++)
        {
            var name = guard.Names[i];
            var isLast = i == guard.Names.Count - 1;
            // That it is not there says nothing of what would hold it.
            if (guard.Presence is { } presence && (isLast || presence != Presence.Absent))
                (shape.guarded ??= new Dictionary<string, Presence>(StringComparer.Ordinal))[name] = presence;
            if (isLast && guard is { Only: ShapeKinds.None, IsNotNull: false })
                return;
            shape = shape.Member(name);
            shape.isNarrowed = true;
            // What has members is not null.
            shape.isNotNull |= !isLast && guard.Presence is not (null or Presence.Absent);
        }

        shape.only = guard.Only;
        shape.isNotNull |= guard.IsNotNull;
    }

    private bool BasesAlwaysHave(string name)
    {
        foreach (var source in bases)
            if (!source.AlwaysHas(name))
                return false;
        return bases.Count > 0;
    }

    private Presence? Found(string name) => guarded is not null && guarded.TryGetValue(name, out var presence) ? presence : null;

    /// <summary>As <see cref="AlwaysHas(string)"/>, but that a condition has read it does not count: it may have failed there.</summary>
    public bool IsSureToHave(string name) => AlwaysHas(name, [], GuardTrust.Asked);

    /// <summary>As <see cref="AlwaysHas(string)"/>, but that a condition has found it counts only where it is not null either.</summary>
    public bool AlwaysHasValueOf(string name) => AlwaysHas(name, [], GuardTrust.NotNull);

    private bool Trusts(GuardTrust trust, string name, Presence presence) =>
        presence == Presence.Absent || trust switch
        {
            GuardTrust.Asked => presence == Presence.Asked,
            GuardTrust.NotNull => OwnMember(name)?.isNotNull == true,
            _ => true,
        };

    // Which findings of conditions count.
    private enum GuardTrust
    {
        All,
        Asked,
        NotNull,
    }
}
