using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>ASL1101: a class that implements a task interface lacks the method for a task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingTaskMethodAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor MissingTaskMethod = Descriptors.Of(CSharpCatalog.MissingTaskMethod);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [MissingTaskMethod];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (EmittedTasks.In(start.Compilation) is { } tasks)
                start.RegisterSymbolAction(symbol => Analyze(symbol, tasks), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, EmittedTasks tasks)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            return;
        foreach (var task in tasks.Of(type))
            if (type.FindImplementationForInterfaceMember(task.Method) is null)
                context.ReportDiagnostic(Diagnostic.Create(MissingTaskMethod, type.Locations[0], type.Name, task.Name, task.Resource, task.QuotedStates));
    }
}
