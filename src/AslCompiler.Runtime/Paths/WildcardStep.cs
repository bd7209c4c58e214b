namespace AslCompiler.Runtime;

internal sealed class WildcardStep : PathStep
{
    internal override bool IsDefinite => false;

    internal override string Fragment => "[*]";

    internal override bool TakesInScan(JsonData node, in PathWalk walk) => true;

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk)
    {
        // Members that do not lead on are errors, items that do not are skipped.
        foreach (var member in model.Members)
            if (walk.Continue(member.Value, index) is var outcome and not PathOutcome.Done)
                return outcome;
        foreach (var item in model.Items)
            if (walk.Continue(item, index) == PathOutcome.Invalid)
                return PathOutcome.Invalid;
        return PathOutcome.Done;
    }
}
