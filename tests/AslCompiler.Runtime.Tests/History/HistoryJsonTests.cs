using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class HistoryJsonTests
{
    [Fact]
    public async Task A_history_is_written_as_GetExecutionHistory_answers()
    {
        var execution = await Bench.Of(new Flow().Pass("A"), configure: options => options.RoleArn = "role").Run("""{"a": [1,  2]}""");
        Assert.Equal(
            """{"events":["""
            + """{"id":1,"previousEventId":0,"timestamp":1767323045.678,"type":"ExecutionStarted","executionStartedEventDetails":{"input":"{\"a\": [1,  2]}","inputDetails":{"truncated":false},"roleArn":"role"}},"""
            + """{"id":2,"previousEventId":0,"timestamp":1767323045.678,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{\"a\": [1,  2]}","inputDetails":{"truncated":false}}},"""
            + """{"id":3,"previousEventId":2,"timestamp":1767323045.678,"type":"PassStateExited","stateExitedEventDetails":{"name":"A","output":"{\"a\": [1,  2]}","outputDetails":{"truncated":false}}},"""
            + """{"id":4,"previousEventId":3,"timestamp":1767323045.678,"type":"ExecutionSucceeded","executionSucceededEventDetails":{"output":"{\"a\": [1,  2]}","outputDetails":{"truncated":false}}}"""
            + "]}",
            execution.HistoryJson().ToString());
    }

    [Fact]
    public async Task A_history_that_was_not_recorded_says_what_to_set()
    {
        var execution = await Bench.Of(new Flow().Pass("A")).ExecuteAsync("{}");
        Assert.Contains("RecordHistory", Assert.Throws<InvalidOperationException>(() => execution.HistoryJson()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_events_of_an_integration_have_its_resource_and_what_it_was_asked()
    {
        var flow = new Flow().Add(
            Integration("T", timeout: 7),
            _ => Step.Call(JsonData.Parse("""{"QueueUrl":"u"}""")),
            (_, result) => Go(-1, result));
        var events = await EventsOf(flow);
        Assert.Equal(
            """{"resourceType":"sqs","resource":"sendMessage","region":"us-east-1","parameters":"{\"QueueUrl\":\"u\"}","timeoutInSeconds":7}""",
            events[2]["taskScheduledEventDetails"]!.ToString());
        Assert.Equal("""{"resourceType":"sqs","resource":"sendMessage"}""", events[3]["taskStartedEventDetails"]!.ToString());
        Assert.Equal(
            """{"resourceType":"sqs","resource":"sendMessage","output":"{\"QueueUrl\":\"u\"}","outputDetails":{"truncated":false}}""",
            events[4]["taskSucceededEventDetails"]!.ToString());
    }

    [Fact]
    public async Task A_function_has_its_ARN_and_its_start_no_details()
    {
        var events = await EventsOf(new Flow().Task(Lambda("F")));
        Assert.Equal(
            """{"resource":"arn:aws:lambda:us-east-1:111111111111:function:F","input":"{}","inputDetails":{"truncated":false}}""",
            events[2]["lambdaFunctionScheduledEventDetails"]!.ToString());
        Assert.Equal("""{"id":4,"previousEventId":3,"timestamp":1767323045.678,"type":"LambdaFunctionStarted"}""", events[3].ToString());
    }

    [Fact]
    public async Task An_error_without_name_and_cause_leaves_empty_details()
    {
        // Recorded: scenarios/base_scenarios.map_state_catch_empty_fail
        var events = await EventsOf(new Flow().Fail("F", error: null));
        Assert.Equal("{}", events[2]["executionFailedEventDetails"]!.ToString());
    }

    [Fact]
    public async Task Iterations_have_the_name_of_the_Map_and_their_index()
    {
        var events = await EventsOf(new Flow().Map(MapOf("M", 1)).Pass("A"), "[5]");
        Assert.Equal("""{"length":1}""", events[2]["mapStateStartedEventDetails"]!.ToString());
        Assert.Equal("""{"name":"M","index":0}""", events[3]["mapIterationStartedEventDetails"]!.ToString());
        Assert.Equal("""{"name":"M","index":0}""", events[6]["mapIterationSucceededEventDetails"]!.ToString());
    }

    [Fact]
    public void Each_assigned_variable_is_a_JSON_text()
    {
        // Recorded: assign/assign_base.assign_in_choice.condition_true
        var e = Event(HistoryEventType.ChoiceStateExited, name: "C", variables: """{"x":"a","o":{"k":1}}""");
        Assert.Equal(
            """{"name":"C","assignedVariables":{"x":"\"a\"","o":"{\"k\":1}"},"assignedVariablesDetails":{"truncated":false}}""",
            e.ToJson()["stateExitedEventDetails"]!.ToString());
    }

    [Fact]
    public void A_worker_without_a_name_leaves_empty_details()
    {
        // Recorded: activities/activities.activity_task_no_worker_name
        Assert.Equal("{}", Event(HistoryEventType.ActivityStarted).ToJson()["activityStartedEventDetails"]!.ToString());
    }

    [Fact]
    public void Details_of_types_that_are_told_from_outside_are_written_too()
    {
        Assert.Equal("""{"mapRunArn":"m"}""", Outside(HistoryEventType.MapRunStarted, new() { MapRunArn = "m" })["mapRunStartedEventDetails"]!.ToString());
        Assert.Equal("""{"mapRunArn":"m","redriveCount":1}""", Outside(HistoryEventType.MapRunRedriven, new() { MapRunArn = "m", RedriveCount = 1 })["mapRunRedrivenEventDetails"]!.ToString());
        Assert.Equal("""{"redriveCount":2}""", Outside(HistoryEventType.ExecutionRedriven, new() { RedriveCount = 2 })["executionRedrivenEventDetails"]!.ToString());
        Assert.Equal("""{"workerName":"w"}""", Outside(HistoryEventType.ActivityStarted, new() { WorkerName = "w" })["activityStartedEventDetails"]!.ToString());
        Assert.Equal("""{"state":"S","location":"Output/x"}""", Outside(HistoryEventType.EvaluationFailed, new() { Location = "Output/x" })["evaluationFailedEventDetails"]!.ToString());
    }

    [Theory]
    [InlineData(HistoryEventType.LambdaFunctionStarted)]
    [InlineData(HistoryEventType.MapStateAborted)]
    [InlineData(HistoryEventType.MapStateFailed)]
    [InlineData(HistoryEventType.MapStateSucceeded)]
    [InlineData(HistoryEventType.ParallelStateAborted)]
    [InlineData(HistoryEventType.ParallelStateFailed)]
    [InlineData(HistoryEventType.ParallelStateStarted)]
    [InlineData(HistoryEventType.ParallelStateSucceeded)]
    [InlineData(HistoryEventType.TaskStateAborted)]
    [InlineData(HistoryEventType.WaitStateAborted)]
    [InlineData(HistoryEventType.MapRunAborted)]
    [InlineData(HistoryEventType.MapRunSucceeded)]
    public void Some_types_have_no_details(HistoryEventType type) => Assert.Equal(4, Event(type).ToJson().Count);

    [Fact]
    public void All_other_types_name_their_details_after_themselves()
    {
        var types = Enum.GetValues<HistoryEventType>();
        Assert.Equal(62, types.Length);
        var names = types.Select(type => Event(type).ToJson()).Where(json => json.Count == 5).Select(json => json.Members.Last().Key).ToArray();
        Assert.Equal(50, names.Length);
        Assert.Equal(8, names.Count(name => name == "stateEnteredEventDetails"));
        Assert.Equal(7, names.Count(name => name == "stateExitedEventDetails"));
        Assert.Contains("lambdaFunctionScheduleFailedEventDetails", names);
    }

    private static async Task<JsonItems> EventsOf(Flow flow, string input = "{}") => (await Bench.Of(flow).Run(input)).HistoryJson()["events"]!.Items;

    private static HistoryEvent Event(HistoryEventType type, string? name = null, string? variables = null) => new()
    {
        ExecutionId = "x",
        Id = 2,
        PreviousEventId = 1,
        Timestamp = DateTimeOffset.UnixEpoch,
        Type = type,
        StateName = name,
        AssignedVariables = variables is null ? null : JsonData.Parse(variables),
    };

    private static JsonData Outside(HistoryEventType type, OutsideDetails details) => new HistoryEvent
    {
        ExecutionId = "x",
        Id = 2,
        PreviousEventId = 1,
        Timestamp = DateTimeOffset.UnixEpoch,
        Type = type,
        StateName = "S",
        MapRunArn = details.MapRunArn,
        RedriveCount = details.RedriveCount,
        WorkerName = details.WorkerName,
        Location = details.Location,
    }.ToJson();

    private sealed record OutsideDetails
    {
        public string? MapRunArn { get; init; }

        public int? RedriveCount { get; init; }

        public string? WorkerName { get; init; }

        public string? Location { get; init; }
    }
}
