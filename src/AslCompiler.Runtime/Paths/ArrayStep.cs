namespace AslCompiler.Runtime;

/// <summary>A step that applies to arrays only.</summary>
internal abstract class ArrayStep : PathStep
{
    internal sealed override bool TakesInScan(JsonData node, in PathWalk walk) => node is ArrayData;

    internal sealed override PathOutcome Walk(JsonData model, int index, ref PathWalk walk) => model switch
    {
        ArrayData array => Walk(array, index, ref walk),
        { IsNull: true } => walk.Fail(PathProblem.NullArray, index),
        _ => walk.Fail(PathProblem.NotAnArray, index, model),
    };

    private protected abstract PathOutcome Walk(ArrayData array, int index, ref PathWalk walk);

    private protected static PathOutcome At(ArrayData array, int position, int index, ref PathWalk walk) =>
        (uint)position < (uint)array.Count ? walk.Continue(array.ItemArray[position], index) : walk.Fail(PathProblem.OutOfBounds, index);
}
