using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class NestedExecutionTests
{
    private static StateInfo Start(TaskPattern pattern = TaskPattern.RequestResponse, string service = "states", Catcher[]? caught = null, long? timeout = null) => new("Start", StateType.Task)
    {
        ResourceKind = ResourceKind.Integration,
        ResourceType = service,
        ResourceAction = "startExecution",
        Pattern = pattern,
        TaskName = "Start",
        Catch = caught ?? [],
        TimeoutSeconds = timeout,
    };

    private static Bench ChildOf(Flow flow) => Bench.Of(flow);

    private static Bench ParentOf(Flow flow, params StateMachine[] machines) => Bench.Of(flow, (_, _, _) => throw new InvalidOperationException("no handler"), options =>
    {
        foreach (var machine in machines)
            options.Machines.Add(machine);
    });

    private static string Request(string input = "{}") => $$"""{"StateMachineArn":"arn:aws:states:us-east-1:111111111111:stateMachine:Child","Input":{{input}},"Name":"n1"}""";

    [Fact]
    public async Task A_machine_is_started_and_not_waited_for()
    {
        var child = ChildOf(new Flow("Child").Wait("W", 100).Pass("P"));
        var execution = await ParentOf(new Flow().Task(Start()), child).Run(Request());
        var output = execution.Output!;
        Assert.Equal(["ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate"], output.Members.Select(member => member.Key));
        Assert.Equal("arn:aws:states:us-east-1:111111111111:execution:Child:n1", output["ExecutionArn"]!.GetString());
        Assert.Equal("1767323045678", output["StartDate"]!.ToString());
    }

    [Fact]
    public async Task The_SDK_integration_gives_the_APIs_members_alone()
    {
        var execution = await ParentOf(new Flow().Task(Start(service: "aws-sdk:sfn")), ChildOf(new Flow("Child").Pass("P"))).Run(Request());
        Assert.Equal("""{"ExecutionArn":"arn:aws:states:us-east-1:111111111111:execution:Child:n1","StartDate":"2026-01-02T03:04:05.678Z"}""", execution.Output!.ToString());
    }

    [Theory]
    [InlineData(TaskPattern.Sync, """ "Input":"{\"a\":1}" """, """ "Output":"{\"a\":1}" """)]
    [InlineData(TaskPattern.Sync2, """ "Input":{"a":1} """, """ "Output":{"a":1} """)]
    public async Task A_job_waits_for_the_other_execution_and_gives_its_description(TaskPattern pattern, string input, string output)
    {
        var child = ChildOf(new Flow("Child").Wait("W", 100, next: 1).Pass("P"));
        var running = ParentOf(new Flow().Task(Start(pattern)), child).Run(Request("""{"a":1}"""));
        Assert.False(running.IsCompleted);
        child.Clock.Advance(TimeSpan.FromSeconds(100));
        var execution = await running;
        Assert.Equal(
            """{"ExecutionArn":"arn:aws:states:us-east-1:111111111111:execution:Child:n1",""" + input.Trim() + ""","InputDetails":{"Included":true},"Name":"n1",""" + output.Trim()
            + ""","OutputDetails":{"Included":true},"RedriveCount":0,"RedriveStatus":"NOT_REDRIVABLE","RedriveStatusReason":"Execution is SUCCEEDED and cannot be redriven","StartDate":1767323045678,"""
            + """ "StateMachineArn":"arn:aws:states:us-east-1:111111111111:stateMachine:Child","Status":"SUCCEEDED","StopDate":1767323145678}""".Trim(),
            execution.Output!.ToString());
        Assert.Equal(["5<-4 TaskSubmitted", "6<-5 TaskSucceeded"], Bench.Lines(execution)[4..6]);
    }

    [Fact]
    public async Task A_job_fails_with_the_description_of_the_failed_execution()
    {
        var execution = await ParentOf(new Flow().Task(Start(TaskPattern.Sync)), ChildOf(new Flow("Child").Fail("F", "Mine", "why"))).Run(Request());
        Assert.Equal("States.TaskFailed", execution.Error);
        var cause = JsonData.Parse(execution.Cause!);
        Assert.Equal(("why", "Mine", "FAILED"), (cause["Cause"]!.GetString(), cause["Error"]!.GetString(), cause["Status"]!.GetString()));
        Assert.Null(cause["Output"]);
        Assert.Equal(["5<-4 TaskSubmitted", "6<-5 TaskFailed"], Bench.Lines(execution)[4..6]);
    }

    [Theory]
    [InlineData(""" "\"text\"" """, "\"text\"")]
    [InlineData("null", "{}")]
    [InlineData("[1]", "[1]")]
    public async Task Text_is_taken_as_JSON_and_everything_else_as_it_is(string given, string input)
    {
        var execution = await ParentOf(new Flow().Task(Start(TaskPattern.Sync2)), ChildOf(new Flow("Child").Pass("P"))).Run(Request(given));
        Assert.Equal(input, execution.Output!["Input"]!.ToString());
    }

    [Fact]
    public async Task Text_that_is_no_JSON_is_refused_as_the_API_does()
    {
        var execution = await ParentOf(new Flow().Task(Start()), ChildOf(new Flow("Child").Pass("P"))).Run(Request("\"{\""));
        Assert.Equal("StepFunctions.InvalidExecutionInputException", execution.Error);
    }

    [Fact]
    public async Task A_callback_hands_its_token_to_the_machine_that_it_starts()
    {
        var flow = new Flow().Add(
            Start(TaskPattern.WaitForTaskToken),
            frame => Step.Call(JsonData.Parse($$"""{"StateMachineArn":"Child","Input":{"Token":"{{frame.Context["Task"]!["Token"]!.GetString()}}"} }""")),
            (_, result) => Step.End(result));
        var shared = new TaskTokens();
        var child = Bench.Of(new Flow("Child").Task(Lambda("Answer")), (_, request, _) =>
        {
            shared.SendTaskSuccess(request["Token"]!.GetString()!, "7");
            return new(JsonData.Null);
        });
        var parent = Bench.Of(flow, configure: options =>
        {
            options.TaskTokens = shared;
            options.Machines.Add(child);
        });
        Assert.Equal("7", (await parent.Run()).Output!.ToString());
    }

    [Fact]
    public async Task Stopping_the_starter_stops_the_execution_that_it_waits_for()
    {
        using var stop = new CancellationTokenSource();
        var ended = new List<HistoryEventType>();
        var child = Bench.Of(new Flow("Child").Wait("W", 100), configure: options => options.Observers.Add(new Ends(ended)));
        var running = ParentOf(new Flow().Task(Start(TaskPattern.Sync)), child).Run(Request(), stop.Token);
        await stop.CancelAsync();
        Assert.Equal(ExecutionStatus.Aborted, (await running).Status);
        Assert.Contains(HistoryEventType.ExecutionAborted, ended);
    }

    [Fact]
    public async Task A_machine_that_is_not_there_is_the_handlers_affair()
    {
        var parent = Bench.Of(new Flow().Task(Start(TaskPattern.Sync)), (_, _, _) => new(JsonData.String("mocked")));
        Assert.Equal("\"mocked\"", (await parent.Run(Request())).Output!.ToString());
    }

    [Fact]
    public async Task A_machine_may_start_itself_to_any_depth()
    {
        const int Depth = 20_000;
        var flow = new Flow("Child")
            .Add(new StateInfo("C", StateType.Choice), frame => frame.Input["n"]!.ToString() == "0" ? Step.End(frame.Input) : Step.Next(1, frame.Input))
            .Add(
                Start(TaskPattern.Sync2),
                frame => Step.Call(JsonData.Parse("""{"StateMachineArn":"Child","Input":{"n":""" + (long.Parse(frame.Input["n"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture) - 1) + "}}")),
                (_, result) => Step.End(result["Output"]!));
        var machines = new StateMachines();
        var machine = Bench.Of(flow, configure: options => options.Machines = machines);
        machines.Add(machine);
        Assert.Equal("""{"n":0}""", (await machine.RunAsync($$"""{"n":{{Depth}}}""", TestContext.Current.CancellationToken)).ToString());
    }

    private sealed class Ends(List<HistoryEventType> ended) : IExecutionObserver
    {
        public void OnEvent(HistoryEvent e) => ended.Add(e.Type);
    }
}
