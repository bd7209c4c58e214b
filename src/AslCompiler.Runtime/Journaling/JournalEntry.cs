namespace AslCompiler.Runtime;

/// <summary>One entry of the journal: a history event, or what no event of AWS's tells but a line of control needs to go on.</summary>
/// <param name="kind">What it is.</param>
/// <param name="line">The number of the line of control.</param>
internal sealed class JournalEntry(JournalEntryKind kind, int line)
{
    internal JournalEntryKind Kind { get; } = kind;

    internal int Line { get; } = line;

    /// <summary>The event, of that kind.</summary>
    internal HistoryEvent? Event { get; init; }

    /// <summary>The index of the line's state.</summary>
    internal int State { get; init; }

    /// <summary>When the wait is over, or the next attempt due.</summary>
    internal DateTimeOffset DueAt { get; init; }

    /// <summary>How often each Retrier has retried, of a retry.</summary>
    internal long[] RetryCounts { get; init; } = [];

    /// <summary>The line's last event, of a retry: that of a branch or item that failed it.</summary>
    internal long LastEventId { get; init; }

    /// <summary>The context of the trace, as the header <c>traceparent</c> has it.</summary>
    internal string? TraceParent { get; init; }

    /// <summary>True for the exit of a state that ends its scope.</summary>
    internal bool EndsScope { get; set; }

    /// <summary>The child execution that has ended, of that kind.</summary>
    internal EndedChild? Child { get; init; }

    /// <summary>The items, of a Map that starts, or whose items were read.</summary>
    internal JsonData? Items { get; set; }

    /// <summary>How many items run at a time, of a Map that starts.</summary>
    internal int Width { get; set; }

    /// <summary>True for a submission after which the token alone ends the task.</summary>
    internal bool AwaitsToken { get; set; }

    /// <summary>The token of a scheduled task.</summary>
    internal string? TaskToken { get; set; }
}
