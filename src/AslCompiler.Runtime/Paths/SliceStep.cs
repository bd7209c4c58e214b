namespace AslCompiler.Runtime;

/// <summary><c>[from:to]</c>, with Jayway 2.0.0's own ideas of negative bounds: they count from the end only when they stand alone.</summary>
internal sealed class SliceStep(int? from, int? to) : ArrayStep
{
    internal override bool IsDefinite => false;

    internal override string Fragment => $"[{from}:{to}]";

    private protected override PathOutcome Walk(ArrayData array, int index, ref PathWalk walk)
    {
        var length = array.Count;
        if (length == 0)
            return PathOutcome.Done;
        int first, end;
        if (from is { } lower && to is { } upper)
        {
            (first, end) = (lower, Math.Min(length, upper));
        }
        else if (from is { } only)
        {
            (first, end) = (Math.Max(0, only < 0 ? only + length : only), length);
        }
        else
        {
            var last = to ?? length;
            (first, end) = (0, Math.Min(length, last < 0 ? last + length : last));
        }
        for (var position = first; position < end; position++)
            if (At(array, position, index, ref walk) is var outcome and not PathOutcome.Done)
                return outcome;
        return PathOutcome.Done;
    }
}
