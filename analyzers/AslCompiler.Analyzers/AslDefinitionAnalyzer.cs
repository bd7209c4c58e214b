using System.Collections.Immutable;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Schemas;
using AslCompiler.Compiler.Shipped;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Analyzers;

/// <summary>Shows what the compiler finds in <c>*.asl.json</c> files, at its place there, in the IDE and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AslDefinitionAnalyzer : AslAnalyzer
{
    internal const string Extension = ".asl.json";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    private protected override void Register(AnalysisContext context) => context.RegisterAdditionalFileAction(AnalyzeFile);

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return;
        try
        {
            if (file.GetText(context.CancellationToken) is not { } text)
                return;
            var options = BuildKeys.OptionsOf(context.Options.AnalyzerConfigOptionsProvider, file) with
            {
                Contract = Contracts.For(context.Compilation, file.Path),
                Schemas = Schemas(file.Path, context.Options, context.CancellationToken),
                Shipped = Shipped(file.Path, context.Options, context.CancellationToken),
            };
            var generatorReports = BuildKeys.GeneratorReports(context.Compilation);
            foreach (var finding in SharedFindings.Find(text, options) ?? Analysis.Create(text.ToString(), options).Findings)
                if (!finding.IsBlocking || !generatorReports)
                    context.ReportDiagnostic(ToDiagnostic(finding, file.Path, text, hasFixes: !generatorReports));
        }
#pragma warning disable CA1031 // An analyzer that throws is switched off for the session; the user must see why there is nothing to see.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(DiagnosticCatalog.InternalError), Location.Create(file.Path, default, default), exception.ToString().Replace("\r", "").Replace('\n', ' ')));
        }
    }

    private static IReadOnlyList<DataSchema> Schemas(string definition, AnalyzerOptions options, CancellationToken cancellation)
    {
        var schemas = new List<DataSchema>();
        foreach (var file in options.AdditionalFiles)
            if (SchemaFiles.Is(file) && SchemaFiles.Name(file, options.AnalyzerConfigOptionsProvider).For(definition).Any())
                schemas.AddRange(SchemaFiles.Read(file, options.AnalyzerConfigOptionsProvider, cancellation).For(definition));
        return schemas;
    }

    private static ShippedDefinition? Shipped(string definition, AnalyzerOptions options, CancellationToken cancellation)
    {
        var path = ShippedDefinition.PathOf(definition);
        foreach (var file in options.AdditionalFiles)
            if (file.Path == path)
                return ShippedDefinition.Read(file.GetText(cancellation)?.ToString() ?? "");
        return null;
    }

    // A build mends nothing.
    private static Diagnostic ToDiagnostic(Finding finding, string path, SourceText text, bool hasFixes)
    {
        var location = Locate(new TextSpan(finding.Span.Start, finding.Span.Length), path, text);
        var severity = ToSeverity(finding.Severity);
        return Diagnostic.Create(
            Descriptors.Of(finding.Rule), location, severity, additionalLocations: null, properties: hasFixes ? Properties(finding) : null, messageArgs: [.. finding.Arguments]);
    }

    // So that a code fix need not analyze the file again.
    private static ImmutableDictionary<string, string?>? Properties(Finding finding) =>
        finding.Fixes.Count == 0 ? null : ImmutableDictionary<string, string?>.Empty.Add(FixEncoding.Property, FixEncoding.Encode(finding.Fixes));

    internal static Location Locate(TextSpan span, string path, SourceText text)
    {
        // The analysis saw the very same text, so this is for safety only.
        span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    internal static DiagnosticSeverity ToSeverity(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
