using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Reporting;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

/// <summary>Small corpora through the real generator, C# compiler and run time.</summary>
public sealed class RunnerTests
{
    private const string Pass = """ "definition": {"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}, "input": {"x":1}, """;

    [Fact]
    public void A_case_that_agrees_passes()
    {
        var row = Run($$"""{ {{Pass}} "expected": {"status":"SUCCEEDED","output":{"x":1} } }""");

        Assert.True(row.Passed);
        Assert.Equal("SUCCEEDED", (string?)row.Actual!["status"]);
        Assert.Equal("""{"x":1}""", (string?)row.Actual["output"]);
    }

    [Fact]
    public void A_case_without_an_expected_end_is_run_and_not_judged()
    {
        var row = Run($$"""{ {{Pass}} "id": "group/kept" }""");

        Assert.Null(row.Passed);
        Assert.Equal("group/kept", row.Id);
        Assert.Equal("SUCCEEDED", (string?)row.Actual!["status"]);
    }

    [Fact]
    public void A_refused_definition_fails_alone_and_shows_its_findings()
    {
        var rows = RunAll(
            $$"""{ {{Pass}} "expected": {"status":"SUCCEEDED","output":{"x":1} } }""",
            """{ "definition": {"StartAt":"B","States":{"A":{"Type":"Pass","End":true}}}, "expected": {"status":"SUCCEEDED","output":{}} }""");

        Assert.True(rows[0].Passed);
        Assert.False(rows[1].Passed);
        Assert.StartsWith("refused", rows[1].Detail, StringComparison.Ordinal);
        Assert.Equal("/StartAt", (string?)rows[1].Actual![0]!["pointer"]);
    }

    [Fact]
    public void Attempts_get_the_recorded_outcomes_in_order()
    {
        var row = Run("""
            {
              "definition": {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:111111111111:function:f","Retry":[{"ErrorEquals":["E"],"IntervalSeconds":86400}],"End":true}}},
              "input": {},
              "mocks": {"tasks": [
                {"kind":"lambda","state":"A","input":{},"outcome":{"event":"LambdaFunctionFailed","error":"E","cause":"once"}},
                {"kind":"lambda","state":"A","input":{},"outcome":{"event":"LambdaFunctionSucceeded","output":"\"done\""}}]},
              "expected": {"status":"SUCCEEDED","output":"\"done\""}
            }
            """);

        Assert.True(row.Passed, row.Detail);
    }

    [Fact]
    public void A_task_that_was_not_answered_runs_into_its_timeout()
    {
        var row = Run("""
            {
              "definition": {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:111111111111:function:f","TimeoutSeconds":3000,"End":true}}},
              "input": {},
              "mocks": {"tasks": [{"kind":"lambda","state":"A","input":{},"outcome":{"event":"LambdaFunctionTimedOut","error":"States.Timeout"}}]},
              "expected": {"status":"FAILED","error":"States.Timeout"}
            }
            """);

        Assert.True(row.Passed, row.Detail);
    }

    [Fact]
    public void A_wait_that_outlasts_any_recording_is_seen_running()
    {
        var row = Run("""
            {
              "definition": {"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":99999999,"End":true}}},
              "input": {},
              "expected": {"status":"RUNNING"}
            }
            """);

        Assert.True(row.Passed, row.Detail);
    }

    private static ReportRow Run(string @case) => RunAll(@case)[0];

    private static ReportRow[] RunAll(params string[] cases)
    {
        var library = new FlowLibrary();
        var runner = new AslRunner([.. cases.Select(Cases.Of)], library);
        runner.Prepare();
        library.Compile();
        return [.. runner.Run()];
    }
}
