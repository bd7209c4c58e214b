namespace AslCompiler;

/// <summary>An execution that has ended.</summary>
public sealed class Execution
{
    internal Execution()
    {
    }

    /// <summary>The execution's ARN.</summary>
    public required string Id { get; init; }

    /// <summary>The execution's name, a UUID unless one was given.</summary>
    public required string Name { get; init; }

    /// <summary>How it ended.</summary>
    public required ExecutionStatus Status { get; init; }

    /// <summary>The input, with its text as given.</summary>
    public required JsonData Input { get; init; }

    /// <summary>The output, when it succeeded.</summary>
    public JsonData? Output { get; init; }

    /// <summary>The error's name, when it failed and the error has one.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause, when it failed and the error has one.</summary>
    public string? Cause { get; init; }

    /// <summary>The state that the error left the machine from.</summary>
    public string? FailedState { get; init; }

    /// <summary>The exception of the handler behind the error, if there was one.</summary>
    public Exception? Exception { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset StoppedAt { get; init; }

    /// <summary>The history, when <see cref="ExecutionOptions.RecordHistory"/> asked for it.</summary>
    public IReadOnlyList<HistoryEvent>? History { get; init; }

    /// <summary>The Map Runs of its distributed Maps, in the order of their start.</summary>
    public IReadOnlyList<MapRun> MapRuns { get; init; } = [];

    /// <summary>The history as <c>GetExecutionHistory</c> of AWS answers it: an object with <c>events</c>.</summary>
    /// <exception cref="InvalidOperationException">The history was not recorded.</exception>
    public JsonData HistoryJson()
    {
        if (History is not { } history)
            throw new InvalidOperationException($"The history of '{Id}' was not recorded: set {nameof(ExecutionOptions)}.{nameof(ExecutionOptions.RecordHistory)}.");
        return JsonData.Object(["events"], [JsonData.Array([.. history.Select(e => e.ToJson())])]);
    }
}
