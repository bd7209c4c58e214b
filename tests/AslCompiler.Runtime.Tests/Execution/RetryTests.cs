using Polly;
using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class RetryTests
{
    private static readonly Retrier[] s_example = [new("ErrorA", "ErrorB") { MaxAttempts = 2 }, new("ErrorC") { IntervalSeconds = 5 }];

    [Fact]
    public async Task The_example_of_the_specification_waits_1_2_and_5_seconds_and_then_catches()
    {
        string[] errors = ["ErrorA", "ErrorB", "ErrorC", "ErrorB"];
        var attempts = new List<TimeSpan>();
        Bench bench = null!;
        var start = DateTimeOffset.MinValue;
        bench = Bench.Of(
            new Flow().Task(Lambda("T", s_example, [new("States.ALL")]), catchTo: 1).Pass("Z"),
            (context, _, _) =>
            {
                attempts.Add(bench.Clock.GetUtcNow() - start);
                throw new TaskFailedException(errors[context.RetryCount], "why");
            });
        start = bench.Clock.GetUtcNow();
        var running = bench.Run();
        foreach (var seconds in new[] { 1, 2, 5 })
        {
            Assert.False(running.IsCompleted);
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            var before = attempts.Count;
            bench.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(before + 1, attempts.Count);
        }
        var execution = await running;
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("""{"Error":"ErrorB","Cause":"why"}""", execution.Output!.ToString());
        Assert.Equal([0, 1, 3, 8], attempts.Select(at => at.TotalSeconds));
        Assert.Equal(
        [
            "1<-0 ExecutionStarted",
            "2<-0 TaskStateEntered",
            "3<-2 LambdaFunctionScheduled", "4<-3 LambdaFunctionStarted", "5<-4 LambdaFunctionFailed",
            "6<-5 LambdaFunctionScheduled", "7<-6 LambdaFunctionStarted", "8<-7 LambdaFunctionFailed",
            "9<-8 LambdaFunctionScheduled", "10<-9 LambdaFunctionStarted", "11<-10 LambdaFunctionFailed",
            "12<-11 LambdaFunctionScheduled", "13<-12 LambdaFunctionStarted", "14<-13 LambdaFunctionFailed",
            "15<-14 TaskStateExited",
            "16<-15 PassStateEntered", "17<-16 PassStateExited", "18<-17 ExecutionSucceeded",
        ], Bench.Lines(execution));
    }

    [Fact]
    public async Task Without_a_catcher_the_error_of_the_last_attempt_ends_the_execution()
    {
        var bench = Bench.Of(new Flow().Task(Integration("T", [new("States.ALL") { MaxAttempts = 1 }])), (context, _, _) => throw new TaskFailedException($"E{context.RetryCount}"));
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Equal("E1", execution.Error);
        Assert.Equal("T", execution.FailedState);
        Assert.Equal("ExecutionFailed", Bench.Lines(execution)[^1].Split(' ')[1]);
    }

    [Fact]
    public async Task The_state_is_entered_again_for_every_attempt_with_a_new_RetryCount()
    {
        var requests = new List<string>();
        var flow = new Flow().Add(Lambda("T", [new("States.ALL")]), frame => Step.Call(frame.Context["State"]!["RetryCount"]!), (_, result) => Step.End(result));
        var bench = Bench.Of(flow, (_, request, _) =>
        {
            requests.Add(request.ToString());
            return requests.Count < 3 ? throw new InvalidOperationException("no") : new(request);
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("2", (await running).Output!.ToString());
        Assert.Equal(["0", "1", "2"], requests);
    }

    [Fact]
    public async Task Counters_start_anew_when_the_state_is_entered_again()
    {
        var calls = 0;
        var flow = new Flow().Add(
            Lambda("T", [new("States.ALL") { MaxAttempts = 1 }]),
            frame => Step.Call(frame.Input),
            (frame, result) => result.GetInt64() < 4 ? Step.Next(0, result) : Step.End(result));
        var bench = Bench.Of(flow, (_, _, _) => ++calls % 2 == 1 ? throw new InvalidOperationException() : new(JsonData.Number(calls)));
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("4", (await running).Output!.ToString());
    }

    [Fact]
    public async Task A_retry_interval_of_three_years_is_waited_for()
    {
        var flow = new Flow().Task(Lambda("T", [new("States.ALL") { IntervalSeconds = 99999999, MaxAttempts = 1 }]));
        var bench = Bench.Of(flow, (context, request, _) => context.RetryCount == 0 ? throw new InvalidOperationException() : new(request), o => o.Limits = ExecutionLimits.None);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(99999998));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task Full_jitter_waits_a_random_part_of_the_interval()
    {
        var flow = new Flow().Task(Lambda("T", [new("States.ALL") { IntervalSeconds = 100, FullJitter = true }]));
        var bench = Bench.Of(flow, (context, request, _) => context.RetryCount == 0 ? throw new InvalidOperationException() : new(request), options => options.Random = new Random(7));
        var expected = new Random(7).NextDouble() * 100;
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(expected - 0.01));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(0.02));
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task An_error_on_entering_is_retried_like_one_of_the_task()
    {
        var entered = 0;
        var flow = new Flow().Add(
            Lambda("T", [new("States.IntrinsicFailure")]),
            frame => ++entered == 1 ? throw new StatesException(ErrorNames.IntrinsicFailure, "no") : Step.Call(frame.Input),
            (_, result) => Step.End(result));
        var bench = Bench.Of(flow);
        var running = bench.Run();
        Assert.Empty(bench.Tasks.Calls);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task An_error_on_leaving_is_retried_with_the_same_counters()
    {
        var flow = new Flow().Add(
            Lambda("T", [new("States.ResultPathMatchFailure") { MaxAttempts = 2 }], [new("States.ALL")]),
            frame => Step.Call(frame.Input),
            (_, _) => throw new StatesException(ErrorNames.ResultPathMatchFailure, "tail"),
            (_, _, error) => Step.End(error));
        var bench = Bench.Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        var execution = await running;
        Assert.Equal(3, bench.Tasks.Calls.Count);
        Assert.Equal("An error occurred while executing the state 'T' (entered at the event id #2). tail", execution.Output!["Cause"]!.GetString());
    }

    [Fact]
    public async Task Retrying_for_ever_does_not_grow_the_stack()
    {
        var flow = new Flow().Task(Lambda("T", [new("States.ALL") { MaxAttempts = 99999999, BackoffRate = 1 }]));
        var bench = Bench.Of(flow, (context, request, _) => context.RetryCount < 20_000 ? throw new TaskFailedException("E") : new(request), configure: o => o.Limits = ExecutionLimits.None);
        var running = bench.RunAsync(JsonData.Null);
        while (!running.IsCompleted)
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(JsonData.Null, await running);
    }

    [Fact]
    public async Task States_Runtime_is_neither_retried_nor_caught()
    {
        var flow = new Flow().Add(Lambda("T", [new("States.ALL")], [new("States.Runtime"), new("States.ALL")]), _ => throw new StatesException(ErrorNames.Runtime, "bad path"));
        var execution = await Bench.Of(flow).Run();
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Equal("An error occurred while executing the state 'T' (entered at the event id #2). bad path", execution.Cause);
        Assert.Equal(["1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 ExecutionFailed"], Bench.Lines(execution));
    }

    [Fact]
    public async Task Strategies_of_the_users_run_innermost_around_the_handler()
    {
        var flow = new Flow().Task(Lambda("T", [new("Bad") { MaxAttempts = 1 }]));
        var bench = Bench.Of(
            flow,
            (context, request, _) => throw (context.RetryCount == 0 ? new TimeoutException("t") : new TaskFailedException("Bad")),
            options => options.ConfigurePipeline("T", builder => builder.AddFallback(new()
            {
                ShouldHandle = args => new(args.Outcome.Exception is TimeoutException or TaskFailedException),
                FallbackAction = _ => new(Polly.Outcome.FromResult(JsonData.String("fallback"))),
            })));
        Assert.Equal("\"fallback\"", (await bench.Run()).Output!.ToString());
    }
}
