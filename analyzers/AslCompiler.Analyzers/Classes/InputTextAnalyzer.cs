using System.Collections.Immutable;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Rules;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1107: an execution is given a constant text that is no JSON, or that its input type cannot be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputTextAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor InputText = Descriptors.Of(CSharpCatalog.InputText);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [InputText];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.FindReferenced("AslCompiler.StateMachine") is { } machine)
                start.RegisterOperationAction(operation => Analyze(operation, machine), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol machine)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, machine)
            || call.TargetMethod.Parameters.FirstOrDefault() is not { Type.SpecialType: SpecialType.System_String }
            || call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0 }) is not { Value: { ConstantValue: { HasValue: true, Value: string text } } value })
            return;
        if (Problem(text, call.Instance?.Type as INamedTypeSymbol) is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(InputText, value.Syntax.GetLocation(), problem));
    }

    private static string? Problem(string text, INamedTypeSymbol? machine)
    {
        var (root, findings) = JsonParser.Parse(text);
        foreach (var finding in findings)
            if (finding.Rule != DiagnosticCatalog.DuplicateProperty && finding.Rule != DiagnosticCatalog.TooDeep)
                return "The input is no JSON: " + finding.Message;
        if (root is JsonMissing)
            return "The input is no JSON: the text is empty";
        if (machine is null || ContractReader.Read(machine) is not { } contract || contract.Find(contract.Input) is not { Kind: ContractKind.Object } type)
            return null;
        var name = type.CSharp.Substring(type.CSharp.LastIndexOfAny(['.', ':']) + 1);
        if (root is not JsonObject given)
            return $"The input is {JsonTypes.Describe(root)}, but '{machine!.Name}' takes the object {name}";
        foreach (var member in type.Members)
            if (member.IsRequired && !given.Properties.Any(property => property.Name.Equals(member.JsonName, StringComparison.OrdinalIgnoreCase)))
                return $"The input lacks '{member.JsonName}', which {name} requires";
        return null;
    }
}
