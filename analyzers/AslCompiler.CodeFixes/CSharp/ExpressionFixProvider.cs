using System.Collections.Immutable;
using System.Composition;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>ASL0408, ASL1104, ASL1403 in the expression of a <c>[Jsonata]</c> method: writes the name that likely was meant into the C# string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpressionFixProvider))]
[Shared]
public sealed class ExpressionFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => [AdviceCatalog.UnknownFunction.Id, DiagnosticCatalog.NoSuchProperty.Id, CSharpCatalog.UnknownVariable.Id];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => (Document?)await FixAsync(document, diagnostics.Where(CanFix), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            if (CanFix(diagnostic))
                context.RegisterCodeFix(
                    CodeAction.Create("Change to '" + diagnostic.Properties[FixProperties.Replacement] + "'", cancellation => FixAsync(context.Document, [diagnostic], cancellation), nameof(ExpressionFixProvider)),
                    diagnostic);
        return Task.CompletedTask;
    }

    private static bool CanFix(Diagnostic diagnostic) => diagnostic.Location.IsInSource && diagnostic.Properties.ContainsKey(FixProperties.Replacement);

    private static async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changes = diagnostics.Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, diagnostic.Properties[FixProperties.Replacement]!)).Distinct();
        return document.WithText(text.WithChanges(changes));
    }
}
