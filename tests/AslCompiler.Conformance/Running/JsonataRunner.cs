using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>jsonata</c> corpus: failed as a whole, honestly, until JSONata is compiled.</summary>
internal sealed class JsonataRunner(IReadOnlyList<JsonataCase> cases) : ICorpusRunner
{
    public void Prepare()
    {
    }

    public IEnumerable<ReportRow> Run() => cases.Select(@case =>
        new ReportRow("jsonata", @case.Group, @case.Id, @case.Tags) { Passed = @case.HasExpected ? false : null, Detail = "not supported yet: JSONata" });
}
