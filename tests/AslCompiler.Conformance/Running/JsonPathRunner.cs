using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>jsonpath</c> corpus: each path is the InputPath of a machine of its own, run on its document. InputPath takes any path, and its failures quote Jayway's messages.</summary>
internal sealed partial class JsonPathRunner(IReadOnlyList<JsonPathCase> cases, Departures departures, FlowLibrary library) : ICorpusRunner
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
        if (@case.Outcomes.Count == 0)
            return row;
        var difference = Difference(@case, actual);
        // A listed case passes only as long as it departs, so that the list stays honest.
        if (departures.ReasonOf(@case) is { } reason)
            return row with { Passed = difference is not null, Detail = difference is not null ? null : $"listed as a departure, but agrees{Causes.Mark}{reason} for {@case.Path}" };
        if (difference is null)
            return row with { Passed = true };
        return @case.Group == "rfc9535" && DepartureRules.Find(@case.Path, @case.Document, FormOf(@case, actual)) is { } rule
            ? row with { Passed = true, Departure = rule.Name }
            : row with { Passed = false, Detail = $"{difference} for {@case.Path}" };
    }

    private static DepartureForms FormOf(JsonPathCase @case, PathAnswer actual) =>
        @case.Outcomes[0].Error is not null ? DepartureForms.Accepted
        : actual.Error is "invalid-path" ? DepartureForms.Refused
        : DepartureForms.OtherAnswer;

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
            return PathAnswer.Found(JsonText.Parse(end.Output!));
        if (end.Error != "States.Runtime")
            return PathAnswer.Failed("crash", $"{end.Status} {end.Error} {end.Cause}");
        return PathAnswer.Failed(AtRead().IsMatch(end.Cause ?? "") ? "invalid-path-at-read" : "path-not-found", end.Cause ?? "");
    }

    // The kind of the difference comes first, so that causes can be counted.
    private static string? Difference(JsonPathCase @case, PathAnswer actual)
    {
        if (@case.Outcomes.Any(outcome => IsOutcome(outcome, actual, @case.IsNodeList)))
            return null;
        var expected = @case.Outcomes[0];
        var kind = (expected.Error, actual.Error) switch
        {
            (null, null) => "another value",
            (null, { } failure) => $"expected a value, not {failure}",
            ({ } error, null) => $"expected {error}, not a value",
            ({ } error, { } failure) => $"expected {error}, not {failure}",
        };
        return $"{kind}{Causes.Mark}expected {expected}, actual {actual}";
    }

    private static bool IsOutcome(PathOutcome outcome, PathAnswer actual, bool isNodeList) => outcome switch
    {
        { Value: { } value } => IsAnswer(value, actual, isNodeList),

        // Where the library itself crashed, any failure on this data will do.
        { Error: "evaluation-error" } => actual.Error is "invalid-path-at-read" or "path-not-found",
        { Error: var error } => error == actual.Error,
    };

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
                ["InputPath"] = path,
                ["End"] = true,
            },
        },
    }.ToJsonString();

    [GeneratedRegex("can only be applied to arrays|can not be applied to primitives|can only be used as path leafs")]
    private static partial Regex AtRead();
}
