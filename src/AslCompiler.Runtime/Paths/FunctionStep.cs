namespace AslCompiler.Runtime;

/// <summary>A call, which Jayway 2.0.0 takes for the name of a member.</summary>
internal sealed class FunctionStep(string name) : PathStep
{
    internal override bool IsDefinite => true;

    internal override string Fragment => $"['{name}()']";

    internal override PathOutcome Walk(JsonData model, int index, ref PathWalk walk) =>
        walk.Fail(model is not ObjectData ? PathProblem.NotAnObject : walk.IsLast(index) ? PathProblem.NoResult : PathProblem.MissingInside, index);
}
