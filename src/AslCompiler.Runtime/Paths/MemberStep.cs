namespace AslCompiler.Runtime;

internal sealed class MemberStep(string name) : PathStep
{
    internal string Name => name;

    internal override bool IsDefinite => true;

    internal override string Fragment => $"['{name}']";

    internal override bool TakesInScan(JsonData node, in PathWalk walk) => node[name] is not null;

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk)
    {
        if (model is not ObjectData)
            return walk.Fail(PathProblem.NotAnObject, index);
        if (model[name] is { } value)
            return walk.Continue(value, index);
        if (walk.IsLast(index))
            return walk.Fail(PathProblem.NoResult, index);
        // Wildcards, slices, filters and scans over a missing member give nothing, no error (recorded from the service).
        return walk.IsDefiniteFrom(index) ? walk.Fail(PathProblem.MissingInside, index) : PathOutcome.Done;
    }
}
