namespace AslCompiler.Durable;

/// <summary>An execution, as <c>DescribeExecution</c> of AWS describes it.</summary>
public sealed record ExecutionDescription
{
    /// <summary>Its ARN.</summary>
    public required string ExecutionArn { get; init; }

    /// <summary>The ARN of its state machine.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required ExecutionStatus Status { get; init; }

    /// <summary>When it started, in UTC.</summary>
    public required DateTimeOffset StartDate { get; init; }

    /// <summary>When it ended, in UTC; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; init; }

    /// <summary>The input, with its text as given.</summary>
    public required JsonData Input { get; init; }

    /// <summary>The output, when it succeeded.</summary>
    public JsonData? Output { get; init; }

    /// <summary>The error's name, when it failed and the error has one.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause, when it failed and the error has one.</summary>
    public string? Cause { get; init; }

    /// <summary>The SHA-256 of the definition that it runs.</summary>
    public required string DefinitionSha256 { get; init; }

    /// <summary>
    /// Why a running execution stands still: this build does not have the definition that it was started with. It goes on when a build has it again. Null when nothing is wrong.
    /// </summary>
    public string? ParkedReason { get; init; }

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount { get; init; }

    /// <summary>When it was last redriven, in UTC; null for never.</summary>
    public DateTimeOffset? RedriveDate { get; init; }

    /// <summary>True when <see cref="DurableExecutions.RedriveAsync"/> can have it go on.</summary>
    public bool IsRedrivable => RedriveStatusReason is null;

    /// <summary>Why it cannot be redriven, in AWS's words; null when it can.</summary>
    public string? RedriveStatusReason { get; init; }
}
