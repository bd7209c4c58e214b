using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Failures_ends_and_cancellations_from_many_threads_always_end_the_execution_once()
    {
        var flow = new Flow().Map(MapOf("M", 1, retry: [new("Sometimes") { MaxAttempts = 1 }], caught: [new("States.ALL")]), catchTo: 3)
            .Parallel(ParallelOf("P", [2]), next: -1).Task(Lambda("T", [new("Often") { MaxAttempts = 3 }], timeout: 1000)).Pass("Caught");
        var statuses = new Dictionary<ExecutionStatus, int>();
        for (var round = 0; round < 300; round++)
        {
            var seed = round;
            using var source = new CancellationTokenSource();
            var clock = new JumpingClock();
            var calls = 0;
            var bench = Bench.Of(flow, async (_, request, token) =>
            {
                var call = Interlocked.Increment(ref calls);
                await Task.Yield();
                if ((call + seed) % 3 == 0)
                    await Task.Yield();
                if (call == 60 && seed % 4 == 0)
                    await source.CancelAsync();
                if ((call + seed) % 11 == 0)
                    throw new TaskFailedException("Often");
                if ((call + seed) % 53 == 0)
                    throw new TaskFailedException("Sometimes");
                return request;
            }, options => (options.TimeProvider, options.IdleObserver) = (clock, clock));
            var items = JsonData.Array([.. Enumerable.Range(0, 100).Select(i => JsonData.Number(i))]);
            var execution = await bench.ExecuteAsync(items, new ExecutionOptions { RecordHistory = true }, source.Token).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            statuses[execution.Status] = statuses.GetValueOrDefault(execution.Status) + 1;
            var history = execution.History!;
            for (var i = 0; i < history.Count; i++)
                Assert.True(history[i].Id == i + 1 && history[i].PreviousEventId <= i, history[i].ToString());
            Assert.Single(history, e => e.Type is HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionAborted);
            if (execution.Status == ExecutionStatus.Succeeded && execution.Output!.IsArray)
                Assert.Equal(Enumerable.Range(0, 100).Select(i => $"[{i}]"), execution.Output.Items.Select(item => item.ToString()));
        }
        Assert.True(statuses[ExecutionStatus.Succeeded] > 100);
        Assert.True(statuses.ContainsKey(ExecutionStatus.Aborted));
    }

    [Fact]
    public async Task Many_executions_of_one_machine_run_side_by_side()
    {
        var bench = Bench.Of(new Flow().Task(Lambda("T", [new("E")], timeout: 60), next: 1).Parallel(ParallelOf("P", [2, 3])).Pass("A").Task(Lambda("U")), async (_, request, _) =>
        {
            await Task.Yield();
            return request;
        });
        var runs = Enumerable.Range(0, 2000).Select(i => bench.RunAsync(JsonData.Number(i))).ToArray();
        var outputs = await Task.WhenAll(runs);
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"[{i},{i}]"), outputs.Select(output => output.ToString()));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_keep_a_timeout_from_coming()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        var bench = Bench.Of(new Flow { Timeout = 5 }.Task(Lambda("T")), (_, request, _) =>
        {
            entered.Release();
            release.Wait();
            return new(request);
        });
        var running = Task.Run(() => bench.ExecuteAsync(JsonData.Null), TestContext.Current.CancellationToken);
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        release.Set();
        Assert.Equal(ExecutionStatus.TimedOut, (await running).Status);
    }
}
