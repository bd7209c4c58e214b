namespace AslCompiler.Testing;

/// <summary>Started timers, the next due first; of those due at once the one that was started first. Guarded by the clock's lock.</summary>
internal sealed class TimerQueue
{
    private readonly SortedSet<JumpingTimer> timers = new(Comparer<JumpingTimer>.Create(Compare));
    private long started;

    public bool IsEmpty => timers.Count == 0;

    public JumpingTimer? First => timers.Min;

    public void Add(JumpingTimer timer, DateTimeOffset due)
    {
        timer.Due = due;
        timer.Order = ++started;
        timers.Add(timer);
    }

    public void Remove(JumpingTimer timer)
    {
        if (timer.Due is null)
            return;
        timers.Remove(timer);
        timer.Due = null;
    }

    private static int Compare(JumpingTimer left, JumpingTimer right)
    {
        var byTime = Nullable.Compare(left.Due, right.Due);
        return byTime != 0 ? byTime : left.Order.CompareTo(right.Order);
    }
}
