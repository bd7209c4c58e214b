using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class TimeoutTests
{
    [Fact]
    public async Task A_handler_that_ignores_cancellation_is_left_behind_and_its_late_result_dropped()
    {
        var late = new TaskCompletionSource<JsonData>();
        CancellationToken seen = default;
        var bench = Bench.Of(new Flow().Task(Lambda("T", caught: [new("States.Timeout")], timeout: 5), catchTo: 1).Pass("Z"), (_, _, token) =>
        {
            seen = token;
            return new(late.Task);
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(0.1));
        var execution = await running;
        Assert.True(seen.IsCancellationRequested);
        Assert.Equal("""{"Error":"States.Timeout","Cause":""}""", execution.Output!.ToString());
        Assert.Contains("5<-4 LambdaFunctionTimedOut", Bench.Lines(execution));
        late.SetResult(JsonData.String("too late"));
        Assert.Equal("""{"Error":"States.Timeout","Cause":""}""", execution.Output!.ToString());
    }

    [Fact]
    public async Task The_timeout_holds_for_every_attempt_anew()
    {
        var bench = Bench.Of(new Flow().Task(Lambda("T", [new("States.Timeout") { MaxAttempts = 1 }], timeout: 10)), (context, request, _) =>
            context.RetryCount == 0 ? new(new TaskCompletionSource<JsonData>().Task) : new(request));
        var running = bench.Run("7");
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("7", (await running).Output!.ToString());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(24 * 3600 + 1)]
    [InlineData(60L * 24 * 3600)]
    [InlineData(99999999)]
    public async Task Timeouts_of_any_length_work(long seconds)
    {
        foreach (var isLiteral in new[] { true, false })
        {
            var flow = new Flow().Add(Lambda("T", timeout: isLiteral ? seconds : null), frame => Step.Call(frame.Input, isLiteral ? null : seconds), (_, result) => Step.End(result));
            var bench = Bench.Of(flow, (_, _, _) => new(new TaskCompletionSource<JsonData>().Task), configure: o => o.Limits = ExecutionLimits.None);
            var running = bench.Run();
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.False(running.IsCompleted);
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            var execution = await running;
            Assert.Equal((ExecutionStatus.Failed, "States.Timeout", null), (execution.Status, execution.Error, execution.Cause));
            Assert.Equal("LambdaFunctionTimedOut", Bench.Lines(execution)[^2].Split(' ')[1]);
        }
    }

    [Fact]
    public async Task A_handler_that_answers_its_cancellation_has_timed_out_all_the_same()
    {
        var bench = Bench.Of(new Flow().Task(Lambda("T", timeout: 5)), async (_, request, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return request;
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("States.Timeout", (await running).Error);
    }

    [Fact]
    public async Task An_activity_that_misses_its_heartbeat_times_out()
    {
        var info = new StateInfo("A", StateType.Task) { ResourceKind = ResourceKind.Activity, TaskName = "A", HeartbeatSeconds = 10, Catch = [new("States.HeartbeatTimeout")] };
        TaskContext context = null!;
        var bench = Bench.Of(new Flow().Task(info, catchTo: 1).Pass("Z"), (given, _, _) =>
        {
            context = given;
            return new(new TaskCompletionSource<JsonData>().Task);
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        context.Heartbeat();
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal("States.Timeout", execution.Output!["Error"]!.GetString());
        Assert.Contains(execution.History!, e => e.Type == HistoryEventType.ActivityTimedOut);
    }

    [Fact]
    public async Task The_machines_timeout_cuts_everything()
    {
        var flow = new Flow { Timeout = 10 }
            .Parallel(ParallelOf("P", [1, 2, 3], [new("States.ALL")], [new("States.ALL")]))
            .Wait("W", 100).Task(Lambda("Retries", [new("States.ALL") { IntervalSeconds = 100 }])).Task(Lambda("Hangs"));
        CancellationToken seen = default;
        var bench = Bench.Of(flow, (context, _, token) =>
        {
            if (context.TaskName == "Retries")
                throw new InvalidOperationException();
            seen = token;
            return new(new TaskCompletionSource<JsonData>().Task);
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        var execution = await running;
        Assert.Equal((ExecutionStatus.TimedOut, null, null), (execution.Status, execution.Error, execution.Cause));
        Assert.Equal(TimeSpan.FromSeconds(10), execution.StoppedAt - execution.StartedAt);
        Assert.True(seen.IsCancellationRequested);
        var last = execution.History![^1];
        Assert.Equal((HistoryEventType.ExecutionTimedOut, 0, "States.Timeout"), (last.Type, last.PreviousEventId, last.Error));
        bench.Clock.Advance(TimeSpan.FromSeconds(1000));
        Assert.Equal(2, bench.Tasks.Calls.Count);
    }

    [Fact]
    public async Task RunAsync_tells_of_a_machine_timeout_as_States_Timeout()
    {
        var bench = Bench.Of(new Flow { Timeout = 10 }.Wait("W", 100));
        var running = bench.RunAsync(JsonData.Null);
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<ExecutionFailedException>(() => running);
        Assert.Equal("States.Timeout", exception.Error);
        Assert.Equal(ExecutionStatus.TimedOut, exception.Execution.Status);
    }

    [Fact]
    public async Task An_endless_loop_ends_with_the_machines_timeout()
    {
        using var started = new SemaphoreSlim(0);
        var bench = Bench.Of(new Flow { Timeout = 10 }.Add(new StateInfo("Loop", StateType.Pass), frame =>
        {
            if (started.CurrentCount == 0)
                started.Release();
            return Step.Next(0, frame.Input);
        }), configure: o => o.Limits = ExecutionLimits.None);
        var running = Task.Run(() => bench.ExecuteAsync(JsonData.Null));
        await started.WaitAsync(TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(ExecutionStatus.TimedOut, (await running).Status);
    }
}
