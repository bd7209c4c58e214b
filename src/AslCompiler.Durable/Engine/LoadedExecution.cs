using AslCompiler.Durable.Journal;
using AslCompiler.Runtime;

namespace AslCompiler.Durable.Engine;

/// <summary>An execution that this process owns and holds in memory: the journal that its turns write to, and the timer that wakes it.</summary>
internal sealed class LoadedExecution : ExecutionJournal
{
    private const long Never = long.MaxValue;

    private readonly DurableEngine _engine;
    private readonly List<string> _openTokens = [];
    private readonly TaskCompletionSource<bool>? _created;
    private long _sequence;
    private long _signalsSeen;
    private long _timerDueAt = Never;
    private bool _isUnloaded;
    private TaskCompletionSource? _redriven;
    private bool _isRedriving;
    private DueTimer? _timer;

    /// <param name="engine">The engine.</param>
    /// <param name="execution">The execution.</param>
    /// <param name="isNew">True when the store does not have it yet.</param>
    internal LoadedExecution(DurableEngine engine, StoredExecution execution, bool isNew)
    {
        _engine = engine;
        Execution = execution;
        _created = isNew ? new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously) : null;
    }

    internal StoredExecution Execution { get; private set; }

    internal ExecutionRun Run { get; private set; } = null!;

    /// <summary>Completes when the store has the new execution; false when its name was taken.</summary>
    internal Task<bool> Created => _created!.Task;

    internal void Attach(ExecutionRun run) => Run = run;

    /// <summary>Reads the journal into the run.</summary>
    internal void Recover(IReadOnlyList<ReadOnlyMemory<byte>> records)
    {
        _sequence = records.Count;
        var entries = records.SelectMany(record => JournalRecord.Read(record, Execution, Run.Input)).ToList();
        Run.Recover(entries);
        _openTokens.AddRange(Run.OpenTokens());
    }

    /// <summary>Passes on what the execution was told.</summary>
    internal void Tell(ExecutionSignals signals)
    {
        Post(signals);
        _engine.Drive(Run);
    }

    /// <summary>Has a recovered execution go on, with what it was told meanwhile.</summary>
    internal void Resume(ExecutionSignals signals)
    {
        Post(signals);
        Run.PostNote(new ResumeNote(Run));
        _engine.Drive(Run);
    }

    /// <summary>Has an ended execution go on; completes when that is durable.</summary>
    /// <param name="signalsSeen">How many signals it had before: they were about what has ended.</param>
    /// <exception cref="OwnershipLostException">Somebody else has redriven it.</exception>
    internal Task RedriveAsync(long signalsSeen)
    {
        _signalsSeen = signalsSeen;
        _openTokens.Clear();
        _isRedriving = true;
        _redriven = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Run.PostNote(new RedriveNote(Run));
        _engine.Drive(Run);
        return _redriven.Task;
    }

    private void Post(ExecutionSignals signals)
    {
        foreach (var (token, at) in signals.Heartbeats)
            Run.PostNote(new TokenBeatNote(Run, token, at));
        foreach (var (token, start) in signals.Starts)
            Run.PostNote(new StartNote(Run, token, start.WorkerName));
        foreach (var (token, answer) in signals.Answers)
            Run.PostNote(new AnswerNote(Run, token, new TaskAnswer(answer.Output is { } output ? JsonData.Parse(output) : null, answer.Error, answer.Cause)));
        Run.PostNote(new SeenNote(this, signals.Count));
        if (signals.Stop is { } stop)
            Run.Abort(stop.Error, stop.Cause);
    }

    internal override bool? HasActivity(string arn) => _engine.FindActivity(arn) is { } activity ? !activity.IsDeleted : null;

    internal override bool HasMachine(JsonData? nameOrArn, bool isAwaited) =>
        _engine.FindMachine(nameOrArn) is { } machine && !(isAwaited && machine.Machine.Type == StateMachineType.Express);

    internal override ValueTask<JsonData> StartExecutionAsync(TaskCall call) => _engine.StartForAsync(call);

    internal override string NewTaskToken() => TaskTokenText.New(Execution.Id);

    internal override async ValueTask<bool> CommitAsync(ExecutionRun run)
    {
        // A late word of a handler, a signal or a timer: what it was about is somebody else's now.
        if (_isUnloaded)
            return false;
        if (_engine.IsClosed)
            throw new OwnershipLostException("The engine has stopped.");
        var isFirst = _sequence == 0;
        DateTimeOffset? dueAt = null;
        var isKept = !run.IsOver && !run.IsPassive(out dueAt);
        var end = run.IsOver ? EndOf(run) : null;
        if (Pending.Count > 0 || !isKept)
        {
            var append = AppendOf(run, isKept, dueAt, end);
            long? started = _engine.Metrics.TimesJournal ? _engine.Time.GetTimestamp() : null;
            var isMine = await (isFirst ? _engine.Store.CreateAsync(Execution, append) : _engine.Store.AppendAsync(append)).ConfigureAwait(false);
            if (started is { } from)
                _engine.Metrics.NoteJournal(_engine.Time.GetElapsedTime(from));
            NoteWritten(append, isMine);
        }
        // Whoever has started it need not wait for its handlers, and handlers need not see whose call it was.
        if (isFirst && !_engine.StaysOnCaller)
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var events = Pending.ToArray();
        Pending.Clear();
        if (isKept)
            SetTimer(dueAt);
        else
            Unload();
        foreach (var entry in events)
            if (entry.Event is { } e)
            {
                run.Tell(e);
                if (e.Type == HistoryEventType.ActivityScheduled && entry.TaskToken is not null)
                    _engine.NoteQueued(e.Resource!);
            }
        _engine.NoteChange(Execution.Arn);
        if (end is not null)
            await EndedAsync(end).ConfigureAwait(false);
        else if (!isKept)
            _engine.NoteDue(dueAt);
        return isKept;
    }

    internal override void Abandoned(ExecutionRun run, Exception exception)
    {
        Unload();
        if (_created is not null && exception is NameTakenException)
        {
            _created.TrySetResult(false);
            return;
        }
        _created?.TrySetException(exception);
        if (_isRedriving)
        {
            _redriven!.TrySetException(exception);
            return;
        }
        _engine.NoteAbandoned(Execution, exception);
    }

    private void NoteWritten(JournalAppend append, bool isMine)
    {
        if (!isMine)
            throw _sequence == 0 ? new NameTakenException() : new OwnershipLostException($"Another process owns the execution '{Execution.Arn}'.");
        if (_sequence == 0)
            _created!.TrySetResult(true);
        if (append.Record.Length > 0)
            _sequence++;
        if (!_isRedriving)
            return;
        _isRedriving = false;
        Execution = Execution with { Status = ExecutionStatus.Running, End = null, Epoch = Execution.Epoch + 1, RedriveCount = Run.RedriveCount, RedrivenAt = Run.RedrivenAt };
        _redriven!.TrySetResult();
    }

    private JournalAppend AppendOf(ExecutionRun run, bool isKept, DateTimeOffset? dueAt, ExecutionEnd? end)
    {
        IReadOnlyList<string> tokens = run.IsOver ? [] : run.OpenTokens();
        string[] opened = tokens.Count == 0 ? [] : [.. tokens.Except(_openTokens)];
        var append = new JournalAppend
        {
            ExecutionId = Execution.Id,
            Epoch = Execution.Epoch,
            Sequence = _sequence + 1,
            Record = Pending.Count == 0 ? ReadOnlyMemory<byte>.Empty : JournalRecord.Write(Pending),
            Owner = isKept ? _engine.Node : null,
            DueAt = isKept || run.IsOver ? null : dueAt,
            SignalsSeen = _signalsSeen,
            End = end,
            RedrivenAt = _isRedriving ? run.RedrivenAt : null,
            OpenedTokens = opened,
            QueuedTasks = opened.Length == 0 ? [] : [.. Pending.Where(entry => entry.Event?.Type == HistoryEventType.ActivityScheduled && opened.Contains(entry.TaskToken)).Select(QueuedTaskOf)],
            Answer = run.IsOver && Execution.StartedBy is { } token ? new TokenAnswer(token, AnswerOf(run)) : null,
            ClosedTokens = _openTokens.Count == 0 ? [] : [.. _openTokens.Except(tokens)],
        };
        _openTokens.Clear();
        _openTokens.AddRange(tokens);
        return append;
    }

    internal static ExecutionEnd EndOf(ExecutionRun run)
    {
        // A conditional expression would make an empty text of what is not there.
        ReadOnlyMemory<byte>? output = null;
        if (run.Output is { } data)
            output = data.ToUtf8();
        return new ExecutionEnd(run.Status, run.StoppedAt, output, run.Failure?.Error, run.Failure?.Cause);
    }

    // Ticks tell apart, in their order, what one turn has scheduled.
    private static QueuedTask QueuedTaskOf(JournalEntry entry, int place) =>
        new(entry.TaskToken!, entry.Event!.Resource!, entry.Event.Input!.ToUtf8(), entry.Event.Timestamp.AddTicks(place));

    // As .sync has it; who waits as .sync:2 does reads the data out of its text.
    private static StoredAnswer AnswerOf(ExecutionRun run)
    {
        var record = ExecutionRecord.Of(run, isParsed: false, time => JsonData.Number(time.ToUnixTimeMilliseconds()));
        return run.Status == ExecutionStatus.Succeeded ? new StoredAnswer(record.ToUtf8()) : new StoredAnswer(null, ErrorNames.TaskFailed, record.ToString());
    }

    private async ValueTask EndedAsync(ExecutionEnd end)
    {
        _engine.NoteEnd(Execution.Arn, Execution with { Status = end.Status, End = end });
        if (Execution.StartedBy is { } token)
            await _engine.NoteAnsweredAsync(token).ConfigureAwait(false);
        // What it has started and waited for is asked to stop: the next look for signals finds it.
        if (Run.Status != ExecutionStatus.Succeeded)
            _engine.NoteDue(_engine.Time.GetUtcNow());
    }

    /// <summary>Wakes it when the clock shows its time; from any thread.</summary>
    internal void TickIfDue(DateTimeOffset now)
    {
        if (Volatile.Read(ref _timerDueAt) <= now.UtcTicks)
            Tick();
    }

    private void Tick()
    {
        // The next turn sets it again: the clock may have been set back meanwhile, and nothing is due yet.
        Volatile.Write(ref _timerDueAt, Never);
        Run.PostNote(new TickNote(Run));
        _engine.Drive(Run);
    }

    private void SetTimer(DateTimeOffset? dueAt)
    {
        var due = dueAt?.UtcTicks ?? Never;
        if (due == _timerDueAt)
            return;
        _timer?.Dispose();
        _timer = null;
        Volatile.Write(ref _timerDueAt, due);
        if (dueAt is not { } at)
            return;
        _timer = new DueTimer(_engine.Time, at - _engine.Time.GetUtcNow(), static loaded => ((LoadedExecution)loaded).Tick(), this);
        _timer.Start();
        // The clock may have moved on since it was read: then the timer counts too much.
        TickIfDue(_engine.Time.GetUtcNow());
    }

    private void Unload()
    {
        _isUnloaded = true;
        _timer?.Dispose();
        _engine.Forget(this);
    }

    /// <summary>Taken after the signals that it counts: only then have they been seen.</summary>
    private sealed class SeenNote(LoadedExecution loaded, long count) : Note
    {
        internal override void Take() => loaded._signalsSeen = Math.Max(loaded._signalsSeen, count);
    }
}
