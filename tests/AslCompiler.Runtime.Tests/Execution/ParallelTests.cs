using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class ParallelTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_branches_whatever_ends_first()
    {
        var slow = new TaskCompletionSource<JsonData>();
        var flow = new Flow().Parallel(ParallelOf("P", [1, 2])).Task(Lambda("Slow")).Task(Lambda("Fast"));
        var bench = Bench.Of(flow, (context, _, _) => context.TaskName == "Slow" ? new(slow.Task) : new(JsonData.String("fast")));
        var running = bench.Run();
        Assert.False(running.IsCompleted);
        slow.SetResult(JsonData.String("slow"));
        Assert.Equal("""["slow","fast"]""", (await running).Output!.ToString());
    }

    [Fact]
    public async Task Events_of_a_parallel_are_numbered_as_the_service_does()
    {
        var execution = await Bench.Of(new Flow().Parallel(ParallelOf("P", [1, 2])).Pass("A").Pass("B")).Run();
        Assert.Equal(
        [
            "1<-0 ExecutionStarted", "2<-0 ParallelStateEntered", "3<-2 ParallelStateStarted",
            "4<-3 PassStateEntered", "5<-4 PassStateExited", "6<-3 PassStateEntered", "7<-6 PassStateExited",
            "8<-7 ParallelStateSucceeded", "9<-7 ParallelStateExited", "10<-9 ExecutionSucceeded",
        ], Bench.Lines(execution));
    }

    [Fact]
    public async Task The_first_failure_stops_the_siblings_and_cancels_their_handlers()
    {
        var failing = new TaskCompletionSource<JsonData>();
        CancellationToken seen = default;
        var flow = new Flow()
            .Parallel(ParallelOf("P", [1, 2, 3], caught: [new("States.ALL")]), catchTo: 4)
            .Task(Integration("Fails")).Task(Integration("Hangs")).Wait("Waits", 100).Pass("Z");
        var bench = Bench.Of(flow, (context, _, token) =>
        {
            if (context.TaskName == "Fails")
                return new(failing.Task);
            seen = token;
            return new(new TaskCompletionSource<JsonData>().Task);
        });
        var running = bench.Run();
        Assert.False(running.IsCompleted);
        failing.SetException(new TaskFailedException("Boom", "why"));
        var execution = await running;
        Assert.True(seen.IsCancellationRequested);
        Assert.Equal("""{"Error":"Boom","Cause":"why"}""", execution.Output!.ToString());
        Assert.Equal(
        [
            "11<-6 TaskFailed", "12<-11 TaskStateAborted", "13<-11 TaskStateAborted", "14<-11 WaitStateAborted",
            "15<-11 ParallelStateFailed", "16<-15 ParallelStateExited", "17<-16 PassStateEntered", "18<-17 PassStateExited", "19<-18 ExecutionSucceeded",
        ], Bench.Lines(execution)[10..]);
        Assert.Equal(DateTimeOffset.Parse("2026-01-02T03:04:05.678Z", null), bench.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_retry_starts_all_branches_from_scratch()
    {
        var flow = new Flow().Parallel(ParallelOf("P", [1, 2], [new("Boom") { MaxAttempts = 2, BackoffRate = 1 }])).Task(Lambda("A")).Task(Lambda("B"));
        var failures = 0;
        var bench = Bench.Of(flow, (context, request, _) => context.TaskName == "B" && failures++ < 2 ? throw new TaskFailedException("Boom") : new(request));
        var running = bench.Run("1");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal("[1,1]", execution.Output!.ToString());
        Assert.Equal(["A#0", "B#0", "A#0", "B#0", "A#0", "B#0"], bench.Tasks.Calls);
        Assert.Equal(3, execution.History!.Count(e => e.Type == HistoryEventType.ParallelStateStarted));
        Assert.DoesNotContain(execution.History!, e => e.Type == HistoryEventType.ParallelStateFailed);
    }

    [Fact]
    public async Task A_retried_parallel_writes_its_failure_once()
    {
        // Recorded: scenarios/base_scenarios.parallel_state_retry
        var flow = new Flow().Parallel(ParallelOf("ParallelState", [1], [new("States.ALL") { MaxAttempts = 2 }])).Fail("Branch1", "FailureType", "Cause description");
        var bench = Bench.Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(
        [
            "1<-0 ExecutionStarted", "2<-0 ParallelStateEntered", "3<-2 ParallelStateStarted", "4<-3 FailStateEntered", "5<-4 ParallelStateStarted", "6<-5 FailStateEntered",
            "7<-6 ParallelStateStarted", "8<-7 FailStateEntered", "9<-8 ParallelStateFailed", "10<-9 ExecutionFailed",
        ], Bench.Lines(await running));
    }

    [Fact]
    public async Task States_Runtime_in_a_branch_ends_the_whole_execution()
    {
        var flow = new Flow()
            .Parallel(ParallelOf("P", [1], [new("States.ALL")], [new("States.ALL")]))
            .Add(new StateInfo("Inner", StateType.Pass), _ => throw new StatesException(ErrorNames.Runtime, "tail"));
        var execution = await Bench.Of(flow).Run();
        Assert.Equal("An error occurred while executing the state 'Inner' (entered at the event id #4). tail", execution.Cause);
        Assert.Equal("Inner", execution.FailedState);
        Assert.Equal(["3<-2 ParallelStateStarted", "4<-3 PassStateEntered", "5<-4 ExecutionFailed"], Bench.Lines(execution)[2..]);
    }

    [Fact]
    public async Task Branches_see_the_item_of_the_Map_around_them()
    {
        var flow = new Flow().Map(MapOf("M", 1)).Parallel(ParallelOf("P", [2])).Add(new StateInfo("X", StateType.Pass), frame => Step.End(frame.Context["Map"]!["Item"]!["Index"]!));
        Assert.Equal("[[0],[1]]", (await Bench.Of(flow).Run("[7,8]")).Output!.ToString());
    }
}
