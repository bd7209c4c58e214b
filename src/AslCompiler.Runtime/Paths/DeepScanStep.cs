namespace AslCompiler.Runtime;

internal sealed class DeepScanStep : PathStep
{
    internal override bool IsDefinite => false;

    internal override string Fragment => "..";

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk)
    {
        if (walk.IsLast(index))
            return PathOutcome.Done;
        var step = walk.Steps[index + 1];
        // Pre-order, on a stack of its own.
        var pending = new Stack<JsonData>();
        pending.Push(model);
        while (pending.TryPop(out var node))
        {
            if (node is not (ObjectData or ArrayData))
                continue;
            if (step.TakesInScan(node, walk) && Take(step, node, index + 1, ref walk) is var outcome and not PathOutcome.Done)
                return outcome;
            var children = new TreeCursor(node).Children;
            for (var i = children.Length - 1; i >= 0; i--)
                pending.Push(children[i]);
        }
        return PathOutcome.Done;
    }

    private static PathOutcome Take(PathStep step, JsonData node, int index, ref PathWalk walk)
    {
        // A quirk of Jayway: an array that the step takes hands all of its items to the step after it, so $..[0].d reads d of every item.
        if (node is not ArrayData array || walk.IsLast(index))
            return step.Walk(node, index, ref walk);
        foreach (var item in array.ItemArray)
            if (walk.Continue(item, index) is var outcome and not PathOutcome.Done)
                return outcome;
        return PathOutcome.Done;
    }
}
