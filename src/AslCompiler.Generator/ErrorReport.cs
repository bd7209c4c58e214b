using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>Reports errors from the generator itself, for builds that run no analyzers.</summary>
internal static class ErrorReport
{
    // The analyzer's release file lists the rules; here they only stand in for it.
#pragma warning disable RS2008
    public static readonly DiagnosticDescriptor InternalError = new(
        DiagnosticCatalog.InternalError.Id,
        DiagnosticCatalog.InternalError.Title,
        DiagnosticCatalog.InternalError.MessageFormat,
        "AslCompiler",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
#pragma warning restore RS2008

    public static void Write(SourceProductionContext output, AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (file.GetText(output.CancellationToken) is not { } text)
            return;
        var analysis = Analysis.Create(text.ToString(), new CompilationOptions { Substitutions = Substitutions.Parse(BuildOptions.Metadata(options, file, "AslSubstitutions")) });
        foreach (var finding in analysis.Findings)
        {
            if (finding.Severity != Severity.Error)
                continue;
            var span = new Microsoft.CodeAnalysis.Text.TextSpan(finding.Span.Start, finding.Span.Length);
            output.ReportDiagnostic(Diagnostic.Create(
                finding.Rule.Id,
                "AslCompiler",
                finding.Message,
                DiagnosticSeverity.Error,
                DiagnosticSeverity.Error,
                isEnabledByDefault: true,
                warningLevel: 0,
                location: Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }
}
