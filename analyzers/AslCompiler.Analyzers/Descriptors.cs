using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers;

/// <summary>Roslyn's picture of the compiler's catalogue.</summary>
internal static class Descriptors
{
    private const string Category = "AslCompiler";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = DiagnosticCatalog.All.ToImmutableDictionary(rule => rule.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. DiagnosticCatalog.All.Select(Of)];

    public static DiagnosticDescriptor Of(DiagnosticRule rule) => ById[rule.Id];

    private static DiagnosticDescriptor Create(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        Category,
        AslDefinitionAnalyzer.ToSeverity(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        // A definition that cannot be compiled must not pass because someone silenced its error in C#.
        customTags: rule.IsBlocking ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
