namespace AslCompiler.Runtime;

/// <summary>A frame in the in-memory engine: what its next turn is to do, and who may wake it.</summary>
internal sealed class RunningFrame : Frame
{
    // Only the owner of the execution's turn changes these, or whoever has claimed the ticket, before posting.
    internal readonly ExecutionRun Run;
    internal readonly Fork? Scope;
    internal int Index;
    internal FramePhase Phase;
    internal JsonData? Result;
    internal Failure? Failure;
    internal StateVisit? Visit;
    internal Fork? Fork;
    internal DueTimer? Timer;
    internal RunningFrame? NextReady;
    internal bool IsDone;
    internal bool IsForWorker;

    /// <summary>What it has in addition in a journaled execution; null in memory.</summary>
    internal readonly JournaledLine? Journaled;

    private int _ticket;
    private int _postedTicket;

    internal RunningFrame(ExecutionRun run, Fork? scope, int state, JsonData input)
        : base(run, state, input, scope?.Parent.Item)
    {
        Run = run;
        Scope = scope;
        Journaled = run.NewLine();
    }

    private protected override Frame? Outer => Scope?.Parent;

    /// <summary>The ticket of this suspension: who claims it first may wake the frame.</summary>
    internal int Ticket => Volatile.Read(ref _ticket);

    /// <summary>True when the frame was posted and not stopped since.</summary>
    internal bool IsPosted => _postedTicket == Volatile.Read(ref _ticket);

    /// <summary>
    /// Claims the right to wake the frame. A task, its timeout, a timer and a stop may all want to: the first wins, the others find their ticket void.
    /// </summary>
    internal bool TryClaim(int ticket)
    {
        if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) != ticket)
            return false;
        _postedTicket = ticket + 1;
        return true;
    }

    /// <summary>Makes the frame ready from within the turn.</summary>
    internal void MarkPosted() => _postedTicket = Volatile.Read(ref _ticket);

    /// <summary>The frame's turn has come.</summary>
    internal void TakePosting() => _postedTicket = -1;

    /// <summary>Voids all tickets and postings.</summary>
    internal void Void() => Interlocked.Increment(ref _ticket);
}
