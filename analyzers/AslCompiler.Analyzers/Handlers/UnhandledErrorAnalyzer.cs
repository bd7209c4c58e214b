using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>ASL1110: a handler throws what no Retry or Catch of its states names, though they name others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnhandledErrorAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor ErrorNotHandled = Descriptors.Of(CSharpCatalog.ErrorNotHandled);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ErrorNotHandled];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (EmittedTasks.In(start.Compilation) is { } tasks && ThrownError.In(start.Compilation) is { } errors)
                start.RegisterOperationAction(operation => Analyze(operation, tasks, errors), OperationKind.Throw);
        });
    }

    private static void Analyze(OperationAnalysisContext context, EmittedTasks tasks, ThrownError errors)
    {
        if (context.ContainingSymbol is not IMethodSymbol handler
            || ((IThrowOperation)context.Operation).Exception is not { } thrown
            || thrown.Unconverted() is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation
            || IsCaughtHere(context.Operation, type))
            return;
        foreach (var task in tasks.HandledBy(handler))
            if (errors.NameOf(creation, type, task.Machine) is { } error
                && task.HandledErrors.Any(ErrorNames.IsOfHandlers)
                && !task.HandledErrors.Any(name => ErrorNames.Matches(name, error)))
            {
                var suggestion = NameSuggestion.For(error, task.HandledErrors);
                context.ReportDiagnostic(Diagnostic.Create(ErrorNotHandled, creation.Syntax.GetLocation(), error, task.QuotedStates, suggestion));
            }
    }

    // A catch clause of the method's own, or a lambda that somebody else runs, lies between.
    private static bool IsCaughtHere(IOperation thrown, INamedTypeSymbol type)
    {
        for (var (inner, at) = (thrown, thrown.Parent); at is not null; (inner, at) = (at, at.Parent))
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
            if (at is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(clause => MayCatch(clause.ExceptionType, type)))
                return true;
        }

        return false;
    }

    // A catch without a type has object or nothing here.
    private static bool MayCatch(ITypeSymbol? caught, INamedTypeSymbol type) =>
        caught is null or { SpecialType: SpecialType.System_Object } || type.IsOrDerivesFrom(caught);
}
