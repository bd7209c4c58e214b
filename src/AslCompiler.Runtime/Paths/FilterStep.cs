namespace AslCompiler.Runtime;

internal sealed class FilterStep(Func<JsonData, JsonData, bool> condition) : PathStep
{
    internal override bool IsDefinite => false;

    internal override string Fragment => "[?]";

    internal override bool TakesInScan(JsonData node, in PathWalk walk) => condition(node, walk.Root);

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk)
    {
        if (model is ObjectData)
            return condition(model, walk.Root) ? walk.Continue(model, index) : PathOutcome.Done;
        if (model is not ArrayData array)
            return walk.Fail(PathProblem.FilterOnScalar, index, model);
        foreach (var item in array.ItemArray)
            if (condition(item, walk.Root) && walk.Continue(item, index) is var outcome and not PathOutcome.Done)
                return outcome;
        return PathOutcome.Done;
    }
}
