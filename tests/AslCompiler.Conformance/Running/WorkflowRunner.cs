using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>workflows</c> corpus: real definitions compile without an error, and their C# builds without a warning.</summary>
internal sealed class WorkflowRunner(IReadOnlyList<WorkflowCase> cases, FlowLibrary library) : ICorpusRunner
{
    public void Prepare()
    {
        foreach (var @case in cases)
            library.Add(@case.Text, isWanted: true);
    }

    public IEnumerable<ReportRow> Run() => cases.Select(Run);

    private ReportRow Run(WorkflowCase @case)
    {
        var findings = library.FindingsOf(@case.Text);
        var detail = Verdicts.Detail(isValid: true, findings) ?? BuildProblem(@case);
        return new ReportRow("workflows", @case.Group, @case.Id, @case.Tags)
        {
            Passed = detail is null,
            Detail = detail,
            Actual = ActualJson.Of(findings),
            Warnings = WarningReviews.Checked.Judge(@case.Id, findings),
        };
    }

    private string? BuildProblem(WorkflowCase @case) => library.Find(@case.Text) switch
    {
        null => "was not compiled",
        { Facade: null } broken => "C# build: " + broken.Problems.FirstOrDefault(),
        { Warnings: [var warning, ..] } => "C# warning: " + warning,
        _ => null,
    };
}
