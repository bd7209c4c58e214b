using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers;

/// <summary>ASL0007: two definition files of the project would generate the same type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedTypeAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor DuplicateType = Descriptors.Of(DiagnosticCatalog.DuplicateType);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DuplicateType];

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationAction(Analyze);

    private static void Analyze(CompilationAnalysisContext context)
    {
        var files = new List<(string Path, GeneratedTypeName Name)>();
        foreach (var file in context.Options.AdditionalFiles)
            if (file.Path.EndsWith(GeneratedTypeName.Extension, StringComparison.OrdinalIgnoreCase))
                files.Add((file.Path, NameOf(file, context.Options.AnalyzerConfigOptionsProvider)));
        var names = MachineVersions.Resolve(files).Select(file => (file.Path, file.Name.FullName)).ToArray();
        var collisions = GeneratedTypeName.Collisions(names);
        foreach (var name in names)
            if (collisions.TryGetValue(name.Path, out var other))
                context.ReportDiagnostic(Diagnostic.Create(DuplicateType, Location.Create(name.Path, default, default), name.FullName, other));
    }

    private static GeneratedTypeName NameOf(AdditionalText file, AnalyzerConfigOptionsProvider options) => GeneratedTypeName.Of(
        file.Path,
        name => BuildKeys.Property(options, name),
        name => BuildKeys.Metadata(options.GetOptions(file), name));
}
