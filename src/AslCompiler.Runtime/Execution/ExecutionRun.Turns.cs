namespace AslCompiler.Runtime;

/// <summary>
/// Taking turns. At any time at most one thread holds the turn and changes the execution; others leave their frame in the inbox and go, for the holder looks again before it goes.
/// No thread ever waits for another. What a turn wants done outside it leaves as effects, which its thread carries out after the turn, in order.
/// </summary>
internal sealed partial class ExecutionRun
{
    // The execution whose effects this thread is carrying out: calls that end at once come back to it without recursion.
    [ThreadStatic]
    private static ExecutionRun? t_driving;

    private readonly ExecutionContext? _callersContext;
    private int _turn;
    private RunningFrame? _inbox;
    private RunningFrame? _firstReady;
    private RunningFrame? _lastReady;
    private Note? _notes;
    private Effect? _firstEffect;
    private Effect? _lastEffect;
    private int _stopRequest;
    private bool _hasEnded;

    /// <summary>Leaves a frame, whose ticket was claimed, in the inbox; <see cref="Drive"/> must follow.</summary>
    internal void Post(RunningFrame frame, FramePhase phase)
    {
        frame.Phase = phase;
        RunningFrame? head;
        do
        {
            head = Volatile.Read(ref _inbox);
            frame.NextReady = head;
        }
        while (Interlocked.CompareExchange(ref _inbox, frame, head) != head);
    }

    /// <summary>Leaves a note for the next turn; <see cref="Drive"/> must follow.</summary>
    internal void PostNote(Note note)
    {
        Note? head;
        do
        {
            head = Volatile.Read(ref _notes);
            note.Next = head;
        }
        while (Interlocked.CompareExchange(ref _notes, note, head) != head);
    }

    /// <summary>Does whatever is to be done, unless another thread does it already.</summary>
    internal void Drive()
    {
        if (ReferenceEquals(t_driving, this))
            return;
        if (_journal is not null)
        {
            DriveJournaled(effect: null);
            return;
        }
        // Handlers see the ambient values (culture, trace, scopes) of whoever started the execution, whichever thread calls them.
        if (_callersContext is not null && !ReferenceEquals(_callersContext, ExecutionContext.Capture()))
            ExecutionContext.Run(_callersContext, static run => ((ExecutionRun)run!).DriveHere(), this);
        else
            DriveHere();
    }

    private void DriveHere()
    {
        var outer = t_driving;
        t_driving = this;
        using (Working())
        {
            try
            {
                while (TakeTurns() is { } effect)
                    for (Effect? next; effect is not null; effect = next)
                    {
                        next = effect.Next;
                        effect.Next = null;
                        effect.Execute();
                    }
            }
            finally
            {
                t_driving = outer;
            }
        }
    }

    /// <summary>
    /// Does at once, on the pipeline's thread, what the pipeline of a visit wants done within the turn; false when another thread has the turn or the execution is to end.
    /// So a pipeline need not be suspended between two attempts.
    /// </summary>
    internal bool TryGoOnHere(StateVisit visit, FramePhase phase)
    {
        if (Interlocked.CompareExchange(ref _turn, 1, 0) != 0)
            return false;
        var frame = visit.Frame;
        var isOurs = false;
        try
        {
            TakeNotes();
            isOurs = Volatile.Read(ref _stopRequest) == 0 && !_hasEnded && frame.TryClaim(visit.Ticket);
            if (isOurs)
            {
                frame.Phase = phase;
                frame.TakePosting();
                GoOnFor(visit);
            }
        }
        catch (HistoryFullException)
        {
            isOurs = false;
            RequestEndOfFullHistory();
        }
        Interlocked.Exchange(ref _turn, 0);
        // Whoever posted meanwhile has found the turn taken, and has gone.
        if (HasWork())
            Drive();
        return isOurs;
    }

    /// <summary>Asks for the end from any thread.</summary>
    internal void RequestStop(ExecutionStatus status)
    {
        if (Interlocked.CompareExchange(ref _stopRequest, (int)status, 0) == 0)
            Drive();
    }

    // Gives the effects that this thread is to carry out; null when nothing is left to do.
    private Effect? TakeTurns()
    {
        Effect? first = null, last = null;
        while (HasWork() && Interlocked.CompareExchange(ref _turn, 1, 0) == 0)
        {
            RunTurn();
            if (_firstEffect is not null)
            {
                if (last is null)
                    first = _firstEffect;
                else
                    last.Next = _firstEffect;
                last = _lastEffect;
                _firstEffect = _lastEffect = null;
            }
            // A full fence: whoever posts now either finds the turn free, or is found by HasWork.
            Interlocked.Exchange(ref _turn, 0);
        }
        return first;
    }

    private bool HasWork() => Volatile.Read(ref _inbox) is not null || Volatile.Read(ref _firstReady) is not null || Volatile.Read(ref _notes) is not null || (Volatile.Read(ref _stopRequest) != 0 && !Volatile.Read(ref _hasEnded));

    private void RunTurn()
    {
        while (true)
        {
            try
            {
                RunReady();
                return;
            }
            catch (HistoryFullException)
            {
                RequestEndOfFullHistory();
            }
        }
    }

    private void RunReady()
    {
        while (true)
        {
            if (Volatile.Read(ref _inbox) is not null)
                TakeInbox();
            // After the inbox: what a task tells before its end is told before it.
            if (Volatile.Read(ref _notes) is not null)
                TakeNotes();
            if (_stopRequest != 0 && !_hasEnded)
                StopByRequest();
            if (_firstReady is not { } frame)
                return;
            _firstReady = frame.NextReady;
            frame.NextReady = null;
            if (_hasEnded || !frame.IsPosted)
                continue;
            frame.TakePosting();
            Advance(frame);
        }
    }

    // A stack too; the oldest goes first.
    private void TakeNotes()
    {
        Note? oldest = null;
        for (var note = Interlocked.Exchange(ref _notes, null); note is not null;)
        {
            var next = note.Next;
            note.Next = oldest;
            oldest = note;
            note = next;
        }
        for (; oldest is not null; oldest = oldest.Next)
            if (!_hasEnded)
                oldest.Take();
    }

    // The inbox is a stack; the oldest goes first.
    private void TakeInbox()
    {
        RunningFrame? oldest = null;
        for (var frame = Interlocked.Exchange(ref _inbox, null); frame is not null;)
        {
            var next = frame.NextReady;
            frame.NextReady = oldest;
            oldest = frame;
            frame = next;
        }
        while (oldest is not null)
        {
            var next = oldest.NextReady;
            Enqueue(oldest);
            oldest = next;
        }
    }

    private void Enqueue(RunningFrame frame)
    {
        frame.NextReady = null;
        if (_firstReady is null)
            _firstReady = frame;
        else
            _lastReady!.NextReady = frame;
        _lastReady = frame;
    }

    // Makes a frame ready from within the turn.
    private void Ready(RunningFrame frame, FramePhase phase)
    {
        frame.Phase = phase;
        frame.MarkPosted();
        Enqueue(frame);
    }

    private void Leave(Effect effect)
    {
        if (_firstEffect is null)
            _firstEffect = effect;
        else
            _lastEffect!.Next = effect;
        _lastEffect = effect;
    }
}
