using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>validation</c> corpus: the findings against the peers' verdict.</summary>
internal sealed class ValidationRunner(IReadOnlyList<ValidationCase> cases, FlowLibrary library) : ICorpusRunner
{
    public void Prepare()
    {
        foreach (var @case in cases)
            library.Add(@case.Text, isWanted: false);
    }

    public IEnumerable<ReportRow> Run() => cases.Select(Run);

    private ReportRow Run(ValidationCase @case)
    {
        var findings = library.FindingsOf(@case.Text);
        var row = new ReportRow("validation", @case.Group, @case.Id, @case.Tags) { Actual = ActualJson.Of(findings) };
        if (@case.IsValid is not { } isValid)
            return row;
        if (@case is { IsValid: false, Pointer: { } pointer })
            row = row with { IsAtItsPlace = findings.Any(finding => finding.IsError && finding.IsWithin(pointer)) };
        var detail = Verdicts.Detail(isValid, findings);
        return row with { Passed = @case.IsContested ? null : detail is null, Detail = @case.IsContested && detail is not null ? "contested; " + detail : detail };
    }
}
