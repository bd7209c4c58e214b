using AslCompiler.Conformance.Compiling;

namespace AslCompiler.Conformance.Running;

/// <summary>Holds the compiler's verdict on a definition against the expected one.</summary>
internal static class Verdicts
{
    /// <summary>What is wrong with the compiler's verdict, or null. "Not supported yet" refuses, but is no judgement: it is wrong either way.</summary>
    public static string? Detail(bool isValid, IReadOnlyList<DefinitionFinding> findings)
    {
        var error = findings.FirstOrDefault(finding => finding.IsError && finding.Id != DefinitionFinding.NotSupportedYet);
        var isUnsupported = findings.Any(finding => finding.Id == DefinitionFinding.NotSupportedYet);
        if (!isValid)
            return error is not null ? null : isUnsupported ? "not supported yet: " + DefinitionFinding.NotSupportedYet : "accepted, but is invalid";
        return error is not null ? "refused: " + error : isUnsupported ? "not supported yet: " + DefinitionFinding.NotSupportedYet : null;
    }
}
