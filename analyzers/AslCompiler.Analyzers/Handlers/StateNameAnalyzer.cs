using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>ASL1112: a text that is compared with a state's name, and that no state of the machine has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateNameAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor UnknownStateName = Descriptors.Of(CSharpCatalog.UnknownStateName);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [UnknownStateName];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (StateNameProperties.In(start.Compilation) is { } properties && EmittedTasks.In(start.Compilation) is { } tasks)
                start.RegisterOperationAction(operation => Analyze(operation, properties, tasks), OperationKind.Literal);
        });
    }

    private static void Analyze(OperationAnalysisContext context, StateNameProperties properties, EmittedTasks tasks)
    {
        var literal = (ILiteralOperation)context.Operation;
        if (literal.ConstantValue.Value is not string name)
            return;
        foreach (var compared in Comparison.With(literal))
            if (compared.Unconverted() is IPropertyReferenceOperation { Instance: { } owner } reference && properties.Contains(reference.Property)
                && MachineOf(owner, properties, tasks, context) is { } machine)
                Check(literal, name, machine, context);
    }

    // In a handler the task's context is that of the machine whose task it does.
    private static INamedTypeSymbol? MachineOf(IOperation owner, StateNameProperties properties, EmittedTasks tasks, OperationAnalysisContext context)
    {
        if (!properties.IsTaskContext(owner.Type))
            return MachineOrigin.Of(owner, properties.Machine);
        if (context.ContainingSymbol is not IMethodSymbol handler || owner is not IParameterReferenceOperation { Parameter: var parameter } || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, handler))
            return null;
        INamedTypeSymbol? machine = null;
        foreach (var task in tasks.HandledBy(handler))
        {
            if (machine is not null && !SymbolEqualityComparer.Default.Equals(machine, task.Machine))
                return null;
            machine = task.Machine;
        }

        return machine;
    }

    private static void Check(ILiteralOperation literal, string name, INamedTypeSymbol machine, OperationAnalysisContext context)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var constants in machine.GetTypeMembers("States"))
            foreach (var member in constants.GetMembers())
                if (member is IFieldSymbol { ConstantValue: string value })
                    states[value] = constants.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + member.Name;
        if (states.Count == 0 || states.ContainsKey(name))
            return;
        var nearest = NameSuggestion.Nearest(name, states.Keys);
        var properties = nearest is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Constant, states[nearest]);
        context.ReportDiagnostic(Diagnostic.Create(
            UnknownStateName, literal.Syntax.GetLocation(), properties, machine.Name, name, nearest is null ? "" : ". Did you mean '" + nearest + "'?"));
    }
}
