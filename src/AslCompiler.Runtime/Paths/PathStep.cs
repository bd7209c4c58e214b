namespace AslCompiler.Runtime;

/// <summary>One step of a path, in the Jayway 2.0.0 dialect. Made by emitted code, through the factories.</summary>
public abstract class PathStep
{
    private protected PathStep()
    {
    }

    /// <summary>True when the step leads to at most one value.</summary>
    internal abstract bool IsDefinite { get; }

    /// <summary>The step as messages show it.</summary>
    internal abstract string Fragment { get; }

    /// <summary>True when a deep scan (<c>..</c>) applies this step to the node.</summary>
    internal virtual bool TakesInScan(JsonData node, in PathWalk walk) => false;

    /// <summary>Applies the step to a value, and the rest of the path to what it finds.</summary>
    /// <param name="model">The value.</param>
    /// <param name="index">This step's index.</param>
    /// <param name="walk">The walk.</param>
    internal abstract PathOutcome Walk(JsonData model, int index, ref PathWalk walk);

    /// <summary><c>.name</c>, <c>['name']</c></summary>
    /// <param name="name">The member's name.</param>
    public static PathStep Member(string name) => new MemberStep(name);

    /// <summary><c>['a','b']</c>: one object with those members that exist.</summary>
    /// <param name="names">The names.</param>
    public static PathStep Members(params string[] names) => new MembersStep(names);

    /// <summary><c>[n]</c>; a negative index is never found.</summary>
    /// <param name="index">The index.</param>
    public static PathStep Index(int index) => new IndexStep(index);

    /// <summary><c>[n,m]</c></summary>
    /// <param name="indexes">The indexes.</param>
    public static PathStep Indexes(params int[] indexes) => new IndexesStep(indexes);

    /// <summary><c>[from:to]</c></summary>
    /// <param name="from">The first index; negative counts from the end when <paramref name="to"/> is absent.</param>
    /// <param name="to">The index after the last; negative counts from the end when <paramref name="from"/> is absent.</param>
    public static PathStep Slice(int? from, int? to) => new SliceStep(from, to);

    /// <summary><c>*</c>, <c>[*]</c></summary>
    public static PathStep Wildcard { get; } = new WildcardStep();

    /// <summary><c>..</c>: the next step applies to every node below, pre-order.</summary>
    public static PathStep DeepScan { get; } = new DeepScanStep();

    /// <summary><c>[(@.length-n)]</c></summary>
    /// <param name="n">1 for the last item.</param>
    public static PathStep FromEnd(int n) => new FromEndStep(n);

    /// <summary><c>[?(…)]</c></summary>
    /// <param name="condition">Decides on a node; takes the node and the root.</param>
    public static PathStep Filter(Func<JsonData, JsonData, bool> condition) => new FilterStep(condition);

    /// <summary><c>.length()</c> and the like, which Jayway 2.0.0 does not have: never found.</summary>
    /// <param name="name">The function's name.</param>
    public static PathStep Function(string name) => new FunctionStep(name);
}
