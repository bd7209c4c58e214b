using System.Text.Json;
using System.Text.Json.Nodes;
using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>jsonpath</c> corpus: each path in the payload template of a machine of its own, run on its document.</summary>
internal sealed class JsonPathRunner(IReadOnlyList<JsonPathCase> cases, FlowLibrary library) : ICorpusRunner
{
    public void Prepare()
    {
        foreach (var @case in cases)
            library.Add(DefinitionOf(@case.Path), isWanted: @case.Document is not null);
    }

    public IEnumerable<ReportRow> Run() => cases.Select(Run);

    private ReportRow Run(JsonPathCase @case)
    {
        var actual = Evaluate(@case);
        var row = new ReportRow("jsonpath", @case.Group, @case.Id, @case.Tags) { Actual = actual.ToJson() };
        if (!@case.HasExpected)
            return row;
        var difference = Difference(@case, actual);
        return row with { Passed = difference is null, Detail = difference is null ? null : $"{difference} for {@case.Path}" };
    }

    private PathAnswer Evaluate(JsonPathCase @case)
    {
        var definition = DefinitionOf(@case.Path);
        if (library.FindingsOf(definition).FirstOrDefault(finding => finding.IsError) is { } error)
            return PathAnswer.Failed("invalid-path", error.ToString());
        if (@case.Document is null)
            return PathAnswer.Failed("none", "the path parses");
        if (library.Find(definition) is not { Facade: not null } flow)
            return PathAnswer.Failed("build-failure", library.Find(definition)?.Problems.FirstOrDefault() ?? "was not compiled");

        var end = Executions.Run(flow, @case.Document);
        if (end.Status == "SUCCEEDED")
            return PathAnswer.Found(JsonText.Parse(end.Output!).GetProperty("r"));
        return end.Cause?.Contains("could not be found", StringComparison.Ordinal) == true
            ? PathAnswer.Failed("path-not-found", end.Cause)
            : PathAnswer.Failed("invalid-path-at-read", end.Cause ?? end.Error ?? end.Status);
    }

    // The kind of the difference comes first, so that causes can be counted.
    private static string? Difference(JsonPathCase @case, PathAnswer actual)
    {
        if (@case.Error is { } error)
        {
            if (IsSameFailure(error, actual.Error))
                return null;
            return actual.Error is { } other ? $"expected {error}, not {other}{Causes.Mark}{actual.Message}" : $"expected {error}, not a value{Causes.Mark}{actual}";
        }

        if (@case.Answers!.Any(answer => IsAnswer(answer, actual, @case.IsNodeList)))
            return null;
        var kind = actual.Error is { } failure ? $"expected a value, not {failure}" : "another value";
        return $"{kind}{Causes.Mark}expected {JsonText.Compact(@case.Answers![0])}, actual {actual}";
    }

    // The language has one error for both: data that a path cannot apply to.
    private static bool IsSameFailure(string expected, string? actual) =>
        expected == actual || (expected == "evaluation-error" && actual is "invalid-path-at-read" or "path-not-found");

    private static bool IsAnswer(JsonElement answer, PathAnswer actual, bool isNodeList)
    {
        if (actual.Value is not { } value)
            return isNodeList && actual.Error == "path-not-found" && answer.GetArrayLength() == 0;

        // A definite path gives its one value where RFC 9535 lists it.
        return JsonEquality.AreEqual(answer, value)
            || (isNodeList && answer.GetArrayLength() == 1 && JsonEquality.AreEqual(answer[0], value));
    }

    private static string DefinitionOf(string path) => new JsonObject
    {
        ["StartAt"] = "Read",
        ["States"] = new JsonObject
        {
            ["Read"] = new JsonObject
            {
                ["Type"] = "Pass",
                ["Parameters"] = new JsonObject { ["r.$"] = path },
                ["End"] = true,
            },
        },
    }.ToJsonString();
}
