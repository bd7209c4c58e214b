namespace AslCompiler.Runtime;

internal sealed class IndexesStep(int[] positions) : ArrayStep
{
    internal override bool IsDefinite => false;

    internal override string Fragment => $"[{string.Join(",", positions)}]";

    private protected override PathOutcome Walk(ArrayData array, int index, ref PathWalk walk)
    {
        foreach (var position in positions)
            if (At(array, position, index, ref walk) is var outcome and not PathOutcome.Done)
                return outcome;
        return PathOutcome.Done;
    }
}
