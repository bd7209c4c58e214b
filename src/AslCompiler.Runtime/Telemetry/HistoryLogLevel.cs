namespace AslCompiler;

/// <summary>Which history events are logged, as <c>loggingConfiguration</c> of AWS has it (ASL reference §7.7).</summary>
public enum HistoryLogLevel
{
    /// <summary>None.</summary>
    Off,

    /// <summary>The end of executions that failed, timed out or were aborted.</summary>
    Fatal,

    /// <summary>All that tells of a failure.</summary>
    Error,

    /// <summary>All.</summary>
    All,
}
