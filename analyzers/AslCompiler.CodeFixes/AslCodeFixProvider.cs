using System.Collections.Immutable;
using System.Composition;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AslCompiler.CodeFixes;

/// <summary>Offers the fixes that come with the diagnostics of <c>*.asl.json</c> files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AslCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
[Shared]
public sealed class AslCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. DiagnosticCatalog.All.Select(rule => rule.Id)];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => AslFixAllProvider.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var fixes = DiagnosticFixes.Of(diagnostic);
            for (var i = 0; i < fixes.Count; i++)
            {
                if (text.TryApply(fixes[i].Edits) is not { } changed)
                    continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fixes[i].Title,
                        _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, changed)),
                        DiagnosticFixes.EquivalenceKey(diagnostic.Id, i)),
                    diagnostic);
            }
        }
    }
}
