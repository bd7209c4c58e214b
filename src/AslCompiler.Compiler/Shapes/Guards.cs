namespace AslCompiler.Compiler.Shapes;

/// <summary>What a condition has found, on one of its ways out.</summary>
internal sealed class Guards
{
    // Who asks for more in one Choice than this is not followed further, so that long lists stay cheap.
    private const int Most = 50;

    public static readonly Guards None = new();

    /// <summary>What contradicts itself: nobody goes this way.</summary>
    private static readonly Guards Never = new();

    private readonly Dictionary<string, Guard> guards;

    private Guards() => guards = new Dictionary<string, Guard>(StringComparer.Ordinal);

    private Guards(Dictionary<string, Guard> guards) => this.guards = guards;

    public Guards(Guard guard)
        : this() => guards.Add(guard.Key, guard);

    public bool IsEmpty => guards.Count == 0;

    public IEnumerable<Guard> All => guards.Values;

    /// <summary>Both have been found; the same object when the other says nothing new.</summary>
    public Guards And(Guards other)
    {
        if (this == Never || other == Never)
            return Never;
        Dictionary<string, Guard>? all = null;
        foreach (var pair in other.guards)
        {
            if (guards.TryGetValue(pair.Key, out var own) && Contradict(own, pair.Value))
                return Never;
            var joined = own is not null ? Both(own, pair.Value) : guards.Count < Most ? pair.Value : null;
            if (joined is null || joined == own)
                continue;
            all ??= new Dictionary<string, Guard>(guards, StringComparer.Ordinal);
            all[pair.Key] = joined;
        }

        return all is null ? this : new Guards(all);
    }

    /// <summary>One of both has been found, so only what both say is sure.</summary>
    public Guards Or(Guards other)
    {
        if (this == other || other == Never)
            return this;
        if (this == Never)
            return other;
        var common = new Dictionary<string, Guard>(StringComparer.Ordinal);
        foreach (var pair in guards)
            if (other.guards.TryGetValue(pair.Key, out var found))
                common.Add(pair.Key, Either(pair.Value, found));
        return new Guards(common);
    }

    private static bool Contradict(Guard one, Guard other) =>
        (one.Presence is { } there && other.Presence is { } too && (there == Presence.Absent) != (too == Presence.Absent))
        || (one.Only != ShapeKinds.None && other.Only != ShapeKinds.None && (one.Only & other.Only) == 0);

    private static Guard Both(Guard one, Guard other) => one with
    {
        Presence = one.Presence is null or Presence.Read ? other.Presence ?? one.Presence : one.Presence,
        Only = one.Only == ShapeKinds.None ? other.Only : other.Only == ShapeKinds.None ? one.Only : one.Only & other.Only,
        IsNotNull = one.IsNotNull || other.IsNotNull,
    };

    private static Guard Either(Guard one, Guard other) => one with
    {
        Presence = one.Presence == other.Presence ? one.Presence
            : one.Presence is null or Presence.Absent || other.Presence is null or Presence.Absent ? null
            : Presence.Read,
        Only = one.Only == ShapeKinds.None || other.Only == ShapeKinds.None ? ShapeKinds.None : one.Only | other.Only,
        IsNotNull = one.IsNotNull && other.IsNotNull,
    };
}
