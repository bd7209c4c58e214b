namespace AslCompiler.Compiler.Shapes;

/// <summary>
/// The shape of a value somewhere in the flow. A source (machine input, task result, literal) collects what its readers need of it;
/// a view (data after a join, data with a result grafted in) passes each demand on to the shapes that it is made of.
/// </summary>
internal sealed partial class Shape
{
    // A loop can put a document into itself; what lies deeper than this is treated as unknown.
    private const int DeepestLevel = 12;

    private const int FarthestSource = 500;

    private static readonly Shape Unknown = new();

    private readonly int level;
    private readonly List<Shape> bases = [];

    // Most shapes are those of members that have none, so these come when they are needed.
    private ShapeMembers? members;

    // Some members hide what lies behind them: it is an object that the flow itself has made or changed.
    private bool hasFixed;

    // The only members that it may have, for an object whose members somebody else fixes.
    private HashSet<string>? allowed;
    // What is known beforehand of the members and items that readers may ask for.
    private ExpectedShape? expected;
    private List<Shape>? positions;
    private Shape? element;
    private ShapeKinds kinds;

    // What the flow itself makes it, for a value whose kind and members are known for good.
    private ShapeKinds made;

    private Shape(int level) => this.level = level;

    public Shape()
    {
    }

    /// <summary>The Catcher whose error output this is; null for all else.</summary>
    public CatcherOrigin? Catcher { get; init; }

    /// <summary>What this value takes the place of; null when nothing is lost.</summary>
    public Loss? Replaced { get; private init; }

    /// <summary>The result that was thrown away where this value was kept; null elsewhere.</summary>
    public DiscardedResult? Discarded { get; private init; }

    /// <summary>The literal text that it is; null for all else.</summary>
    public string? Text { get; private init; }

    /// <summary>It is what an indefinite path has found: an array, whatever was meant.</summary>
    public bool IsMatches { get; private init; }

    /// <summary>This value where it takes the place of other data.</summary>
    public Shape InPlaceOf(Loss loss)
    {
        var shape = new Shape { Replaced = loss, isComplete = true };
        shape.AddBase(this);
        return shape;
    }

    /// <summary>This value where a result was thrown away.</summary>
    public Shape Without(DiscardedResult result)
    {
        var shape = new Shape { Discarded = result, isComplete = true };
        shape.AddBase(this);
        return shape;
    }

    public static Shape Of(ShapeKinds kinds) => new() { kinds = kinds, made = kinds };

    /// <summary>A literal text; null when a placeholder gives it.</summary>
    public static Shape OfText(string? text) => new() { kinds = ShapeKinds.String, made = ShapeKinds.String, Text = text };

    /// <summary>What an indefinite path finds.</summary>
    public static Shape MatchesOf(Shape element) => new() { kinds = ShapeKinds.Array, made = ShapeKinds.Array, element = element, IsMatches = true };

    public static Shape ArrayOf(Shape element) => new() { kinds = ShapeKinds.Array, made = ShapeKinds.Array, element = element };

    /// <summary>An array whose items have shapes of their own: a Parallel's result.</summary>
    public static Shape TupleOf(IReadOnlyList<Shape> items)
    {
        var shape = new Shape { kinds = ShapeKinds.Array, made = ShapeKinds.Array, positions = [.. items], element = new Shape() };
        foreach (var item in items)
            shape.element.AddBase(item);
        return shape;
    }

    public static Shape ObjectOf(IEnumerable<KeyValuePair<string, Shape>> members, CatcherOrigin? catcher = null)
    {
        var shape = new Shape { kinds = ShapeKinds.Object, made = ShapeKinds.Object, Catcher = catcher };
        foreach (var member in members)
            shape.Set(member.Key, member.Value);
        return shape;
    }

    /// <summary>An object that may have these members and no others.</summary>
    /// <param name="names">The members.</param>
    /// <param name="typeName">The user's type that says so; null when a service does.</param>
    /// <param name="mayHaveMore">The type names these and does not refuse others.</param>
    public static Shape ClosedTo(IEnumerable<string> names, string? typeName = null, bool mayHaveMore = false) =>
        new() { made = ShapeKinds.Object, allowed = new HashSet<string>(names, StringComparer.Ordinal), TypeName = typeName, MayHaveMore = mayHaveMore };

    /// <summary>Says what it is, and what its members and items are where somebody asks for them.</summary>
    public Shape Expect(ExpectedShape? shape)
    {
        if (shape is null)
            return this;
        expected = shape;
        Demand(shape.Kind);
        return this;
    }

    /// <summary>The user's type that this is the shape of; null for all else.</summary>
    public string? TypeName { get; private init; }

    /// <summary>The user's type does not refuse members that it does not name.</summary>
    public bool MayHaveMore { get; private init; }

    /// <summary>Says what a member that may be there is.</summary>
    public void Give(string name, Shape value)
    {
        Add(name, value);
    }

    /// <summary>Says what a member that is always there is.</summary>
    public void GiveAlways(string name, Shape value) => Set(name, value);

    /// <summary>This shape with one member replaced: what ResultPath makes.</summary>
    public Shape With(string name, Shape value)
    {
        var shape = new Shape { kinds = ShapeKinds.Object, isComplete = true };
        shape.Set(name, value);
        shape.AddBase(this);
        return shape;
    }

    private void Set(string name, Shape value)
    {
        hasFixed = true;
        (members ??= new ShapeMembers()).Put(name, value, isFixed: true);
    }

    private void Add(string name, Shape value) => (members ??= new ShapeMembers()).Put(name, value, isFixed: false);

    private bool Fixes(string name) => hasFixed && members!.Fixes(name);

    /// <summary>The flow itself puts this member there, whichever way the value comes.</summary>
    public bool AlwaysHas(string name) => AlwaysHas(name, [], GuardTrust.All);

    private bool AlwaysHas(string name, HashSet<Shape> visited, GuardTrust trust)
    {
        if (!visited.Add(this) || Fixes(name))
            return true;
        if (Found(name) is { } presence && Trusts(trust, name, presence))
            return presence != Presence.Absent;
        foreach (var source in bases)
            if (!source.AlwaysHas(name, visited, trust))
                return false;
        return bases.Count > 0;
    }

    /// <summary>It is made to be an array and has no members.</summary>
    public bool IsMadeArray => made == ShapeKinds.Array;

    /// <summary>The names of the members that are known or allowed.</summary>
    public IEnumerable<string> PossibleNames => allowed is null ? MemberNames : allowed;

    private bool Has(string name) => Fixes(name) || allowed?.Contains(name) == true || Found(name) is Presence.Asked or Presence.Read;

    // Nothing says what it is: the machine's input, a task's result.
    private bool IsOpen => bases.Count == 0 && made == ShapeKinds.None && !hasFixed;

    // Walks over all that the value comes from, with what was replaced on the way, as long as the visitor wants to see what lies behind.
    // What comes from too far away counts as unknown: a flow of thousands of states must not cost the square of that for its paths.
    private void Visit(HashSet<Shape> visited, List<Loss> replaced, Func<Shape, IReadOnlyList<Loss>, bool> visit)
    {
        if (!visited.Add(this))
            return;
        if (visited.Count > FarthestSource)
        {
            visit(Unknown, replaced);
            return;
        }

        if (Replaced is not null)
            replaced.Add(Replaced);
        if (visit(this, replaced))
            foreach (var source in bases)
                source.Visit(visited, replaced, visit);
        if (Replaced is not null)
            replaced.RemoveAt(replaced.Count - 1);
    }

    /// <summary>What is known of a member, without a demand for it; null when nothing is.</summary>
    public Shape? KnownMember(string name) => Join(source => source.OwnMember(name));

    /// <summary>What is known of the items, without a demand for them; null when nothing is.</summary>
    public Shape? KnownElement() => Join(source => source.element);

    // A part that is found is made of those that lie behind it.
    private Shape? Join(Func<Shape, Shape?> select)
    {
        Shape? joined = null;
        Visit([], [], (source, _) =>
        {
            var part = select(source);
            if (part is not null)
                (joined ??= new Shape()).bases.Add(part);
            return part is null;
        });
        return joined;
    }

    private Shape? OwnMember(string name) => members?.Find(name);

    public Shape Member(string name)
    {
        Demand(ShapeKinds.Object);
        return MemberWithoutDemand(name);
    }

    private Shape MemberWithoutDemand(string name)
    {
        if (OwnMember(name) is { } known)
            return known;
        var member = new Shape(level + 1).Expect(expected?.Member(name));
        if (level >= DeepestLevel)
            return member;
        if (IsPassed)
        {
            if (MemberBehind(name) is { } behind)
                member.AddBase(behind);
            member.isComplete = true;
            Add(name, member);
            return member;
        }

        Add(name, member);
        for (int i = 0, count = bases.Count; i < count; i++)
            if (bases[i].MemberBehind(name) is { } part)
                member.AddBase(part);
        member.isComplete = isComplete;
        return member;
    }

    public Shape Element()
    {
        Demand(ShapeKinds.Array);
        if (element is not null)
            return element;
        element = new Shape(level + 1).Expect(expected?.Item);
        if (level < DeepestLevel)
            for (int i = 0, count = bases.Count; i < count; i++)
                element.AddBase(bases[i].Element());
        element.isComplete = isComplete;
        return element;
    }

    public Shape ElementAt(int index)
    {
        // Behind single sources, round a loop too, there may be a tuple.
        var visited = new HashSet<Shape>();
        var shape = this;
        while (shape.positions is null && shape.bases.Count == 1 && visited.Add(shape))
            shape = shape.bases[0];
        if (shape.positions is null || index < 0 || index >= shape.positions.Count)
            return Element();
        Demand(ShapeKinds.Array);
        return shape.positions[index];
    }

    /// <summary>A use of the value needs it to be of this kind.</summary>
    public void Demand(ShapeKinds needed)
    {
        if ((kinds & needed) == needed)
            return;
        kinds |= needed;
        for (int i = 0, count = bases.Count; i < count; i++)
            bases[i].Demand(needed);
    }

    /// <summary>The value may come from there.</summary>
    public void AddBase(Shape source)
    {
        if (source.level > DeepestLevel)
            return;
        source = source.Behind;
        if (ReferenceEquals(source, this) || bases.Contains(source))
            return;
        bases.Add(source);
        source.Demand(kinds);
        for (int i = 0, count = members?.Count ?? 0; i < count; i++)
            if (members![i] is { IsFixed: false } member && source.MemberBehind(member.Name) is { } part)
                member.Value.AddBase(part);
        element?.AddBase(source.Element());
    }

    /// <summary>All that is known of its kind, from its uses and from where it comes.</summary>
    public ShapeKinds Kinds => CollectKinds([], butNotNull: false);

    private ShapeKinds CollectKinds(HashSet<(Shape, bool)> visited, bool butNotNull)
    {
        butNotNull |= isNotNull;
        if (!visited.Add((this, butNotNull)))
            return ShapeKinds.None;
        var all = butNotNull ? kinds & ~ShapeKinds.Null : kinds;
        foreach (var source in bases)
            all |= source.CollectKinds(visited, butNotNull);
        return all;
    }

    /// <summary>The names of all members that are known, in the order they became known.</summary>
    public IReadOnlyList<string> MemberNames
    {
        get
        {
            var names = new List<string>();
            CollectNames(names, [], []);
            return names;
        }
    }

    private void CollectNames(List<string> names, HashSet<string> seen, HashSet<Shape> visited)
    {
        if (!visited.Add(this))
            return;
        // What a value was built from comes before what was grafted in.
        foreach (var source in bases)
            source.CollectNames(names, seen, visited);
        for (int i = 0, count = members?.Count ?? 0; i < count; i++)
            if (seen.Add(members![i].Name))
                names.Add(members[i].Name);
    }
}
