using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Service;

/// <summary>Tells the errors within JSONata expressions as Step Functions does (asl-reference §2.9).</summary>
internal static class JsonataDiagnostics
{
    private const string Invalid = "INVALID_JSONATA_EXPRESSION";
    private const string Unsupported = "UNSUPPORTED_JSONATA_EXPRESSION";

    /// <summary>The diagnostic; null for an error of another kind.</summary>
    /// <param name="finding">The error.</param>
    /// <param name="location">Its place.</param>
    public static ServiceDiagnostic? Tell(Finding finding, string location)
    {
        if (finding.Rule == DiagnosticCatalog.JsonataSyntax || finding.Rule == DiagnosticCatalog.NewerThanAws)
            return new ServiceDiagnostic(Invalid, finding.Rule == DiagnosticCatalog.JsonataSyntax ? Words(finding.Arguments[0], finding.Arguments[1]) : finding.Message, location);
        var name = finding.Rule == DiagnosticCatalog.NameWithoutContext || finding.Rule == DiagnosticCatalog.NoContext ? finding.Arguments[0]
            : finding.Rule == DiagnosticCatalog.StatesMemberNotHere ? "$states." + finding.Arguments[0]
            : null;
        return name is null ? null : new ServiceDiagnostic(Unsupported, $"Reference to '{name}' at the top level is not supported.", location);
    }

    // As the reference implementation has them; where that names tokens, our words say the same.
    private static string Words(string code, string ours) => code switch
    {
        "S0101" => "String literal must be terminated by a matching quote",
        "S0207" => "Unexpected end of expression",
        "S0302" => "No terminating / in regular expression",
        _ => ours,
    };
}
