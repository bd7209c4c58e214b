using System.Collections.Immutable;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>Reports errors from the generator itself: in builds, where analyzers come too late or are off.</summary>
internal static class ErrorReport
{
    /// <summary>A defect of ours: the build says so and goes on (never CS8785).</summary>
    public static Diagnostic InternalError(string failure) => Report(new Finding(DiagnosticCatalog.InternalError, default, failure), Location.None);

    public static void Write(SourceProductionContext output, AdditionalText file, AnalyzerConfigOptionsProvider options, ReportScope scope)
    {
        if (file.GetText(output.CancellationToken) is not { } text)
            return;
        foreach (var finding in Analyze(text.ToString(), file, options))
        {
            if (!(scope == ReportScope.Errors ? finding.Severity == Severity.Error : finding.IsBlocking))
                continue;
            var span = new Microsoft.CodeAnalysis.Text.TextSpan(finding.Span.Start, finding.Span.Length);
            output.ReportDiagnostic(Report(finding, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }

    /// <summary>Reports what keeps a class from being the state machine.</summary>
    public static void Write(SourceProductionContext output, StateMachineClass? written, ImmutableArray<string> paths, ImmutableArray<MachineContract> contracts)
    {
        if (written?.Check(paths, contracts) is var (finding, place))
            output.ReportDiagnostic(Report(finding, place.ToLocation()));
    }

    /// <summary>Reports what keeps the project from holding emitted code.</summary>
    public static void Write(SourceProductionContext output, string? problem)
    {
        if (problem is not null)
            output.ReportDiagnostic(Report(new Finding(CSharpCatalog.CompilerTooOld, default, problem), Location.None));
    }

    private static IReadOnlyList<Finding> Analyze(string text, AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var values = options.GetOptions(file);
        try
        {
            return Analysis.Create(text, Compiler.CompilationOptions.Read(
                name => BuildOptions.Property(options, name),
                name => BuildOptions.Metadata(options, file, name),
                key => values.TryGetValue(key, out var value) ? value : null)).Findings;
        }
        // A defect of ours, which the emitted file's own output reports (ASL0011).
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return [];
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
            title: finding.Rule.Title,
            helpLink: finding.Rule.HelpLink,
            location: location,
            customTags: finding.IsBlocking ? [WellKnownDiagnosticTags.NotConfigurable] : []);
    }
}
