namespace AslCompiler.Compiler.Shapes;

/// <summary>The members of a shape, in the order they became known. Most shapes have one or two: those are found without a table.</summary>
internal sealed class ShapeMembers
{
    // Comparing so many names is as quick as hashing one.
    private const int Few = 8;

    private Member[] all = new Member[1];
    private Dictionary<string, int>? places;

    public int Count { get; private set; }

    public Member this[int index] => all[index];

    /// <summary>The member's value; null where it is not known.</summary>
    public Shape? Find(string name) => PlaceOf(name) is var place and >= 0 ? all[place].Value : null;

    /// <summary>The member is always there and hides what lies behind it.</summary>
    public bool Fixes(string name) => PlaceOf(name) is var place and >= 0 && all[place].IsFixed;

    /// <summary>Adds a member, or gives it another value.</summary>
    public void Put(string name, Shape value, bool isFixed)
    {
        var place = PlaceOf(name);
        if (place >= 0)
        {
            all[place] = new Member(name, value, isFixed || all[place].IsFixed);
            return;
        }

        if (Count == all.Length)
            Array.Resize(ref all, Count * 2);
        all[Count] = new Member(name, value, isFixed);
        places?.Add(name, Count);
        Count++;
        if (Count <= Few || places is not null)
            return;
        places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
            places.Add(all[i].Name, i);
    }

    private int PlaceOf(string name)
    {
        if (places is not null)
            return places.TryGetValue(name, out var known) ? known : -1;
        for (var i = 0; i < Count; i++)
            if (all[i].Name == name)
                return i;
        return -1;
    }

    /// <param name="Name">The member's name.</param>
    /// <param name="Value">Its shape.</param>
    /// <param name="IsFixed">It is always there and hides what lies behind it.</param>
    public readonly record struct Member(string Name, Shape Value, bool IsFixed);
}
