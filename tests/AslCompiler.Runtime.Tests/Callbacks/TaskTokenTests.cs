using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class TaskTokenTests
{
    private static StateInfo Callback(string name = "T", Retrier[]? retry = null, Catcher[]? caught = null, long? timeout = null, long? heartbeat = null) => new(name, StateType.Task)
    {
        Resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        ResourceKind = ResourceKind.Integration,
        ResourceType = "sqs",
        ResourceAction = "sendMessage",
        Pattern = TaskPattern.WaitForTaskToken,
        TaskName = name,
        Retry = retry ?? [],
        Catch = caught ?? [],
        TimeoutSeconds = timeout,
        HeartbeatSeconds = heartbeat,
        ReadsContext = true,
    };

    private static (Bench Bench, List<string> Tokens) Of(StateMachineDefinition flow)
    {
        var tokens = new List<string>();
        var bench = Bench.Of(flow, (context, _, _) =>
        {
            tokens.Add(context.TaskToken!);
            return new(JsonData.String("sent"));
        });
        return (bench, tokens);
    }

    [Fact]
    public async Task The_result_comes_with_the_token_and_the_handlers_answer_is_what_TaskSubmitted_shows()
    {
        var (bench, tokens) = Of(new Flow().Task(Callback()));
        var running = bench.Run("7");
        Assert.False(running.IsCompleted);
        bench.TaskTokens.SendTaskSuccess(Assert.Single(tokens), """{"a": 1}""");
        var execution = await running;
        Assert.Equal("""{"a": 1}""", execution.Output!.ToString());
        Assert.Equal(
            ["1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 TaskScheduled", "4<-3 TaskStarted", "5<-4 TaskSubmitted", "6<-5 TaskSucceeded", "7<-6 TaskStateExited", "8<-7 ExecutionSucceeded"],
            Bench.Lines(execution));
        var submitted = execution.History![4];
        Assert.Equal(("\"sent\"", "sendMessage.waitForTaskToken", "sqs"), (submitted.Output!.ToString(), submitted.Resource, submitted.ResourceType));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_comes_before_the_handler_has_returned_counts_when_it_has(bool hasRetry)
    {
        var answer = new TaskCompletionSource<JsonData>();
        string token = null!;
        var bench = Bench.Of(new Flow().Task(Callback(retry: hasRetry ? [new("States.ALL")] : null, timeout: hasRetry ? 100 : null)), (context, _, _) =>
        {
            token = context.TaskToken!;
            return new(answer.Task);
        });
        var running = bench.Run();
        bench.TaskTokens.SendTaskSuccess(token, JsonData.Number(1));
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(token, JsonData.Number(2))).Code);
        Assert.False(running.IsCompleted);
        answer.SetResult(JsonData.Null);
        var execution = await running;
        Assert.Equal("1", execution.Output!.ToString());
        Assert.Contains("5<-4 TaskSubmitted", Bench.Lines(execution));
        Assert.Contains("6<-5 TaskSucceeded", Bench.Lines(execution));
    }

    [Fact]
    public async Task A_handler_may_answer_its_own_token()
    {
        Bench bench = null!;
        bench = Bench.Of(new Flow().Task(Callback()), (context, request, _) =>
        {
            bench.TaskTokens.SendTaskSuccess(context.TaskToken!, request);
            return new(JsonData.Null);
        });
        Assert.Equal("7", (await bench.Run("7")).Output!.ToString());
    }

    [Fact]
    public async Task A_failure_by_token_is_retried_with_a_new_token_and_caught_by_its_name()
    {
        var (bench, tokens) = Of(new Flow().Task(Callback(retry: [new("Mine") { MaxAttempts = 1, IntervalSeconds = 1 }], caught: [new("Mine")]), catchTo: 1).Pass("Z"));
        var running = bench.Run();
        bench.TaskTokens.SendTaskFailure(tokens[0], "Mine", "first");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, tokens.Distinct().Count());
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskFailure(tokens[0])).Code);
        bench.TaskTokens.SendTaskFailure(tokens[1], "Mine", "second");
        var execution = await running;
        Assert.Equal("""{"Error":"Mine","Cause":"second"}""", execution.Output!.ToString());
        Assert.Contains("5<-4 TaskSubmitted", Bench.Lines(execution));
        Assert.Contains("6<-5 TaskFailed", Bench.Lines(execution));
        Assert.Contains("7<-6 TaskScheduled", Bench.Lines(execution));
    }

    [Fact]
    public async Task A_failure_without_error_and_cause_is_caught_with_null_in_their_place()
    {
        var (bench, tokens) = Of(new Flow().Task(Callback(caught: [new("States.ALL")]), catchTo: 1).Pass("Z"));
        var running = bench.Run();
        bench.TaskTokens.SendTaskFailure(tokens[0]);
        var execution = await running;
        Assert.Equal("""{"Error":null,"Cause":null}""", execution.Output!.ToString());
        var failed = Assert.Single(execution.History!, e => e.Type == HistoryEventType.TaskFailed);
        Assert.Equal((null, null), (failed.Error, failed.Cause));
    }

    [Fact]
    public async Task The_context_object_has_the_token_that_the_handler_gets()
    {
        var read = new List<string>();
        var flow = new Flow().Add(Callback(retry: [new("States.ALL") { IntervalSeconds = 1 }]), frame =>
        {
            read.Add(frame.Context["Task"]!["Token"]!.GetString()!);
            return Step.Call(frame.Input);
        }, (_, result) => Step.End(result));
        var (bench, tokens) = Of(flow);
        var running = bench.Run();
        bench.TaskTokens.SendTaskFailure(read[0]);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.TaskTokens.SendTaskSuccess(read[1], "1");
        await running;
        Assert.Equal(tokens, read);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_answers_and_the_timeout_passes(bool isLiteral)
    {
        var flow = new Flow().Add(Callback(timeout: isLiteral ? 10 : null), frame => Step.Call(frame.Input, isLiteral ? null : 10), (_, result) => Step.End(result));
        var (bench, tokens) = Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        bench.TaskTokens.SendTaskHeartbeat(tokens[0]);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal((ExecutionStatus.Failed, "States.Timeout", null), (execution.Status, execution.Error, execution.Cause));
        Assert.Contains("6<-5 TaskTimedOut", Bench.Lines(execution));
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(tokens[0], "1")).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_heartbeat_keeps_the_task_alive_and_a_missed_one_times_it_out(bool isLiteral)
    {
        var flow = new Flow().Add(Callback(heartbeat: isLiteral ? 10 : null), frame => Step.Call(frame.Input, heartbeatSeconds: isLiteral ? null : 10), (_, result) => Step.End(result));
        var (bench, tokens) = Of(flow);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        bench.TaskTokens.SendTaskHeartbeat(tokens[0]);
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal((ExecutionStatus.Failed, "States.Timeout", null), (execution.Status, execution.Error, execution.Cause));
        Assert.Equal("TaskTimedOut", Bench.Lines(execution)[^2].Split(' ')[1]);
    }

    [Fact]
    public async Task A_jumping_clock_sees_that_only_time_can_bring_the_execution_on()
    {
        var clock = new JumpingClock();
        var bench = Bench.Of(new Flow().Task(Callback(heartbeat: 60)), configure: options =>
        {
            options.TimeProvider = clock;
            options.IdleObserver = clock;
        });
        var execution = await bench.Run();
        Assert.Equal("States.Timeout", execution.Error);
        Assert.Equal(TimeSpan.FromSeconds(60), clock.Elapsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_the_execution_ends_the_wait_and_closes_the_token(bool hasPipeline)
    {
        using var stop = new CancellationTokenSource();
        var (bench, tokens) = Of(new Flow().Task(Callback(timeout: hasPipeline ? 100 : null)));
        var running = bench.Run(cancellationToken: stop.Token);
        await stop.CancelAsync();
        Assert.Equal(ExecutionStatus.Aborted, (await running).Status);
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(tokens[0], "1")).Code);
    }

    [Fact]
    public async Task A_failing_branch_closes_the_token_of_its_sibling()
    {
        var (bench, tokens) = Of(new Flow().Parallel(ParallelOf("P", [1, 2])).Task(Callback("A")).Task(Callback("B")));
        var running = bench.Run();
        bench.TaskTokens.SendTaskFailure(tokens[0], "Mine");
        Assert.Equal("Mine", (await running).Error);
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(tokens[1], "1")).Code);
    }

    [Fact]
    public async Task A_handler_that_fails_fails_the_task_and_nothing_was_submitted()
    {
        var execution = await Bench.Of(new Flow().Task(Callback()), (_, _, _) => throw new TaskFailedException("SQS.Down", "no queue")).Run();
        Assert.Equal(("SQS.Down", "no queue"), (execution.Error, execution.Cause));
        Assert.Contains("5<-4 TaskFailed", Bench.Lines(execution));
    }

    [Fact]
    public void Tokens_of_nowhere_are_refused_with_the_codes_of_AWS()
    {
        var bench = Bench.Of(new Flow().Pass("P"));
        Assert.Equal("InvalidToken", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskHeartbeat("no token")).Code);
        Assert.Equal("InvalidToken", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(new string('x', 5000), "1")).Code);
        Assert.Equal("TaskDoesNotExist", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskFailure(new TaskTokens().Next())).Code);
    }

    [Fact]
    public async Task An_output_that_is_no_JSON_is_refused_and_leaves_the_token_open()
    {
        var (bench, tokens) = Of(new Flow().Task(Callback()));
        var running = bench.Run();
        Assert.Equal("InvalidOutput", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskSuccess(tokens[0], "{")).Code);
        bench.TaskTokens.SendTaskSuccess(tokens[0], "1");
        Assert.Equal("1", (await running).Output!.ToString());
    }

    [Theory]
    [InlineData(TaskPattern.Sync)]
    [InlineData(TaskPattern.Sync2)]
    public async Task A_jobs_result_is_the_handlers_answer(TaskPattern pattern)
    {
        var info = new StateInfo("T", StateType.Task) { ResourceKind = ResourceKind.Integration, ResourceType = "glue", ResourceAction = "startJobRun", Pattern = pattern, TaskName = "T" };
        var execution = await Bench.Of(new Flow().Task(info)).Run("7");
        Assert.Equal("7", execution.Output!.ToString());
        Assert.Equal(["5<-4 TaskSubmitted", "6<-5 TaskSucceeded"], Bench.Lines(execution)[4..6]);
    }

    [Fact]
    public async Task A_jobs_handler_may_tell_that_it_was_taken_on_and_its_token_may_end_it()
    {
        var info = new StateInfo("T", StateType.Task) { ResourceKind = ResourceKind.Integration, ResourceType = "glue", ResourceAction = "startJobRun", Pattern = TaskPattern.Sync, TaskName = "T" };
        string token = null!;
        CancellationToken seen = default;
        var bench = Bench.Of(new Flow { Timeout = 1000 }.Task(info), (context, _, cancellationToken) =>
        {
            token = context.TaskToken!;
            seen = cancellationToken;
            context.Submit(JsonData.String("JobRunId"));
            return new(new TaskCompletionSource<JsonData>().Task);
        });
        var running = bench.Run();
        bench.TaskTokens.SendTaskSuccess(token, "1");
        var execution = await running;
        Assert.Equal("1", execution.Output!.ToString());
        Assert.Equal("\"JobRunId\"", execution.History![4].Output!.ToString());
        Assert.Equal(["5<-4 TaskSubmitted", "6<-5 TaskSucceeded"], Bench.Lines(execution)[4..6]);
    }

    [Fact]
    public async Task Tokens_that_come_at_the_same_time_as_the_timeout_end_the_task_once()
    {
        for (var i = 0; i < 200; i++)
        {
            var (bench, tokens) = Of(new Flow().Task(Callback(timeout: 10, retry: [new("Never")])));
            var running = bench.Run();
            var sends = Task.Run(() =>
            {
                try
                {
                    bench.TaskTokens.SendTaskSuccess(tokens[0], "1");
                    return true;
                }
                catch (TaskTokenException)
                {
                    return false;
                }
            });
            bench.Clock.Advance(TimeSpan.FromSeconds(10));
            var wasTaken = await sends;
            Assert.Equal(wasTaken ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, (await running).Status);
        }
    }
}
