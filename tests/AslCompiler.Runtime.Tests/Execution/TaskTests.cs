using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class TaskTests
{
    [Fact]
    public async Task Events_of_a_Lambda_task_have_its_names_and_details()
    {
        var execution = await Bench.Of(new Flow().Task(Lambda("T"))).Run("{ \"a\" : 1 }");
        Assert.Equal(
            ["1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 LambdaFunctionScheduled", "4<-3 LambdaFunctionStarted", "5<-4 LambdaFunctionSucceeded", "6<-5 TaskStateExited", "7<-6 ExecutionSucceeded"],
            Bench.Lines(execution));
        var scheduled = execution.History![2];
        Assert.Equal(("arn:aws:lambda:us-east-1:111111111111:function:T", "{ \"a\" : 1 }", "T", null), (scheduled.Resource, scheduled.Input!.ToString(), scheduled.StateName, scheduled.TimeoutInSeconds));
        Assert.Equal("{ \"a\" : 1 }", execution.Output!.ToString());
        Assert.Equal(execution.Output, execution.History[4].Output);
    }

    [Fact]
    public async Task Events_of_an_integration_name_service_and_action()
    {
        var flow = new Flow().Add(Integration("T"), frame => Step.Call(frame.Input, timeoutSeconds: 9, heartbeatSeconds: 3, credentials: JsonData.True), (_, result) => Step.End(result));
        var execution = await Bench.Of(flow).Run();
        Assert.Equal(["3<-2 TaskScheduled", "4<-3 TaskStarted", "5<-4 TaskSucceeded"], Bench.Lines(execution)[2..5]);
        var scheduled = execution.History![2];
        Assert.Equal(("sqs", "sendMessage", "us-east-1", 9, 3), (scheduled.ResourceType, scheduled.Resource, scheduled.Region, scheduled.TimeoutInSeconds, scheduled.HeartbeatInSeconds));
        Assert.Same(JsonData.True, scheduled.TaskCredentials);
    }

    [Fact]
    public async Task An_exception_is_an_error_by_its_short_type_name_and_for_functions_the_cause_is_JSON_text()
    {
        var execution = await Bench.Of(new Flow().Task(Lambda("T")), (_, _, _) => throw new InvalidOperationException("no \"way\"")).Run();
        Assert.Equal("InvalidOperationException", execution.Error);
        var cause = JsonData.Parse(execution.Cause!);
        Assert.Equal(["errorMessage", "errorType", "requestId", "stackTrace"], cause.Members.Select(member => member.Key));
        Assert.Equal(("no \"way\"", "InvalidOperationException"), (cause["errorMessage"]!.GetString(), cause["errorType"]!.GetString()));
        Assert.NotEmpty(cause["stackTrace"]!.Items);
        Assert.IsType<InvalidOperationException>(execution.Exception);
    }

    [Fact]
    public async Task For_other_services_the_cause_is_the_message()
    {
        var execution = await Bench.Of(new Flow().Task(Integration("T")), (_, _, _) => throw new TimeoutException("late")).Run();
        Assert.Equal(("TimeoutException", "late"), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task RunAsync_throws_with_error_cause_and_state()
    {
        var bench = Bench.Of(new Flow().Task(Integration("T")), async (_, _, _) =>
        {
            await Task.Yield();
            throw new TaskFailedException("Boom", "why");
        });
        var exception = await Assert.ThrowsAsync<ExecutionFailedException>(() => bench.RunAsync(JsonData.Null));
        Assert.Equal(("Boom", "why", "T"), (exception.Error, exception.Cause, exception.StateName));
        Assert.Equal("The execution failed in state 'T': Boom: why", exception.Message);
        Assert.IsType<TaskFailedException>(exception.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_returns_null_is_told_so(bool isLate)
    {
        var execution = await Bench.Of(new Flow().Task(Integration("T")), async (_, _, _) =>
        {
            if (isLate)
                await Task.Yield();
            return null!;
        }).Run();
        Assert.Equal("The handler of task 'T' (state 'T') returned null; return JsonData.Null for JSON null.", execution.Cause);
    }

    [Fact]
    public async Task A_handler_that_cancels_itself_has_failed()
    {
        var execution = await Bench.Of(new Flow().Task(Integration("T")), (_, _, _) => ValueTask.FromCanceled<JsonData>(new CancellationToken(true))).Run();
        Assert.Equal((ExecutionStatus.Failed, "TaskCanceledException"), (execution.Status, execution.Error));
    }

    [Fact]
    public async Task The_keys_of_a_task_tell_visits_and_attempts_apart()
    {
        var seen = new List<(string Key, string Attempt, int Retry)>();
        var flow = new Flow().Add(Lambda("T", [new("E") { IntervalSeconds = 1 }]), frame => Step.Call(frame.Input), (_, result) => seen.Count < 3 ? Step.Next(0, result) : Step.End(result));
        TaskContext last = null!;
        var bench = Bench.Of(flow, (context, request, _) =>
        {
            last = context;
            seen.Add((context.IdempotencyKey, context.AttemptId, context.RetryCount));
            return seen.Count == 1 ? throw new TaskFailedException("E") : new(request);
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal([0, 1, 0], seen.Select(call => call.Retry));
        Assert.Equal(seen[0].Key, seen[1].Key);
        Assert.NotEqual(seen[1].Key, seen[2].Key);
        Assert.Equal(3, seen.Select(call => call.Attempt).Distinct().Count());
        Assert.Equal((execution.Id, execution.Name, "Flow", "T", "T"), (last.ExecutionId, last.ExecutionName, last.StateMachineName, last.StateName, last.TaskName));
        Assert.Equal($"arn:aws:states:us-east-1:111111111111:execution:Flow:{execution.Name}", execution.Id);
        Assert.Null(last.MapItemIndex);
    }

    [Fact]
    public void A_context_can_be_made_for_testing_handlers()
    {
        var context = new TaskContext { TaskName = "T", RetryCount = 2, MapItemIndex = 5, TimeoutSeconds = 3 };
        context.Heartbeat();
        Assert.Equal(("T", 2, 5, 3, ""), (context.TaskName, context.RetryCount, context.MapItemIndex, context.TimeoutSeconds, context.StateName));
    }

    [Fact]
    public async Task A_fail_state_without_error_and_cause_fails_with_neither()
    {
        // Recorded: scenarios/base_scenarios.map_state_catch_empty_fail
        var execution = await Bench.Of(new Flow().Fail("F", null)).Run();
        Assert.Equal((ExecutionStatus.Failed, null, null), (execution.Status, execution.Error, execution.Cause));
        Assert.Equal(["2<-0 FailStateEntered", "3<-2 ExecutionFailed"], Bench.Lines(execution)[1..]);
    }

    [Fact]
    public async Task An_error_in_a_catchers_ResultPath_is_not_caught_by_the_state_itself()
    {
        var flow = new Flow().Add(Lambda("T", caught: [new("States.ALL")]), frame => Step.Call(frame.Input), null, (_, _, _) => throw new StatesException(ErrorNames.ResultPathMatchFailure, "tail"));
        var execution = await Bench.Of(flow, (_, _, _) => throw new TaskFailedException("E")).Run();
        Assert.Equal(ErrorNames.ResultPathMatchFailure, execution.Error);
    }

    [Fact]
    public async Task The_first_catcher_that_matches_takes_the_error()
    {
        var taken = -1;
        var flow = new Flow().Add(Lambda("T", caught: [new("Other"), new("E"), new("States.ALL")]), frame => Step.Call(frame.Input), null, (catcher, _, error) =>
        {
            taken = catcher;
            return Step.End(error);
        });
        await Bench.Of(flow, (_, _, _) => throw new TaskFailedException("E")).Run();
        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task A_bug_in_state_code_ends_the_execution_and_does_not_hang_it()
    {
        var execution = await Bench.Of(new Flow().Add(new StateInfo("P", StateType.Pass), _ => throw new InvalidCastException("bug"))).Run();
        Assert.Equal((ErrorNames.Runtime, "P"), (execution.Error, execution.FailedState));
        Assert.IsType<InvalidCastException>(execution.Exception);
    }
}
