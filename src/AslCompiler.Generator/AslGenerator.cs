using Microsoft.CodeAnalysis;

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

        var identities = files
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => DefinitionFile.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Identities);

        var typeNames = identities
            .Select(static (file, _) => (file.Path, file.TypeName))
            .Collect()
            .Select(static (types, _) => TypeCollisions.Find(types))
            .WithTrackingName(StepNames.Collisions);

        var generated = identities
            .Combine(typeNames)
            .Select(static (pair, _) => pair.Right.Contains(pair.Left.Path) ? null : GeneratedFile.Create(pair.Left))
            .WithTrackingName(StepNames.Generated);

        context.RegisterSourceOutput(generated, static (output, file) => file?.AddTo(output));

        // The analyzer reports the findings. Where analyzers are switched off, a broken flow must not build all the same.
        context.RegisterSourceOutput(
            files.Combine(context.AnalyzerConfigOptionsProvider).Where(static pair => BuildOptions.AnalyzersAreOff(pair.Right)),
            static (output, pair) => ErrorReport.Write(output, pair.Left, pair.Right));
    }
}
