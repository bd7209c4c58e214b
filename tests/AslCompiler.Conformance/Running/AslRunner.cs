using System.Text.Json;
using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>asl</c> corpus: executions are run, definitions judged, the rest counts as failed until it can be run.</summary>
internal sealed class AslRunner(IReadOnlyList<AslCase> cases, FlowLibrary library) : ICorpusRunner
{
    public void Prepare()
    {
        foreach (var @case in cases)
            if (@case.Definition is { } definition && @case.Kind != "test_state")
                library.Add(definition, isWanted: @case.IsExecution);
    }

    public IEnumerable<ReportRow> Run() => cases.Select(Run);

    private ReportRow Run(AslCase @case)
    {
        var row = new ReportRow("asl", @case.Group, @case.Id, @case.Tags);
        return @case.Kind switch
        {
            "execution" or "express" => RunExecution(@case, row),
            "validation" => Judge(@case, row),
            _ => row with { Passed = @case.Expected is null ? null : false, Detail = $"not supported yet: {@case.Kind}" },
        };
    }

    private ReportRow RunExecution(AslCase @case, ReportRow row)
    {
        bool? failed = @case.Expected is null ? null : false;
        if (@case.Definition is not { } definition)
            return row with { Passed = failed, Detail = "the case has no definition" };
        if (library.Find(definition) is not { } flow)
        {
            var findings = library.FindingsOf(definition);
            return row with { Passed = failed, Detail = Refusal(findings), Actual = ActualJson.Of(findings) };
        }

        if (flow.Facade is null)
            return row with { Passed = failed, Detail = "C# build: " + flow.Problems.FirstOrDefault() };

        var end = Executions.Run(flow, @case);
        row = row with { Actual = ActualJson.Of(end) };
        if (@case.Expected is not { } expected)
            return row;
        var difference = ExecutionComparison.Difference(@case, expected, end) ?? TypedDifference(@case, expected, flow);
        return row with { Passed = difference is null, Detail = difference, History = HistoryVerdict.Of(@case, expected, end.History, HistoryDifferences.Reviewed) };
    }

    // Tasks that are Lambda functions by ARN see the same requests and results through the typed interface, so the end must be the same.
    private static string? TypedDifference(AslCase @case, JsonElement expected, CompiledFlow flow)
    {
        if (@case.Tasks.Count == 0 || @case.Tasks.Any(mock => mock.Kind != "lambda") || flow.TaskInterface is null)
            return null;
        var difference = ExecutionComparison.Difference(@case, expected, Executions.RunTyped(flow, @case));
        return difference is null ? null : "through the typed interface: " + difference;
    }

    private ReportRow Judge(AslCase @case, ReportRow row)
    {
        if (@case.Definition is not { } definition)
            return row with { Passed = @case.Expected is null ? null : false, Detail = "the case has no definition" };
        var findings = @case.IsExpress ? DefinitionFindings.Of(definition, isExpress: true) : library.FindingsOf(definition);
        row = row with { Actual = ActualJson.Of(findings) };
        if (@case.Expected?.Member("valid") is not { } valid)
            return row;
        var detail = Verdicts.Detail(valid.ValueKind == JsonValueKind.True, findings) ?? ServiceVerdict.Difference(@case.Expected!.Value, DefinitionFindings.ForService(definition, @case.IsExpress));
        return row with { Passed = detail is null, Detail = detail };
    }

    private static string Refusal(IReadOnlyList<DefinitionFinding> findings)
    {
        var later = findings.FirstOrDefault(finding => finding.Id == DefinitionFinding.NotSupportedYet);
        return later is not null ? "not supported yet: " + later.Id : "refused: " + findings.First(finding => finding.IsError);
    }
}
