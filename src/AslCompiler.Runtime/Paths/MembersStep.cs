namespace AslCompiler.Runtime;

internal sealed class MembersStep(string[] names) : PathStep
{
    internal override bool IsDefinite => true;

    internal override string Fragment => $"[{string.Join(", ", names.Select(name => $"'{name}'"))}]";

    internal override bool TakesInScan(JsonData node, in PathWalk walk)
    {
        foreach (var name in names)
            if (node[name] is null)
                return false;
        return true;
    }

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk)
    {
        if (model is not ObjectData)
            return walk.Fail(PathProblem.NotAnObject, index);
        if (!walk.IsLast(index))
            return walk.Fail(PathProblem.MembersInside, index);
        var kept = names.Where(name => model[name] is not null).Distinct().ToArray();
        return walk.Continue(JsonData.Object(kept, System.Array.ConvertAll(kept, name => model[name]!)), index);
    }
}
