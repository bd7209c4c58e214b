namespace AslCompiler.Runtime;

/// <summary>One run of a Parallel's branches or a Map's items. Only the owner of the turn changes it.</summary>
internal sealed class Fork
{
    private CancellationTokenSource? _cancellation;

    /// <param name="parent">The line of control that is in the Parallel or Map.</param>
    /// <param name="info">The state.</param>
    /// <param name="items">A Map's items; null for a Parallel.</param>
    /// <param name="count">The number of branches or items.</param>
    /// <param name="width">How many run at a time.</param>
    internal Fork(RunningFrame parent, StateInfo info, JsonItems? items, int count, int width)
    {
        Parent = parent;
        Info = info;
        Items = items;
        Results = new JsonData[count];
        Lines = new RunningFrame[width];
        Remaining = count;
    }

    internal RunningFrame Parent { get; }

    internal StateInfo Info { get; }

    internal JsonItems? Items { get; }

    internal bool IsMap => Items is not null;

    /// <summary>The outputs, in the order of branches or items.</summary>
    internal JsonData[] Results { get; }

    /// <summary>The lines of control: one for each branch; those of a Map go from item to item.</summary>
    internal RunningFrame[] Lines { get; }

    /// <summary>The next item to start.</summary>
    internal int NextItem { get; set; }

    /// <summary>How many branches or items are not done.</summary>
    internal int Remaining { get; set; }

    /// <summary>The child executions of a distributed Map; null for all else.</summary>
    internal RunningMapRun? MapRun { get; set; }

    /// <summary>True when a branch or item has failed, and the others were stopped.</summary>
    internal bool HasFailed { get; set; }

    /// <summary>Cancels the handlers of all lines; made when the first handler is called.</summary>
    internal CancellationToken Token => LazyInitializer.EnsureInitialized(ref _cancellation).Token;

    internal CancellationTokenSource? Cancellation => Volatile.Read(ref _cancellation);
}
