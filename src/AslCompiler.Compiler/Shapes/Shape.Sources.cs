namespace AslCompiler.Compiler.Shapes;

// What is known over all ways that the value comes.
internal sealed partial class Shape
{
    // The members that are known to be given on all ways, for a join that has been asked.
    private HashSet<string>? given;

    /// <summary>Some way that the value comes may bring this member.</summary>
    public bool MayHave(string name)
    {
        var may = false;
        Visit([], [], (source, _) =>
        {
            may |= source.Has(name) || source.IsOpen;
            return !may && source.Found(name) != Presence.Absent;
        });
        return may;
    }

    /// <summary>The ways that the value comes without this member for sure.</summary>
    public IReadOnlyList<ShapeSource> SourcesWithout(string name)
    {
        // Most members are given on all ways: then nobody wants to know which ways there are.
        if (IsGiven(name))
            return [];
        var found = new List<ShapeSource>();
        Visit([], [], (source, replaced) =>
        {
            var isRuledOut = source.Found(name) == Presence.Absent;
            // Where it always is there nobody comes who has found the contrary.
            if (source.Has(name) || (isRuledOut && source.BasesAlwaysHave(name)))
                return false;
            if (isRuledOut || (source.bases.Count == 0 && source.made != ShapeKinds.None))
                found.Add(new ShapeSource(source, [.. replaced], isRuledOut));
            return !isRuledOut;
        });
        return found;
    }

    // No way comes without the member for sure, nor from where a condition has ruled it out.
    private bool IsGiven(string name)
    {
        HashSet<Shape>? visited = null;
        if (!IsGiven(name, ref visited))
            return false;
        // Then it is at all joins on the way.
        if (visited is not null)
            foreach (var shape in visited)
                if (shape.bases.Count > 1)
                    (shape.given ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        return true;
    }

    private bool IsGiven(string name, ref HashSet<Shape>? visited)
    {
        var shape = this;
        for (var hops = 1; ; hops++)
        {
            if (shape.Has(name))
                return true;
            if (shape.guarded is not null && shape.Found(name) == Presence.Absent)
                return false;
            if (shape.bases.Count == 0)
                return shape.made == ShapeKinds.None;
            if (shape.given?.Contains(name) == true)
                return true;
            // Ways part at joins alone, so there and on the first steps behind them it is enough to look whether others have come by;
            // and now and then, for a loop that nothing leads into.
            if ((shape.bases.Count > 1 || (visited is not null && hops < 4) || hops % 64 == 0) && !(visited ??= []).Add(shape))
                return true;
            for (var i = 1; i < shape.bases.Count; i++)
                if (!shape.bases[i].IsGiven(name, ref visited))
                    return false;
            shape = shape.bases[0];
        }
    }

    /// <summary>What the value is made to be, over all ways that it comes; <see cref="ShapeKinds.None"/> when that is not known of every one.</summary>
    public ShapeKinds MadeKinds
    {
        get
        {
            var all = ShapeKinds.None;
            var isKnown = true;
            Visit([], [], (source, _) =>
            {
                if (source.only != ShapeKinds.None)
                {
                    all |= source.only;
                    return false;
                }

                all |= !source.hasFixed ? source.made : ShapeKinds.Object;
                isKnown &= !source.IsOpen;
                return isKnown && !source.hasFixed;
            });
            return isKnown ? all : ShapeKinds.None;
        }
    }

    /// <summary>The texts that it can be; null when it can be others too.</summary>
    public IReadOnlyCollection<string>? Texts
    {
        get
        {
            var texts = new List<string>();
            var isClosed = true;
            Visit([], [], (source, _) =>
            {
                if (source.Text is { } text && !texts.Contains(text))
                    texts.Add(text);
                isClosed &= !source.IsOpen && (source.Text is not null || (source.made & (ShapeKinds.String | ShapeKinds.Timestamp)) == 0);
                return isClosed && !source.hasFixed;
            });
            return isClosed ? texts : null;
        }
    }

    /// <summary>The result with this member that was thrown away on the way, where nothing else gives the member; null when there is none.</summary>
    public DiscardedResult? DiscardedWith(string name)
    {
        DiscardedResult? found = null;
        var isGiven = false;
        Visit([], [], (source, _) =>
        {
            isGiven |= source.Has(name);
            if (source.Discarded is { } discarded && discarded.Result.Gives(name))
                found ??= discarded;
            return !isGiven;
        });
        return isGiven ? null : found;
    }

    // Some way that the value comes brings this member for sure, or its type has it.
    private bool Gives(string name)
    {
        var gives = false;
        Visit([], [], (source, _) =>
        {
            gives |= source.Has(name);
            return !gives;
        });
        return gives;
    }

    /// <summary>It is an array because indefinite paths have found it.</summary>
    public bool IsMadeOfMatches
    {
        get
        {
            var isMade = true;
            Visit([], [], (source, _) =>
            {
                isMade &= source.bases.Count > 0 || source.IsMatches;
                return isMade;
            });
            return isMade;
        }
    }
}
