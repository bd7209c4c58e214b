namespace AslCompiler.Runtime;

/// <summary>
/// One line of control: the root of an execution, a branch of a Parallel, or the items of a Map one after the other. It is data, not a task of the runtime.
/// State code reads its input and context from it.
/// </summary>
public sealed class Frame
{
    private JsonData? _context;

    // Only the owner of the execution's turn changes these; except for Ticket, see TryClaim.
    internal readonly ExecutionRun Run;
    internal readonly Fork? Scope;
    internal int Index;
    internal int State;
    internal FramePhase Phase;
    internal MapItem? Item;
    internal long EnteredEventId;
    internal long ScheduledEventId;
    internal long LastEventId;
    internal DateTimeOffset EnteredAt;
    internal int RetryCount;
    internal JsonData? Result;
    internal Failure? Failure;
    internal StateVisit? Visit;
    internal Fork? Fork;
    internal DueTimer? Timer;
    internal Frame? NextReady;
    internal bool IsDone;

    private int _ticket;
    private int _postedTicket;

    internal Frame(ExecutionRun run, Fork? scope, int state, JsonData input)
    {
        Run = run;
        Scope = scope;
        State = state;
        Input = input;
        Item = scope?.Parent.Item;
    }

    /// <summary>The raw input of the current state.</summary>
    public JsonData Input { get; internal set; }

    /// <summary>The context object (<c>$$</c>), built when it is first read in an attempt.</summary>
    public JsonData Context => _context ??= ContextObject.Build(this);

    /// <summary>A literal of the definition with the <c>${Name}</c> in its strings replaced.</summary>
    /// <param name="literal">The literal: always the same instance, so that the result can be kept.</param>
    public JsonData Substitute(JsonData literal) => Run.Machine.Substitutions.Apply(literal);

    /// <summary>A text of the definition with its <c>${Name}</c> replaced.</summary>
    /// <param name="text">The text.</param>
    public string Substitute(string text) => Run.Machine.Substitutions.Apply(text);

    /// <summary>The value of a field that was written as <c>${Name}</c> and must be an integer.</summary>
    /// <param name="name">The substitution's name.</param>
    /// <exception cref="ArgumentException">Its value is no integer.</exception>
    public long SubstitutedInteger(string name) => Run.Machine.Substitutions.Integer(name)!.Value;

    internal Guid NewGuid() => Run.Machine.NewGuid();

    internal double NextDouble() => Run.Machine.NextDouble();

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

    /// <summary>Goes to another state.</summary>
    internal void MoveTo(int state, JsonData input)
    {
        State = state;
        Input = input;
        Phase = FramePhase.Enter;
        _context = null;
        EnteredAt = default;
        RetryCount = 0;
    }

    /// <summary>Has the context built anew: another attempt, another item.</summary>
    internal void ForgetContext() => _context = null;

    /// <summary>Reads the time of entering now, if nothing has: later would be wrong.</summary>
    internal void KeepEnteredTime()
    {
        if (EnteredAt == default && Run.Machine.ReadsContext)
            EnteredAt = Run.Machine.Time.GetUtcNow();
    }
}
