namespace AslCompiler.Runtime;

/// <summary>One evaluation of a path: the values found so far, and what went wrong.</summary>
internal struct PathWalk(PathStep[] steps, JsonData root)
{
    private List<JsonData>? _found;
    private JsonData? _first;

    /// <summary>What kept the walk from going on, and at which step; the message is made only when somebody wants it.</summary>
    private PathProblem _problem;
    private int _problemAt;
    private JsonData? _problemModel;

    internal readonly PathStep[] Steps => steps;

    internal readonly JsonData Root => root;

    internal readonly JsonData? First => _first;

    internal readonly bool IsLast(int index) => index == steps.Length - 1;

    /// <summary>True when this step and all after it are definite.</summary>
    internal readonly bool IsDefiniteFrom(int index)
    {
        for (; index < steps.Length; index++)
            if (!steps[index].IsDefinite)
                return false;
        return true;
    }

    internal readonly JsonData Found() => _found is not null ? JsonData.Array([.. _found]) : _first is not null ? JsonData.Array(_first) : JsonData.EmptyArray;

    /// <summary>A value that a step has led to: found when the step is the last, else the next step's business.</summary>
    internal PathOutcome Continue(JsonData value, int index)
    {
        if (index < steps.Length - 1)
            return steps[index + 1].Walk(value, index + 1, ref this);
        if (_first is null)
            _first = value;
        else
            (_found ??= [_first]).Add(value);
        return PathOutcome.Done;
    }

    internal PathOutcome Fail(PathProblem problem, int index, JsonData? model = null)
    {
        _problem = problem;
        _problemAt = index;
        _problemModel = model;
        return problem is PathProblem.NotAnArray or PathProblem.MembersInside or PathProblem.FilterOnScalar ? PathOutcome.Invalid : PathOutcome.NotFound;
    }

    /// <summary>The message as Jayway words it; AWS quotes it in causes.</summary>
    internal readonly string Message() => _problem switch
    {
        PathProblem.NoResult => "No results for path: " + PathTo(_problemAt),
        PathProblem.MissingInside => "Missing property in path " + PathTo(_problemAt),
        PathProblem.NotAnObject => $"Property {steps[_problemAt].Fragment} not found in path {PathTo(_problemAt - 1)}",
        PathProblem.OutOfBounds => "Index out of bounds when evaluating path " + PathTo(_problemAt),
        PathProblem.NullArray => $"The path {PathTo(_problemAt - 1)} is null",
        PathProblem.NotAnArray => $"Filter: {steps[_problemAt].Fragment} can only be applied to arrays. Current context is: {_problemModel}",
        PathProblem.MembersInside => "Multi properties can only be used as path leafs: " + PathTo(_problemAt),
        PathProblem.FilterOnScalar => $"Filter: {steps[_problemAt].Fragment} can not be applied to primitives. Current context is: {_problemModel}",
        _ => "No results for path: " + PathTo(steps.Length - 1),
    };

    private readonly string PathTo(int last) => "$" + string.Concat(steps.Take(last + 1).Select(step => step.Fragment));
}
