namespace AslCompiler;

/// <summary>The error names that the language predefines (ASL reference §4.1).</summary>
public static class ErrorNames
{
    /// <summary>Wildcard in ErrorEquals: every error but <see cref="Runtime"/>.</summary>
    public const string All = "States.ALL";

    /// <summary>Wildcard in ErrorEquals: every task error but a timeout. Also an error of its own (a failed job).</summary>
    public const string TaskFailed = "States.TaskFailed";

    /// <summary>A task or an execution ran out of time.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>No heartbeat came in time; reported as <see cref="Timeout"/>, matched by both names.</summary>
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    /// <summary>Rights are lacking.</summary>
    public const string Permissions = "States.Permissions";

    /// <summary>A ResultPath cannot be applied to the state's input.</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>A path of a payload template does not match; the service reports <see cref="Runtime"/> instead.</summary>
    public const string ParameterPathFailure = "States.ParameterPathFailure";

    /// <summary>A JSONata expression failed.</summary>
    public const string QueryEvaluationError = "States.QueryEvaluationError";

    /// <summary>An intrinsic function failed.</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A branch of a Parallel failed; the service reports the branch's own error instead.</summary>
    public const string BranchFailed = "States.BranchFailed";

    /// <summary>No rule of a Choice matched, and it has no Default.</summary>
    public const string NoChoiceMatched = "States.NoChoiceMatched";

    /// <summary>Too many items of a distributed Map failed.</summary>
    public const string ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold";

    /// <summary>The items of a distributed Map could not be read.</summary>
    public const string ItemReaderFailed = "States.ItemReaderFailed";

    /// <summary>The results of a distributed Map could not be written.</summary>
    public const string ResultWriterFailed = "States.ResultWriterFailed";

    /// <summary>A value is larger than 262144 bytes.</summary>
    public const string DataLimitExceeded = "States.DataLimitExceeded";

    /// <summary>The data does not fit the definition; never retried, never caught.</summary>
    public const string Runtime = "States.Runtime";
}
