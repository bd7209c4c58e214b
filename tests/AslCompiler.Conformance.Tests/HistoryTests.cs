using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Tests;

/// <summary>"Comparing a history", point by point.</summary>
public sealed class HistoryTests
{
    private const string Entered = """{"id":2,"previousEventId":0,"timestamp":"timestamp","type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":{"a":1},"inputDetails":{"truncated":false}}}""";

    [Theory]
    [InlineData("""{"id":2,"previousEventId":0,"timestamp":1.5,"type":"PassStateEntered","stateEnteredEventDetails":{"inputDetails":{"truncated":false},"input":"{\"a\": 1}","name":"A"}}""", null)]
    [InlineData("""{"id":2,"previousEventId":1,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{\"a\":1}","inputDetails":{"truncated":false}}}""", "previousEventId")]
    [InlineData("""{"id":2,"previousEventId":0,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"B","input":"{\"a\":1}","inputDetails":{"truncated":false}}}""", "name")]
    [InlineData("""{"id":2,"previousEventId":0,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{\"a\":2}","inputDetails":{"truncated":false}}}""", "input")]
    [InlineData("""{"id":2,"previousEventId":0,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{\"a\":1}"}}""", "inputDetails is missing")]
    [InlineData("""{"id":2,"previousEventId":0,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{\"a\":1}","inputDetails":{"truncated":false},"error":"E"}}""", "error is too many")]
    [InlineData("""{"id":2,"previousEventId":0,"type":"PassStateExited","stateExitedEventDetails":{"name":"A"}}""", "expected 2 <- 0 PassStateEntered")]
    public void Types_numbers_and_details_are_compared_and_times_are_not(string actual, string? said)
    {
        var difference = Difference($"[{Entered}]", $"[{actual}]");
        if (said is null)
            Assert.Null(difference);
        else
            Assert.Contains(said, difference);
    }

    [Fact]
    public void Variables_are_JSON_texts_which_the_recorder_has_parsed()
    {
        const string Recorded = """[{"id":1,"previousEventId":0,"type":"PassStateExited","stateExitedEventDetails":{"assignedVariables":{"s":"\"x\"","o":{"k":1}}}}]""";

        Assert.Null(Difference(Recorded, """[{"id":1,"previousEventId":0,"type":"PassStateExited","stateExitedEventDetails":{"assignedVariables":{"s":"\"x\"","o":"{\"k\":1}"}}}]"""));
        Assert.NotNull(Difference(Recorded, """[{"id":1,"previousEventId":0,"type":"PassStateExited","stateExitedEventDetails":{"assignedVariables":{"s":"\"x\"","o":{"k":1}}}}]"""));
    }

    [Fact]
    public void The_interleaving_of_siblings_does_not_count_and_their_own_order_does()
    {
        const string Recorded = """[{"id":1,"previousEventId":0,"type":"ParallelStateStarted"},{"id":2,"previousEventId":1,"type":"A"},{"id":3,"previousEventId":1,"type":"B"},{"id":4,"previousEventId":2,"type":"C"},{"id":5,"previousEventId":4,"type":"ParallelStateExited"}]""";
        const string Later = """[{"id":1,"previousEventId":0,"type":"ParallelStateStarted"},{"id":2,"previousEventId":1,"type":"A"},{"id":3,"previousEventId":2,"type":"C"},{"id":4,"previousEventId":1,"type":"B"},{"id":5,"previousEventId":4,"type":"ParallelStateExited"}]""";
        const string Wrong = """[{"id":1,"previousEventId":0,"type":"ParallelStateStarted"},{"id":2,"previousEventId":1,"type":"A"},{"id":3,"previousEventId":1,"type":"B"},{"id":4,"previousEventId":3,"type":"C"},{"id":5,"previousEventId":4,"type":"ParallelStateExited"}]""";

        Assert.Null(Difference(Recorded, Later, """ "concurrent": true, """));
        Assert.NotNull(Difference(Recorded, Later));
        Assert.NotNull(Difference(Recorded, Wrong, """ "concurrent": true, """));
    }

    [Fact]
    public void Sorted_branches_are_compared_as_a_set_and_may_lack_the_ends_of_Parallels()
    {
        const string Recorded = """[{"id":1,"previousEventId":0,"type":"ParallelStateStarted"},{"id":"[0]","previousEventId":0,"type":"B"},{"id":"[0]","previousEventId":0,"type":"A"},{"id":5,"previousEventId":3,"type":"ParallelStateExited"}]""";
        const string Same = """[{"id":1,"previousEventId":0,"type":"ParallelStateStarted"},{"id":2,"previousEventId":1,"type":"A"},{"id":3,"previousEventId":1,"type":"B"},{"id":4,"previousEventId":3,"type":"ParallelStateSucceeded"},{"id":5,"previousEventId":3,"type":"ParallelStateExited"}]""";

        Assert.Null(Difference(Recorded, Same, note: "parallel-sorted"));
        Assert.NotNull(Difference(Recorded, Same.Replace("\"A\"", "\"C\"", StringComparison.Ordinal), note: "parallel-sorted"));
        Assert.NotNull(Difference(Recorded, Same.Replace("\"ParallelStateSucceeded\"", "\"X\"", StringComparison.Ordinal), note: "parallel-sorted"));
    }

    [Fact]
    public void A_recording_that_ended_early_has_the_first_events() =>
        Assert.Null(Difference("""[{"id":1,"previousEventId":0,"type":"A"}]""", """[{"id":1,"previousEventId":0,"type":"A"},{"id":2,"previousEventId":1,"type":"B"}]""", status: "RUNNING"));

    [Fact]
    public void A_difference_must_be_listed_and_a_listed_case_must_differ()
    {
        var listed = new HistoryDifferences(new Dictionary<string, string> { ["group/case"] = "Reason." });
        var none = new HistoryDifferences(new Dictionary<string, string>());
        const string A = """[{"id":1,"previousEventId":0,"type":"A"}]""";
        const string B = """[{"id":1,"previousEventId":0,"type":"B"}]""";

        Assert.Empty(Failures(A, A, none));
        Assert.Contains("is not listed", Assert.Single(Failures(A, B, none)), StringComparison.Ordinal);
        Assert.Empty(Failures(A, B, listed));
        Assert.Contains("is equal", Assert.Single(Failures(A, A, listed)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Failures(string recorded, string actual, HistoryDifferences differences)
    {
        var @case = Cases.Of($$"""{ "expected": { "status": "SUCCEEDED", "history": {{recorded}} } }""");
        return Histories.Failures([new ReportRow("asl", "group", "group/case", []) { Passed = true, History = HistoryVerdict.Of(@case, @case.Expected!.Value, actual, differences) }]);
    }

    private static string? Difference(string recorded, string actual, string members = "", string status = "SUCCEEDED", string note = "")
    {
        var @case = Cases.Of($$"""{ {{members}} "expected": { "status": "{{status}}", "historyNote": "{{note}}", "history": {{recorded}} } }""");
        return HistoryComparison.Difference(@case, @case.Expected!.Value, [.. JsonText.Parse(actual).EnumerateArray()]);
    }
}
