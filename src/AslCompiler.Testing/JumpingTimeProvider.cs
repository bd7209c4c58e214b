namespace AslCompiler.Testing;

/// <summary>
/// A clock for tests that jumps to the next due timer as soon as every execution waits and no handler runs:
/// a flow that waits for thirty days ends in a millisecond.
/// </summary>
/// <remarks>
/// <see cref="Options"/> makes options that use it. One clock may serve many executions; it jumps when all of them wait.
/// Timers fire one at a time, in the order of their due times and then of their creation, so that every run takes the same course.
/// Real work is never outrun: while a handler is busy the clock stands still. A handler that itself waits for this clock
/// says so by calling <see cref="Delay"/>.
/// </remarks>
public sealed class JumpingTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly TimerQueue timers = new();
    private readonly Activity activity = new();
    private readonly CancellationTokenSource limitReached = new();
    private readonly ExecutionWatch watch;
    private readonly DateTimeOffset start;
    private DateTimeOffset now;
    private bool isJumping;

    /// <summary>A clock that starts on 1 January 2025.</summary>
    public JumpingTimeProvider()
        : this(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that starts at a given time.</summary>
    /// <param name="start">Its first reading.</param>
    public JumpingTimeProvider(DateTimeOffset start)
    {
        this.start = start;
        now = start;
        watch = new ExecutionWatch(this);
    }

    /// <summary>How far the clock may jump; a flow that polls for ever would never end otherwise. Null: without limit.</summary>
    public DateTimeOffset? Limit { get; init; }

    /// <summary>Cancelled when the next timer is due after <see cref="Limit"/>. Hand it to the execution, which then ends as aborted.</summary>
    public CancellationToken LimitReached => limitReached.Token;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Options for a state machine that lives by this clock.</summary>
    public StateMachineOptions Options()
    {
        var options = new StateMachineOptions();
        ApplyTo(options);
        return options;
    }

    /// <summary>Has a state machine live by this clock.</summary>
    /// <param name="options">Its options, before the machine is made.</param>
    public void ApplyTo(StateMachineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.TimeProvider = this;
        options.IdleObserver = watch;
        options.Observers.Add(watch);
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => (GetUtcNow() - start).Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new JumpingTimer(this, callback, state);
        Change(timer, dueTime, period);
        return timer;
    }

    /// <summary>Waits for this clock inside a task handler, without holding it up.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/>: until cancelled.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public Task Delay(TimeSpan delay, CancellationToken cancellationToken = default) =>
        new HandlerWait(this).Start(delay, cancellationToken);

    internal bool Change(JumpingTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
                timers.Add(timer, now + dueTime);
        }

        // Never within the call: whoever makes a timer does not expect it to fire before it has it.
        Note(static _ => { });
        return true;
    }

    internal void Remove(JumpingTimer timer)
    {
        lock (gate)
            timers.Remove(timer);
    }

    /// <summary>Something happened; the clock goes on when nothing is busy any more, on another thread.</summary>
    internal void Note(Action<Activity> change)
    {
        lock (gate)
        {
            change(activity);

            // Whoever jumps looks again before it stops.
            if (isJumping || timers.IsEmpty || !activity.IsIdle)
                return;
            isJumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Jump(), this, preferLocal: false);
    }

    /// <summary>An execution waits: the clock goes on at once, on this thread.</summary>
    internal void NoteIdle(string executionId, int runningHandlers)
    {
        lock (gate)
        {
            activity.Idle(executionId, runningHandlers);
            if (isJumping || !activity.IsIdle)
                return;
            isJumping = true;
        }

        Jump();
    }

    private void Jump()
    {
        while (TakeNext() is { } timer)
            timer.Fire();
    }

    // Null when the clock may go no further at present; the turn to jump is given back then.
    private JumpingTimer? TakeNext()
    {
        lock (gate)
        {
            if (activity.IsIdle && TakeDue() is { } timer)
                return timer;
            isJumping = false;
            return null;
        }
    }

    // Under the lock: moves the clock to the next timer and takes it. Null when there is none, or none before the limit.
    private JumpingTimer? TakeDue()
    {
        if (timers.First is not { } timer)
            return null;
        if (timer.Due > Limit)
        {
            // Its callbacks belong to others; they run without the lock.
            ThreadPool.UnsafeQueueUserWorkItem(static source => source.Cancel(), limitReached, preferLocal: false);
            return null;
        }

        if (timer.Due > now)
            now = timer.Due.Value;
        timers.Remove(timer);
        if (timer.Period > TimeSpan.Zero)
            timers.Add(timer, now + timer.Period);
        return timer;
    }
}
