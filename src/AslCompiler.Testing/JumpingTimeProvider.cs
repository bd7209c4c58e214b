namespace AslCompiler.Testing;

/// <summary>
/// A clock for tests that jumps to the next due timer as soon as every execution waits and no handler runs:
/// a flow that waits for thirty days ends in a millisecond.
/// </summary>
/// <remarks>
/// Give it to <see cref="StateMachineOptions.TimeProvider"/>. One clock may serve many executions; it jumps when all of them wait.
/// Timers fire one at a time, in the order of their due times and then of their creation, so that every run takes the same course.
/// Real work is never outrun: while a handler is busy the clock stands still. A handler that itself waits for this clock
/// says so by calling <see cref="Delay"/>.
/// </remarks>
public sealed class JumpingTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedSet<JumpingTimer> timers = new(Comparer<JumpingTimer>.Create(CompareTimers));
    private readonly CancellationTokenSource limitReached = new();
    private readonly DateTimeOffset start;
    private DateTimeOffset now;
    private long created;
    private int busy;
    private bool isPumping;

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
    }

    /// <summary>How far the clock may jump; a flow that polls for ever would never end otherwise. Null: without limit.</summary>
    public DateTimeOffset? Limit { get; init; }

    /// <summary>Cancelled when the next timer is due after <see cref="Limit"/>. Hand it to the execution, which then ends as aborted.</summary>
    public CancellationToken LimitReached => limitReached.Token;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

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
        var timer = new JumpingTimer(this, callback, state, Interlocked.Increment(ref created));
        Change(timer, dueTime, period);
        return timer;
    }

    /// <summary>Waits for this clock inside a task handler, without holding it up.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/>: until cancelled.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public Task Delay(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        var wait = new HandlerWait(this);
        var task = wait.Start(delay, cancellationToken);

        // Its handler is busy only in name.
        Leave();
        return task;
    }

    internal bool Change(JumpingTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            Unschedule(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
                Schedule(timer, now + dueTime);
            Pump();
        }

        return true;
    }

    internal void Remove(JumpingTimer timer)
    {
        lock (gate)
            Unschedule(timer);
    }

    // Something runs that the clock must not outrun.
    internal void Enter()
    {
        lock (gate)
            busy++;
    }

    // It waits, or has ended.
    internal void Leave()
    {
        lock (gate)
        {
            busy--;
            Pump();
        }
    }

    // Off the caller's stack: it may be deep inside a driver, with locks in hand.
    private void Pump()
    {
        if (busy > 0 || isPumping || timers.Count == 0)
            return;
        isPumping = true;
        ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Jump(), this, preferLocal: false);
    }

    private void Jump()
    {
        while (TakeNext() is { } timer)
            timer.Fire();
    }

    private JumpingTimer? TakeNext()
    {
        lock (gate)
        {
            isPumping = false;
            if (busy > 0 || timers.Min is not { } timer)
                return null;
            if (timer.Due > Limit)
            {
                // Its callbacks belong to others; they run without the lock.
                ThreadPool.UnsafeQueueUserWorkItem(static source => source.Cancel(), limitReached, preferLocal: false);
                return null;
            }

            isPumping = true;
            if (timer.Due > now)
                now = timer.Due.Value;
            Unschedule(timer);
            if (timer.Period > TimeSpan.Zero)
                Schedule(timer, now + timer.Period);
            return timer;
        }
    }

    private void Schedule(JumpingTimer timer, DateTimeOffset due)
    {
        timer.Due = due;
        timers.Add(timer);
    }

    private void Unschedule(JumpingTimer timer)
    {
        if (timer.Due is null)
            return;
        timers.Remove(timer);
        timer.Due = null;
    }

    private static int CompareTimers(JumpingTimer left, JumpingTimer right)
    {
        var byTime = Nullable.Compare(left.Due, right.Due);
        return byTime != 0 ? byTime : left.Order.CompareTo(right.Order);
    }
}
