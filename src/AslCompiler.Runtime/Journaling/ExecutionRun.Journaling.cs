namespace AslCompiler.Runtime;

/// <summary>
/// Executions that survive: the same turns, but a turn is held until what it has written is durable, and its effects follow only then.
/// Retries, waits and timeouts are due times in the journal instead of timers and pipelines in memory.
/// </summary>
internal sealed partial class ExecutionRun
{
    private readonly ExecutionJournal? _journal;

    /// <summary>An execution that is journaled.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The name.</param>
    /// <param name="startedAt">When it started; long ago for one that is recovered.</param>
    /// <param name="journal">Where it writes.</param>
    internal ExecutionRun(Machine machine, JsonData input, string name, DateTimeOffset startedAt, ExecutionJournal journal)
        : base(machine, input, new ExecutionOptions { Name = name, IsAsynchronous = true }, startedAt)
    {
        _journal = journal;
        _isTimed = _isObserved = true;
        _root = new RunningFrame(this, scope: null, machine.StartAt, input);
    }

    internal bool IsJournaled => _journal is not null;

    internal ExecutionJournal? Journal => _journal;

    internal long LastEventId => _lastEventId;

    /// <summary>True from the turn on in which it ends.</summary>
    internal bool IsOver => _hasEnded;

    /// <summary>When the machine's own timeout ends it; a redrive begins it anew.</summary>
    internal DateTimeOffset? Deadline => Machine.Timeout is { } timeout && (RedrivenAt ?? StartedAt) is var begin && timeout < DateTimeOffset.MaxValue - begin ? begin + timeout : null;

    internal override string NextTaskToken() => _journal?.NewTaskToken() ?? base.NextTaskToken();

    internal JournaledLine? NewLine() => _journal is null ? null : new JournaledLine(_journal.LineCount++);

    /// <summary>Does the first turn. Nothing of it is visible before it is durable.</summary>
    internal void Begin()
    {
        StartTelemetry();
        KeepTrace();
        Emit(_root, HistoryEventType.ExecutionStarted, isLine: false);
        Ready(_root, FramePhase.Enter);
        Drive();
    }

    /// <summary>Tells it something from any thread.</summary>
    internal void Tell(Note note)
    {
        PostNote(note);
        Drive();
    }

    /// <summary>Stops it from outside.</summary>
    internal void Abort(string? error, string? cause)
    {
        if (error is not null || cause is not null)
            Rare.StopReason ??= new Failure(error, cause, FailureOrigin.State);
        RequestStop(ExecutionStatus.Aborted);
    }

    /// <summary>Cancels all handlers that are at work: nobody will take their outcome.</summary>
    internal void CancelHandlers()
    {
        CancelNow(LazyInitializer.EnsureInitialized(ref _cancellation));
        CancelHandlers(_root);
    }

    /// <summary>True when nothing of it is at work in this process: time or a token must bring it on.</summary>
    /// <param name="dueAt">When time does; null for never.</param>
    internal bool IsPassive(out DateTimeOffset? dueAt)
    {
        dueAt = Deadline;
        return IsPassive(_root, ref dueAt) && Volatile.Read(ref _inbox) is null && Volatile.Read(ref _notes) is null && Volatile.Read(ref _stopRequest) == 0;
    }

    private static bool IsPassive(RunningFrame frame, ref DateTimeOffset? dueAt)
    {
        var line = frame.Journaled!;
        if (line.DueAt is { } due && !(dueAt <= due))
            dueAt = due;
        if (line.Wait != LineWait.Lines)
            return line.Wait is not (LineWait.Handler or LineWait.MapRun);
        var isPassive = true;
        foreach (var inner in frame.Fork!.Lines)
            if (inner is { IsDone: false })
                isPassive &= IsPassive(inner, ref dueAt);
        return isPassive;
    }

    private void DriveJournaled(Effect? effect)
    {
        var outer = t_driving;
        t_driving = this;
        try
        {
            while (true)
            {
                for (Effect? next; effect is not null; effect = next)
                {
                    next = effect.Next;
                    effect.Next = null;
                    effect.Execute();
                }
                if (!HasWork() || Interlocked.CompareExchange(ref _turn, 1, 0) != 0)
                    return;
                RunTurn();
                effect = _firstEffect;
                _firstEffect = _lastEffect = null;
                var commit = CommitTurnAsync();
                if (!commit.IsCompletedSuccessfully)
                {
                    _ = GoOnAsync(commit, effect);
                    return;
                }
                effect = EndTurn(commit.Result, effect);
            }
        }
        finally
        {
            t_driving = outer;
        }
    }

    private ValueTask<bool> CommitTurnAsync()
    {
        try
        {
            return _journal!.CommitAsync(this);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<bool>(exception);
        }
    }

    private async Task GoOnAsync(ValueTask<bool> commit, Effect? effect)
    {
        try
        {
            effect = EndTurn(await commit.ConfigureAwait(false), effect);
        }
        catch (Exception exception)
        {
            Abandon(exception);
            return;
        }
        DriveJournaled(effect);
    }

    // Gives the turn back; whoever posted meanwhile has found it taken, and has gone.
    private Effect? EndTurn(bool isOurs, Effect? effect)
    {
        if (!isOurs)
        {
            _hasEnded = true;
            if (_activity is { } activity)
                Stop(activity);
        }
        Interlocked.Exchange(ref _turn, 0);
        return effect;
    }

    // The turn is never given back: nothing happens here any more.
    private void Abandon(Exception exception)
    {
        _hasEnded = true;
        if (_activity is { } activity)
            Stop(activity);
        CancelHandlers();
        _journal!.Abandoned(this, exception);
    }

    private static void CancelHandlers(RunningFrame frame)
    {
        if (frame.Journaled!.Cancellation is { } own)
            CancelNow(own);
        if (frame.Fork is not { } fork)
            return;
        if (fork.Cancellation is { } all)
            CancelNow(all);
        foreach (var line in fork.Lines)
            if (line is { IsDone: false })
                CancelHandlers(line);
    }
}
