using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Running;

/// <summary>One corpus. All definitions of all corpora are compiled between the two calls, in few large C# compilations.</summary>
internal interface ICorpusRunner
{
    /// <summary>Hands the definitions over.</summary>
    void Prepare();

    /// <summary>A row for every case.</summary>
    IEnumerable<ReportRow> Run();
}
