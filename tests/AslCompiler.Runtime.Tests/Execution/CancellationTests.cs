using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class CancellationTests
{
    [Fact]
    public async Task ExecuteAsync_ends_as_Aborted()
    {
        using var source = new CancellationTokenSource();
        var bench = Bench.Of(new Flow().Wait("W", 100));
        var running = bench.Run(cancellationToken: source.Token);
        await source.CancelAsync();
        var execution = await running;
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
        Assert.Equal("3<-0 ExecutionAborted", Bench.Lines(execution)[^1]);
    }

    [Fact]
    public async Task RunAsync_throws_OperationCanceledException()
    {
        using var source = new CancellationTokenSource();
        var running = Bench.Of(new Flow().Wait("W", 100)).RunAsync(JsonData.Null, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_answers_the_cancellation_does_not_make_it_a_failure(bool hasRetry)
    {
        using var source = new CancellationTokenSource();
        var bench = Bench.Of(new Flow().Task(Lambda("T", hasRetry ? [new("States.ALL")] : null, [new("States.ALL")]), catchTo: 1).Pass("Z"), async (_, request, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return request;
        });
        var running = bench.Run(cancellationToken: source.Token);
        await source.CancelAsync();
        Assert.Equal(ExecutionStatus.Aborted, (await running).Status);
        Assert.Single(bench.Tasks.Calls);
    }

    [Fact]
    public async Task A_token_of_the_callers_that_the_handler_has_got_elsewhere_aborts_too()
    {
        using var source = new CancellationTokenSource();
        var bench = Bench.Of(new Flow().Task(Lambda("T")), (_, _, _) =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
            return default;
        });
        Assert.Equal(ExecutionStatus.Aborted, (await bench.Run(cancellationToken: source.Token)).Status);
    }

    [Fact]
    public async Task Backoff_is_cut_short()
    {
        using var source = new CancellationTokenSource();
        var bench = Bench.Of(new Flow().Task(Lambda("T", [new("States.ALL") { IntervalSeconds = 100 }])), (_, _, _) => throw new InvalidOperationException());
        var running = bench.Run(cancellationToken: source.Token);
        await source.CancelAsync();
        Assert.Equal(ExecutionStatus.Aborted, (await running).Status);
        bench.Clock.Advance(TimeSpan.FromSeconds(1000));
        Assert.Single(bench.Tasks.Calls);
    }

    [Fact]
    public async Task An_execution_that_was_cancelled_beforehand_calls_nobody()
    {
        var bench = Bench.Of(new Flow().Task(Lambda("T")));
        Assert.Equal(ExecutionStatus.Aborted, (await bench.Run(cancellationToken: new CancellationToken(canceled: true))).Status);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.RunAsync(JsonData.Null, new CancellationToken(canceled: true)));
        Assert.Empty(bench.Tasks.Calls);
    }
}
