using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>Reports errors from the generator itself, for builds that run no analyzers.</summary>
internal static class ErrorReport
{
    /// <summary>A defect of ours: the build says so and goes on (never CS8785).</summary>
    public static Diagnostic InternalError(string failure) => Report(new Finding(DiagnosticCatalog.InternalError, default, failure), Location.None);

    public static void Write(SourceProductionContext output, AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (file.GetText(output.CancellationToken) is not { } text)
            return;
        var keys = options.GetOptions(file);
        var analysis = Analysis.Create(text.ToString(), Compiler.CompilationOptions.Read(
            name => BuildOptions.Property(options, name),
            name => BuildOptions.Metadata(options, file, name),
            key => keys.TryGetValue(key, out var value) ? value : null));
        foreach (var finding in analysis.Findings)
        {
            if (finding.Severity != Severity.Error)
                continue;
            var span = new Microsoft.CodeAnalysis.Text.TextSpan(finding.Span.Start, finding.Span.Length);
            output.ReportDiagnostic(Report(finding, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }

    private static Diagnostic Report(Finding finding, Location location)
    {
        var severity = finding.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return Diagnostic.Create(
            finding.Rule.Id,
            "AslCompiler",
            finding.Message,
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            location: location);
    }
}
