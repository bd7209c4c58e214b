using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class ExecutionTests
{
    [Fact]
    public async Task A_single_Pass_has_the_events_1_to_4()
    {
        var execution = await Bench.Of(new Flow().Pass("P")).Run();
        Assert.Equal(["1<-0 ExecutionStarted", "2<-0 PassStateEntered", "3<-2 PassStateExited", "4<-3 ExecutionSucceeded"], Bench.Lines(execution));
        Assert.Equal((ExecutionStatus.Succeeded, "{}"), (execution.Status, execution.Output!.ToString()));
    }

    [Fact]
    public async Task Without_observers_events_are_counted_all_the_same()
    {
        var flow = new Flow().Parallel(ParallelOf("P", [1, 2]), next: 3).Task(Lambda("A")).Pass("B").Map(MapOf("M", 4), next: 5).Pass("C")
            .Add(new StateInfo("D", StateType.Pass), _ => throw new StatesException(ErrorNames.Runtime, ""));
        var observed = await Bench.Of(flow).Run("[1,2]");
        var unobserved = await Bench.Of(flow).ExecuteAsync(JsonData.Parse("[1,2]"));
        Assert.Equal(observed.Cause, unobserved.Cause);
        Assert.Null(unobserved.History);
        Assert.Equal(Enumerable.Range(1, observed.History!.Count).Select(id => (long)id), observed.History.Select(e => e.Id));
    }

    [Fact]
    public async Task A_hundred_thousand_tasks_in_a_row_that_end_at_once_do_not_grow_the_stack()
    {
        foreach (var retry in new Retrier[]?[] { null, [new("States.ALL")] })
        {
            var flow = new Flow().Add(Lambda("T", retry), frame => Step.Call(frame.Input), (_, result) => result.GetInt64() < 100_000 ? Step.Next(0, result) : Step.End(result));
            var bench = Bench.Of(flow, (_, request, _) => new(JsonData.Number(request.GetInt64() + 1)), configure: o => o.Limits = ExecutionLimits.None);
            Assert.Equal(100_000, (await bench.RunAsync(JsonData.Number(0))).GetInt64());
        }
    }

    [Fact]
    public async Task The_context_object_has_what_the_service_shows()
    {
        var flow = new Flow().Add(Lambda("T"), frame => Step.Call(frame.Context), (_, result) => Step.End(result));
        var bench = Bench.Of(flow, configure: options =>
        {
            options.RoleArn = "role";
            options.NewGuid = () => Guid.Empty;
        });
        Assert.Equal(
            """{"Execution":{"Id":"arn:aws:states:us-east-1:111111111111:execution:Flow:00000000-0000-0000-0000-000000000000","Input":{ "x" : 1 },"StartTime":"2026-01-02T03:04:05.678Z","Name":"00000000-0000-0000-0000-000000000000","RoleArn":"role","RedriveCount":0},"StateMachine":{"Id":"arn:aws:states:us-east-1:111111111111:stateMachine:Flow","Name":"Flow"},"State":{"Name":"T","EnteredTime":"2026-01-02T03:04:05.678Z","RetryCount":0}}""",
            (await bench.RunAsync(JsonData.Parse("{ \"x\" : 1 }"))).ToString());
    }

    [Fact]
    public async Task The_entered_time_is_that_of_entering_even_when_it_is_read_on_leaving()
    {
        var flow = new Flow().Add(new StateInfo("W", StateType.Wait) { ReadsContext = true }, _ => Step.WaitSeconds(60), (frame, _) => Step.End(frame.Context["State"]!["EnteredTime"]!));
        var bench = Bench.Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("\"2026-01-02T03:04:05.678Z\"", (await running).Output!.ToString());
    }

    [Fact]
    public async Task Observers_are_told_in_order_and_their_mistakes_are_swallowed()
    {
        var machine = new Observer();
        var own = new Observer();
        var bench = Bench.Of(new Flow().Pass("A", 1).Pass("B"), configure: options =>
        {
            options.Observers.Add(new Thrower());
            options.Observers.Add(machine);
        });
        await bench.ExecuteAsync(JsonData.Null, new ExecutionOptions { Observer = own, Name = "mine" });
        Assert.Equal([1, 2, 3, 4, 5, 6], machine.Events.Select(e => e.Id));
        Assert.Equal(machine.Events, own.Events);
        Assert.EndsWith(":execution:Flow:mine", own.Events[0].ExecutionId);
        Assert.Equal("4 <- 3 PassStateEntered B", own.Events[3].ToString());
    }

    [Fact]
    public void Missing_substitutions_are_all_named()
    {
        var exception = Assert.Throws<ArgumentException>(() => Bench.Of(new Flow { NeededSubstitutions = ["A", "B", "C"] }.Pass("P"), configure: options => options.Substitutions["B"] = "x"));
        Assert.Contains("${A}, ${C}", exception.Message);
        Assert.DoesNotContain("${B}", exception.Message);
    }

    [Fact]
    public async Task Substitutions_are_replaced_in_literals_resources_and_numbers()
    {
        var literal = JsonData.Literal("""{"a":["${A}-${B}-${Unknown}",1],"b":"${"}""");
        var info = new StateInfo("T", StateType.Task) { Resource = "${A}", ResourceKind = ResourceKind.LambdaFunction, TaskName = "T", Retry = [new("States.ALL") { IntervalSecondsSubstitution = "N" }] };
        var flow = new Flow { NeededSubstitutions = ["A", "B", "N"] }.Add(info, frame => Step.Call(frame.Substitute(literal), frame.SubstitutedInteger("N")), (frame, result) => Step.End(JsonData.Array(result, JsonData.String(frame.Substitute("<${B}>")))));
        var seen = "";
        var bench = Bench.Of(flow, (context, request, _) =>
        {
            seen = context.Resource;
            return context.RetryCount == 0 ? throw new InvalidOperationException() : new(request);
        }, options =>
        {
            options.Substitutions["A"] = "aa";
            options.Substitutions["B"] = "bb";
            options.Substitutions["N"] = "7";
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal("""[{"a":["aa-bb-${Unknown}",1],"b":"${"},"<bb>"]""", (await running).Output!.ToString());
        Assert.Equal("aa", seen);
    }

    [Fact]
    public void A_substitution_that_must_be_an_integer_is_checked_when_the_machine_is_made() =>
        Assert.Throws<ArgumentException>(() => Bench.Of(new Flow { NeededSubstitutions = ["N"] }.Task(Lambda("T", [new("E") { MaxAttemptsSubstitution = "N" }])), configure: options => options.Substitutions["N"] = "many"));

    [Fact]
    public void A_pipeline_for_a_task_that_is_not_there_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Bench.Of(new Flow().Task(Lambda("T")), configure: options => options.ConfigurePipeline("X", _ => { })));

    [Fact]
    public async Task Handlers_see_the_callers_ambient_values_after_any_wait()
    {
        var ambient = new AsyncLocal<string>();
        var seen = new List<string?>();
        var bench = Bench.Of(new Flow().Wait("W", 1, next: 1).Task(Lambda("A"), next: 2).Task(Lambda("B", [new("E")])), async (context, request, _) =>
        {
            seen.Add(ambient.Value);
            ambient.Value = "handler";
            await Task.Yield();
            return context is { TaskName: "B", RetryCount: 0 } ? throw new TaskFailedException("E") : request;
        });
        ambient.Value = "caller";
        var running = bench.Run();
        ambient.Value = "somebody else";
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        while (!running.IsCompleted)
        {
            await Task.Yield();
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(["caller", "caller", "caller"], seen);
        Assert.Equal("somebody else", ambient.Value);
    }

    private sealed class Observer : IExecutionObserver
    {
        public List<HistoryEvent> Events { get; } = [];

        public void OnEvent(HistoryEvent e) => Events.Add(e);
    }

    private sealed class Thrower : IExecutionObserver
    {
        public void OnEvent(HistoryEvent e) => throw new InvalidOperationException();
    }
}
