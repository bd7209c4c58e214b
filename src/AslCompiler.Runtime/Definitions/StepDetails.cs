namespace AslCompiler.Runtime;

/// <summary>What few steps carry; kept apart so that the common ones stay small.</summary>
internal sealed class StepDetails
{
    internal string? Error { get; init; }

    internal string? Cause { get; init; }

    internal long? HeartbeatSeconds { get; init; }

    internal JsonData? Credentials { get; init; }

    /// <summary>The variables to assign: an object.</summary>
    internal JsonData? Variables { get; init; }
}
