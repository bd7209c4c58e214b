using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class IdleTests
{
    private readonly JumpingClock _clock = new();

    private void Jumping(StateMachineOptions options) => (options.TimeProvider, options.IdleObserver) = (_clock, _clock);

    [Fact]
    public async Task A_clock_that_jumps_when_the_execution_is_idle_runs_waits_and_retries_at_once()
    {
        var flow = new Flow()
            .Parallel(ParallelOf("P", [1, 2, 3]))
            .Wait("W", 30 * 86400)
            .Task(Lambda("T", [new("States.ALL") { MaxAttempts = 10 }], timeout: 5))
            .Wait("V", 10);
        var running = Bench.Of(flow, (context, request, _) => context.RetryCount < 10 ? throw new InvalidOperationException() : new(request), Jumping).Run("1");
        Assert.True(running.IsCompleted);
        Assert.Equal("[1,1,1]", (await running).Output!.ToString());
        Assert.Equal(TimeSpan.FromDays(30), _clock.Elapsed);
        Assert.Equal(1, _clock.Deepest);
    }

    [Fact]
    public async Task Timers_of_several_branches_fire_in_the_order_of_time()
    {
        var order = new List<string>();
        var flow = new Flow().Map(MapOf("M", 1))
            .Add(new StateInfo("W", StateType.Wait), frame => Step.WaitSeconds(frame.Input.GetInt64()), (frame, _) => Step.Next(2, frame.Input))
            .Task(Lambda("T", [new("E") { IntervalSeconds = 2, MaxAttempts = 1 }]));
        await Bench.Of(flow, (context, request, _) =>
        {
            order.Add($"{request}#{context.RetryCount}");
            return context.RetryCount == 0 ? throw new TaskFailedException("E") : new(request);
        }, Jumping).RunAsync(JsonData.Parse("[5,1,4]"));
        Assert.Equal(["1#0", "1#1", "4#0", "5#0", "4#1", "5#1"], order);
    }

    [Fact]
    public async Task Retrying_many_times_while_the_clock_jumps_does_not_grow_the_stack()
    {
        var flow = new Flow().Task(Lambda("T", [new("States.ALL") { MaxAttempts = 99999999, BackoffRate = 1 }]));
        var bench = Bench.Of(flow, (context, request, _) => context.RetryCount < 20_000 ? throw new TaskFailedException("E") : new(request), o =>
        {
            Jumping(o);
            o.Limits = ExecutionLimits.None;
        });
        Assert.Equal(1, (await bench.RunAsync(JsonData.Number(1))).GetInt64());
        Assert.Equal(1, _clock.Deepest);
    }

    [Fact]
    public async Task It_is_not_idle_while_a_handler_runs()
    {
        var end = new TaskCompletionSource<JsonData>();
        var running = Bench.Of(new Flow().Parallel(ParallelOf("P", [1, 2])).Wait("W", 10).Task(Lambda("T", timeout: 5)), (_, _, _) => new(end.Task), Jumping).Run("0");
        Assert.Equal(0, _clock.Calls);
        end.SetResult(JsonData.Null);
        Assert.Equal("[0,null]", (await running).Output!.ToString());
        Assert.Equal(1, _clock.Calls);
    }

    [Fact]
    public async Task Handlers_on_other_threads_and_jumps_go_together()
    {
        var flow = new Flow().Map(MapOf("M", 1))
            .Add(new StateInfo("W", StateType.Wait), frame => Step.WaitSeconds(frame.Input.GetInt64()), (frame, _) => Step.Next(2, frame.Input))
            .Task(Lambda("T", [new("E") { MaxAttempts = 2 }]));
        var bench = Bench.Of(flow, async (context, request, _) =>
        {
            await Task.Yield();
            return context.RetryCount < 2 ? throw new TaskFailedException("E") : request;
        }, Jumping);
        var items = JsonData.Array([.. Enumerable.Range(0, 200).Select(i => JsonData.Number(i % 17))]);
        Assert.Equal(items, await bench.RunAsync(items).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }
}
