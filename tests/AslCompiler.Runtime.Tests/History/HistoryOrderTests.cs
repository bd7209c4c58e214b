using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

/// <summary>The order of events, and which event each points at (ASL reference §9.3, §9.4).</summary>
public sealed class HistoryOrderTests
{
    [Fact]
    public async Task Nested_Parallels_join_from_the_inside_out()
    {
        var flow = new Flow().Parallel(ParallelOf("P", [1])).Parallel(ParallelOf("Q", [2])).Pass("A");
        Assert.Equal(
        [
            "3<-2 ParallelStateStarted", "4<-3 ParallelStateEntered", "5<-4 ParallelStateStarted", "6<-5 PassStateEntered", "7<-6 PassStateExited",
            "8<-7 ParallelStateSucceeded", "9<-7 ParallelStateExited", "10<-9 ParallelStateSucceeded", "11<-9 ParallelStateExited", "12<-11 ExecutionSucceeded",
        ], Bench.Lines(await Bench.Of(flow).Run())[2..]);
    }

    [Fact]
    public async Task An_error_that_leaves_a_Map_in_a_Parallel_fails_both()
    {
        var flow = new Flow().Parallel(ParallelOf("P", [1])).Map(MapOf("M", 2)).Fail("F", "E");
        Assert.Equal(
        [
            "5<-4 MapStateStarted", "6<-5 MapIterationStarted(0)", "7<-6 FailStateEntered", "8<-7 MapIterationFailed(0)",
            "9<-7 MapStateFailed", "10<-9 ParallelStateFailed", "11<-10 ExecutionFailed",
        ], Bench.Lines(await Bench.Of(flow).Run("[1]"))[4..]);
    }

    [Fact]
    public async Task A_failure_aborts_what_runs_inside_the_siblings_too()
    {
        var flow = new Flow().Parallel(ParallelOf("P", [1, 3])).Map(MapOf("M", 2)).Wait("W", 100).Fail("F", "E");
        Assert.Equal(
        [
            "4<-3 MapStateEntered", "5<-4 MapStateStarted", "6<-5 MapIterationStarted(0)", "7<-3 FailStateEntered", "8<-7 MapIterationAborted(0)",
            "9<-7 MapStateAborted", "10<-7 ParallelStateFailed", "11<-10 ExecutionFailed",
        ], Bench.Lines(await Bench.Of(flow).Run("[1]"))[3..]);
    }

    [Fact]
    public async Task The_machines_time_limit_cuts_through_branches_without_a_word_about_them()
    {
        var flow = new Flow { Timeout = 5 }.Parallel(ParallelOf("P", [1])).Wait("W", 100);
        var bench = Bench.Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        var execution = await running;
        Assert.Equal(["3<-2 ParallelStateStarted", "4<-3 WaitStateEntered", "5<-0 ExecutionTimedOut"], Bench.Lines(execution)[2..]);
        Assert.Equal("""{"error":"States.Timeout"}""", execution.HistoryJson()["events"]![4]!["executionTimedOutEventDetails"]!.ToString());
    }

    [Fact]
    public async Task An_execution_that_is_stopped_ends_with_an_event_that_points_nowhere()
    {
        using var source = new CancellationTokenSource();
        var running = Bench.Of(new Flow().Map(MapOf("M", 1)).Wait("W", 100)).Run("[1]", source.Token);
        await source.CancelAsync();
        var execution = await running;
        Assert.Equal(["4<-3 MapIterationStarted(0)", "5<-4 WaitStateEntered", "6<-0 ExecutionAborted"], Bench.Lines(execution)[3..]);
        Assert.Equal("{}", execution.HistoryJson()["events"]![5]!["executionAbortedEventDetails"]!.ToString());
    }

    [Fact]
    public async Task A_caught_task_leaves_with_the_error_output_and_a_retried_one_does_not_leave()
    {
        // Recorded: error_handling/task_lambda.raise_exception_catch
        var flow = new Flow().Task(Lambda("F", [new("E") { MaxAttempts = 1 }], [new("States.ALL")]), catchTo: 1).Pass("Z");
        var bench = Bench.Of(flow, (_, _, _) => throw new TaskFailedException("E", "c"));
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal(
        [
            "2<-0 TaskStateEntered", "3<-2 LambdaFunctionScheduled", "4<-3 LambdaFunctionStarted", "5<-4 LambdaFunctionFailed",
            "6<-5 LambdaFunctionScheduled", "7<-6 LambdaFunctionStarted", "8<-7 LambdaFunctionFailed", "9<-8 TaskStateExited", "10<-9 PassStateEntered",
        ], Bench.Lines(execution)[1..10]);
        Assert.Equal("""{"Error":"E","Cause":"c"}""", execution.History![8].Output!.ToString());
    }

    [Theory]
    [InlineData("""[1,0]""", "4<-3 MapIterationStarted(0)|5<-3 MapIterationStarted(1)|6<-5 MapIterationFailed(1)|7<-5 MapIterationAborted(0)|8<-5 MapStateFailed|9<-8 ExecutionFailed")]
    [InlineData("""[0,1]""", "4<-3 MapIterationStarted(0)|5<-4 MapIterationFailed(0)|6<-4 MapStateFailed|7<-6 ExecutionFailed")]
    public async Task An_item_that_cannot_be_selected_is_an_iteration_that_failed(string input, string events)
    {
        var flow = new Flow { Selector = frame => frame.Context["Map"]!["Item"]!["Value"]!.Equals(JsonData.Number(0)) ? throw new StatesException(ErrorNames.IntrinsicFailure, "no") : frame.Input }
            .Map(MapOf("M", 1, selects: true)).Wait("W", 100);
        Assert.Equal(events.Split('|'), Bench.Lines(await Bench.Of(flow).Run(input))[3..]);
    }

    [Fact]
    public async Task Observers_are_told_the_events_that_the_history_keeps()
    {
        var told = new List<HistoryEvent>();
        var bench = Bench.Of(new Flow().Pass("A"), configure: options => options.Observers.Add(new Listener(told)));
        var execution = await bench.Run();
        Assert.Equal(execution.History!, told);
    }

    private sealed class Listener(List<HistoryEvent> told) : IExecutionObserver
    {
        public void OnEvent(HistoryEvent e) => told.Add(e);
    }
}
