using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AslCompiler.Generator;

/// <summary>Compiles each <c>.asl.json</c> of the project into a state machine. Wiring only: the compiler does the work.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AslGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".asl.json", StringComparison.OrdinalIgnoreCase))
            .WithTrackingName(StepNames.Files);

        var contracts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ContractReader.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => ContractReader.Read((INamedTypeSymbol)attributed.TargetSymbol))
            .Where(static contract => contract is not null)
            .Select(static (contract, _) => contract!)
            .WithTrackingName(StepNames.Contracts)
            .Collect();

        var schemas = context.AdditionalTextsProvider
            .Where(SchemaFiles.Is)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SchemaFiles.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Schemas)
            .Collect();

        var given = contracts.Combine(schemas);

        var identities = files
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => DefinitionFile.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Identities)
            .Combine(given)
            .Select(static (pair, _) => pair.Left.With(pair.Right.Left, pair.Right.Right));

        var typeNames = identities
            .Select(static (file, _) => (file.Path, file.OwnName))
            .Collect()
            .Select(static (types, _) => TypeNames.Find(types))
            .WithTrackingName(StepNames.TypeNames);

        var generated = identities
            .Combine(typeNames)
            .Select(static (pair, _) => pair.Right.Of(pair.Left.Path) is { } name ? pair.Left.Named(name) : null)
            .WithTrackingName(StepNames.Named)
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .Collect()
            .SelectMany(GeneratedFiles.Of)
            .WithTrackingName(StepNames.Generated);

        context.RegisterSourceOutput(generated, static (output, file) => file.AddTo(output));

        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                JsonataMethod.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (attributed, _) => JsonataMethod.Read((IMethodSymbol)attributed.TargetSymbol, (MethodDeclarationSyntax)attributed.TargetNode))
            .WithTrackingName(StepNames.Methods);
        var bodies = methods
            .Select(static (method, _) => method?.Contract)
            .WithTrackingName(StepNames.MethodContracts)
            .Select(static (contract, _) => contract is null ? null : GeneratedFile.Create(contract))
            .WithTrackingName(StepNames.GeneratedMethods);
        context.RegisterSourceOutput(bodies, static (output, file) => file?.AddTo(output));

        // In an IDE the analyzer reports all findings. In a build it would come too late: C# errors that follow from a broken flow silence it.
        var builds = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => (Options: pair.Left, Scope: BuildOptions.ReportScopeOf(pair.Left, pair.Right)));
        context.RegisterSourceOutput(
            files.Combine(builds).Where(static pair => pair.Right.Scope != ReportScope.Nothing).Combine(given),
            static (output, pair) => ErrorReport.Write(output, pair.Left.Left, pair.Left.Right.Options, pair.Left.Right.Scope, pair.Right.Left, pair.Right.Right));

        // Their C# errors would silence the analyzer too.
        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ContractReader.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => StateMachineClass.Read((INamedTypeSymbol)attributed.TargetSymbol))
            .WithTrackingName(StepNames.Classes);
        var scopes = builds.Select(static (build, _) => build.Scope);
        var paths = files.Select(static (file, _) => file.Path).Collect();
        var host = context.CompilationProvider.Select(static (compilation, _) => HostCheck.Of(compilation)?.Message).WithTrackingName(StepNames.Host);
        context.RegisterSourceOutput(
            classes.Combine(paths.Combine(contracts)).Combine(scopes).Where(static pair => pair.Right != ReportScope.Nothing),
            static (output, pair) => ErrorReport.Write(output, pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right));
        context.RegisterSourceOutput(
            methods.Combine(scopes).Where(static pair => pair.Right != ReportScope.Nothing),
            static (output, pair) => ErrorReport.Write(output, pair.Left, pair.Right));
        var hasCode = paths.Combine(methods.Collect()).Select(static (pair, _) => !pair.Left.IsEmpty || !pair.Right.IsEmpty);
        context.RegisterSourceOutput(
            host.Combine(hasCode).Combine(scopes).Select(static (pair, _) => pair.Right == ReportScope.Nothing || !pair.Left.Right ? null : pair.Left.Left),
            static (output, problem) => ErrorReport.Write(output, problem));
    }
}
