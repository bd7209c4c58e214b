using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1111: the project cannot hold emitted code. Said once, not at each definition.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor CompilerTooOld = Descriptors.Of(CSharpCatalog.CompilerTooOld);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CompilerTooOld];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationAction(static compilation =>
        {
            if (!BuildKeys.GeneratorReports(compilation.Compilation) && compilation.Options.DefinitionPaths().Any() && HostCheck.Of(compilation.Compilation) is { } finding)
                compilation.ReportDiagnostic(Diagnostic.Create(CompilerTooOld, Location.None, [.. finding.Arguments]));
        });
    }
}
