namespace AslCompiler.Testing.Tests;

public sealed class JumpingTimeProviderTests
{
    [Fact]
    public async Task It_jumps_to_the_next_due_timer_when_nothing_runs()
    {
        var clock = new JumpingTimeProvider();
        var start = clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromDays(40), clock);

        Assert.Equal(TimeSpan.FromDays(40), clock.GetUtcNow() - start);
        Assert.Equal(TimeSpan.FromDays(40), clock.GetElapsedTime(0));
    }

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_due_times_and_then_of_their_creation()
    {
        var clock = new JumpingTimeProvider();
        var order = new List<int>();
        var done = new TaskCompletionSource();
        clock.Note(activity => activity.Busy("test"));
        using var third = clock.CreateTimer(_ => { order.Add(3); done.SetResult(); }, null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(_ => order.Add(1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var second = clock.CreateTimer(_ => order.Add(2), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        clock.NoteIdle("test", runningHandlers: 0);

        await done.Task;

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task A_stopped_timer_does_not_fire()
    {
        var clock = new JumpingTimeProvider();
        var fired = 0;
        clock.Note(activity => activity.Busy("test"));
        var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var stopped = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.NoteIdle("test", runningHandlers: 0);

        await Task.Delay(TimeSpan.FromSeconds(5), clock);

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task A_periodic_timer_fires_at_every_period()
    {
        var clock = new JumpingTimeProvider(DateTimeOffset.UnixEpoch) { Limit = DateTimeOffset.UnixEpoch.AddSeconds(6) };
        var times = new List<TimeSpan>();

        // Nothing stops it but the limit.
        using var timer = clock.CreateTimer(_ => times.Add(clock.GetElapsedTime(0)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        await Reached(clock);

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)], times);
    }

    [Fact]
    public async Task It_tells_when_it_would_jump_past_its_limit()
    {
        var clock = new JumpingTimeProvider(DateTimeOffset.UnixEpoch) { Limit = DateTimeOffset.UnixEpoch.AddDays(1) };
        using var timer = clock.CreateTimer(_ => Assert.Fail("It is due after the limit."), null, TimeSpan.FromDays(2), Timeout.InfiniteTimeSpan);

        await Reached(clock);

        Assert.Equal(DateTimeOffset.UnixEpoch, clock.GetUtcNow());
    }

    private static async Task Reached(JumpingTimeProvider clock)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = clock.LimitReached.Register(reached.SetResult);
        await reached.Task;
    }
}
