using System.Collections.Immutable;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Schemas;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator;

/// <summary>Reports errors from the generator itself: in builds, where analyzers come too late or are off.</summary>
internal static class ErrorReport
{
    /// <summary>A defect of ours: the build says so and goes on (never CS8785).</summary>
    public static Diagnostic InternalError(string failure) => Report(new Finding(DiagnosticCatalog.InternalError, default, failure), Location.None);

    public static void Write(
        SourceProductionContext output, AdditionalText file, AnalyzerConfigOptionsProvider options, ReportScope scope, ImmutableArray<MachineContract> contracts, ImmutableArray<SchemaFile> schemas)
    {
        if (file.GetText(output.CancellationToken) is not { } text)
            return;
        foreach (var finding in Analyze(text, file, options, contracts, schemas))
        {
            if (!IsReported(finding, scope))
                continue;
            var span = new TextSpan(finding.Span.Start, finding.Span.Length);
            output.ReportDiagnostic(Report(finding, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }

    /// <summary>Reports what keeps a class from being the state machine.</summary>
    public static void Write(SourceProductionContext output, StateMachineClass? written, ImmutableArray<string> paths, ImmutableArray<MachineContract> contracts)
    {
        if (written?.Check(paths, contracts) is var (finding, place))
            output.ReportDiagnostic(Report(finding, place.ToLocation()));
    }

    /// <summary>Reports what keeps a method from having its expression.</summary>
    public static void Write(SourceProductionContext output, JsonataMethod? method, ReportScope scope)
    {
        try
        {
            foreach (var (finding, place) in method?.Check() ?? [])
                if (IsReported(finding, scope))
                    output.ReportDiagnostic(Report(finding, place.ToLocation()));
        }
        // A defect of ours, which the emitted file's own output reports (ASL0011).
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
        }
    }

    private static bool IsReported(Finding finding, ReportScope scope) => scope == ReportScope.Errors ? finding.Severity == Severity.Error : finding.IsBlocking;

    /// <summary>Reports what keeps the project from holding emitted code.</summary>
    public static void Write(SourceProductionContext output, string? problem)
    {
        if (problem is not null)
            output.ReportDiagnostic(Report(new Finding(CSharpCatalog.CompilerTooOld, default, problem), Location.None));
    }

    private static IReadOnlyList<Finding> Analyze(SourceText text, AdditionalText file, AnalyzerConfigOptionsProvider options, ImmutableArray<MachineContract> contracts, ImmutableArray<SchemaFile> schemas)
    {
        try
        {
            var all = BuildOptions.Compilation(options, file) with
            {
                Contract = contracts.FirstOrDefault(contract => contract.IsFor(file.Path)),
                Schemas = [.. schemas.SelectMany(schema => schema.For(file.Path))],
            };
            return SharedFindings.Find(text, all) ?? Analysis.Create(text.ToString(), all).Findings;
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
