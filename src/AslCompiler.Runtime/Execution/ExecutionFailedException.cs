namespace AslCompiler;

/// <summary>An execution ended without an output.</summary>
public sealed class ExecutionFailedException : Exception
{
    internal ExecutionFailedException(Execution execution)
        : base(MessageOf(execution), execution.Exception) => Execution = execution;

    /// <summary>The error's name; empty when a Fail state gave none.</summary>
    public string Error => Execution.Status == ExecutionStatus.TimedOut ? ErrorNames.Timeout : Execution.Error ?? "";

    /// <summary>The error's cause, if it has one.</summary>
    public string? Cause => Execution.Cause;

    /// <summary>The state that the error left the machine from; null when the machine ran out of time.</summary>
    public string? StateName => Execution.FailedState;

    /// <summary>The execution.</summary>
    public Execution Execution { get; }

    private static string MessageOf(Execution execution)
    {
        if (execution.Status == ExecutionStatus.TimedOut)
            return "The execution ran longer than its state machine may.";
        var at = execution.FailedState is null ? "" : $" in state '{execution.FailedState}'";
        return $"The execution failed{at}: {execution.Error ?? "(no error name)"}{(execution.Cause is null ? "" : ": " + execution.Cause)}";
    }
}
