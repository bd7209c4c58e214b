using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class MapTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_whatever_ends_first()
    {
        var ends = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<JsonData>()).ToArray();
        var bench = Bench.Of(new Flow().Map(MapOf("M", 1)).Task(Lambda("T")), (_, request, _) => new(ends[request.GetInt64()].Task));
        var running = bench.Run("[0,1,2,3,4]");
        foreach (var i in new[] { 3, 1, 4, 0, 2 })
            ends[i].SetResult(JsonData.Number(i * 10));
        Assert.Equal("[0,10,20,30,40]", (await running).Output!.ToString());
    }

    [Theory]
    [InlineData(null, 100, 40)]
    [InlineData(0L, 100, 40)]
    [InlineData(3L, 100, 3)]
    [InlineData(1000L, 100, 40)]
    [InlineData(40L, 7, 7)]
    public async Task At_most_MaxConcurrency_items_and_never_more_than_40_run_at_a_time(long? maxConcurrency, int count, int expected)
    {
        var open = new Queue<TaskCompletionSource<JsonData>>();
        var most = 0;
        var bench = Bench.Of(new Flow().Map(MapOf("M", 1, maxConcurrency)).Task(Lambda("T")), (_, _, _) =>
        {
            var end = new TaskCompletionSource<JsonData>();
            open.Enqueue(end);
            most = Math.Max(most, open.Count);
            return new(end.Task);
        });
        var running = bench.ExecuteAsync(JsonData.Array([.. Enumerable.Range(0, count).Select(i => JsonData.Number(i))]));
        while (open.TryDequeue(out var end))
            end.SetResult(JsonData.Null);
        Assert.Equal(count, (await running).Output!.Count);
        Assert.Equal(expected, most);
    }

    [Fact]
    public async Task Events_of_a_concurrent_map_start_all_iterations_first()
    {
        var execution = await Bench.Of(new Flow().Map(MapOf("M", 1)).Pass("A")).Run("[1,2]");
        Assert.Equal(
        [
            "1<-0 ExecutionStarted", "2<-0 MapStateEntered", "3<-2 MapStateStarted", "4<-3 MapIterationStarted(0)", "5<-3 MapIterationStarted(1)",
            "6<-4 PassStateEntered", "7<-6 PassStateExited", "8<-7 MapIterationSucceeded(0)",
            "9<-5 PassStateEntered", "10<-9 PassStateExited", "11<-10 MapIterationSucceeded(1)",
            "12<-11 MapStateSucceeded", "13<-11 MapStateExited", "14<-13 ExecutionSucceeded",
        ], Bench.Lines(execution));
    }

    [Fact]
    public async Task Events_of_a_map_with_MaxConcurrency_1_come_one_item_after_the_other()
    {
        var execution = await Bench.Of(new Flow().Map(MapOf("M", 1, maxConcurrency: 1)).Pass("A")).Run("[1,2]");
        Assert.Equal(
        [
            "3<-2 MapStateStarted", "4<-3 MapIterationStarted(0)", "5<-4 PassStateEntered", "6<-5 PassStateExited",
            "7<-6 MapIterationSucceeded(0)", "8<-6 MapIterationStarted(1)", "9<-8 PassStateEntered", "10<-9 PassStateExited",
            "11<-10 MapIterationSucceeded(1)", "12<-11 MapStateSucceeded", "13<-11 MapStateExited", "14<-13 ExecutionSucceeded",
        ], Bench.Lines(execution)[2..]);
    }

    [Fact]
    public async Task An_empty_map_succeeds_at_once()
    {
        var execution = await Bench.Of(new Flow().Map(MapOf("M", 1)).Pass("A")).Run("[]");
        Assert.Equal("[]", execution.Output!.ToString());
        Assert.Equal(["3<-2 MapStateStarted", "4<-3 MapStateSucceeded", "5<-3 MapStateExited", "6<-5 ExecutionSucceeded"], Bench.Lines(execution)[2..]);
        Assert.Equal(0, execution.History![2].Length);
    }

    [Fact]
    public async Task A_retried_map_writes_its_failure_once()
    {
        // Recorded: scenarios/base_scenarios.map_state_retry
        var flow = new Flow().Pass("StartState", 1).Map(MapOf("MapState", 2, retry: [new("States.ALL") { MaxAttempts = 2 }])).Fail("HandleItemFail", "HandleItemFailError", "HandleItemFailCause");
        var bench = Bench.Of(flow);
        var running = bench.Run("[1]");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(
        [
            "4<-3 MapStateEntered", "5<-4 MapStateStarted", "6<-5 MapIterationStarted(0)", "7<-6 FailStateEntered", "8<-7 MapIterationFailed(0)",
            "9<-7 MapStateStarted", "10<-9 MapIterationStarted(0)", "11<-10 FailStateEntered", "12<-11 MapIterationFailed(0)",
            "13<-11 MapStateStarted", "14<-13 MapIterationStarted(0)", "15<-14 FailStateEntered", "16<-15 MapIterationFailed(0)", "17<-15 MapStateFailed", "18<-17 ExecutionFailed",
        ], Bench.Lines(await running)[3..]);
    }

    [Fact]
    public async Task A_failing_item_aborts_the_others_in_the_recorded_order()
    {
        // Recorded: timeouts/timeouts.service_lambda_map_timeout (where the other tasks had timed out as well by then).
        var bench = Bench.Of(new Flow().Map(MapOf("MapWait", 1)).Task(Integration("LambdaInvoke", timeout: 1)), (_, request, _) =>
            new(request.GetInt64() == 0 ? new TaskCompletionSource<JsonData>().Task : Task.Delay(-1, TestContext.Current.CancellationToken).ContinueWith(_ => JsonData.Null)));
        var running = bench.Run("[0,1]");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        var lines = Bench.Lines(execution);
        var first = Array.FindIndex(lines, line => line.Contains("TaskTimedOut"));
        var failing = execution.History![first].Id;
        var failed = Array.FindIndex(lines, line => line.Contains("MapIterationFailed(0)"));
        Assert.Equal(["MapIterationFailed(0)", "TaskStateAborted", "MapIterationAborted(1)", "TaskStateAborted", "MapStateFailed"], lines[failed..^1].Select(line => line.Split(' ')[1]));
        Assert.All(execution.History!.Skip(failed).SkipLast(1), e => Assert.Equal(failing, e.PreviousEventId));
        Assert.Equal(("States.Timeout", null), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task The_selector_sees_the_maps_input_and_the_item_in_the_context()
    {
        var flow = new Flow { Selector = frame => JsonData.Array(frame.Input, frame.Context["Map"]!["Item"]!, frame.Context["State"]!["Name"]!) }.Map(MapOf("M", 1, selects: true)).Pass("A");
        var execution = await Bench.Of(flow).Run("[5,6]");
        Assert.Equal("""[[[5,6],{"Index":0,"Value":5},"M"],[[5,6],{"Index":1,"Value":6},"M"]]""", execution.Output!.ToString());
    }

    [Fact]
    public async Task A_selector_that_fails_for_a_later_item_fails_the_map()
    {
        var flow = new Flow { Selector = frame => frame.Context["Map"]!["Item"]!["Index"]!.GetInt64() == 1 ? throw new StatesException(ErrorNames.IntrinsicFailure, "tail") : frame.Input }
            .Map(MapOf("M", 1, maxConcurrency: 1, caught: [new("States.ALL")], selects: true), catchTo: 2).Pass("A").Pass("Z");
        var execution = await Bench.Of(flow).Run("[5,6]");
        Assert.Equal("States.IntrinsicFailure", execution.Output!["Error"]!.GetString());
    }

    [Fact]
    public async Task A_thousand_items_that_end_on_pool_threads_are_all_gathered()
    {
        var bench = Bench.Of(new Flow().Map(MapOf("M", 1)).Task(Lambda("T", [new("Once") { IntervalSeconds = 1 }]), next: 2).Pass("A"), async (_, request, _) =>
        {
            await Task.Yield();
            return JsonData.Number(request.GetInt64() + 1);
        });
        var items = JsonData.Array([.. Enumerable.Range(0, 1000).Select(i => JsonData.Number(i))]);
        for (var round = 0; round < 20; round++)
        {
            var output = await bench.RunAsync(items);
            Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), output.Items.Select(item => item.GetInt64()));
        }
    }

    [Fact]
    public async Task Maps_within_parallels_within_maps_come_out_in_order()
    {
        var flow = new Flow().Map(MapOf("M", 1)).Parallel(ParallelOf("P", [2, 4])).Map(MapOf("N", 3)).Task(Lambda("T")).Pass("B");
        var bench = Bench.Of(flow, async (_, request, _) =>
        {
            await Task.Yield();
            return request;
        });
        Assert.Equal("[[[1,2],[1,2]],[[3],[3]]]", (await bench.RunAsync(JsonData.Parse("[[1,2],[3]]"))).ToString());
    }
}
