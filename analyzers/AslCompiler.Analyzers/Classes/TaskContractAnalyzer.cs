using System.Collections.Immutable;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1105: a <c>[TaskContract]</c> for a task that the definition does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskContractAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor UnknownTask = Descriptors.Of(DiagnosticCatalog.UnknownTask);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [UnknownTask];

    private protected override void Register(AnalysisContext context) => StateMachineClasses.Register(context, Analyze);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute)
    {
        if (ContractReader.TextOf(attribute) is not { } definition
            || !ContractReader.TaskAttributes(type).Any()
            || context.Options.AdditionalFiles.FirstOrDefault(file => MachineContract.IsFor(definition, file.Path)) is not { } file
            || TasksOf(file, context) is not { } tasks)
            return;
        foreach (var (contract, task) in ContractReader.TaskAttributes(type))
            if (!tasks.Contains(task) && contract.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { ArgumentList: { Arguments.Count: > 0 } arguments })
                context.ReportDiagnostic(Diagnostic.Create(UnknownTask, arguments.Arguments[0].GetLocation(), type.Name, task, NameSuggestion.For(task, tasks)));
    }

    // Null where the definition is broken: its tasks may be there and not be seen.
    private static HashSet<string>? TasksOf(AdditionalText file, SymbolAnalysisContext context)
    {
        try
        {
            if (file.GetText(context.CancellationToken) is not { } text)
                return null;
            var analysis = Analysis.Create(text.ToString(), BuildKeys.OptionsOf(context.Options.AnalyzerConfigOptionsProvider, file));
            return !analysis.CanBeCompiled ? null
                : new HashSet<string>(analysis.Model!.States.Select(state => state.TaskName).OfType<string>(), StringComparer.Ordinal);
        }
#pragma warning disable CA1031 // The analyzer of definitions reports the same failure, as ASL0011.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
