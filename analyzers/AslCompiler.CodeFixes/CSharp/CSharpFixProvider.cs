using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>The fix of a finding in C#.</summary>
public abstract class CSharpFixProvider : CodeFixProvider
{
    private readonly string id;
    private readonly string title;

    private protected CSharpFixProvider(string id, string title)
    {
        this.id = id;
        this.title = title;
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [id];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics.Where(diagnostic => CanFix(diagnostic, document.Project)), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Several findings at one place are mended together.
        var diagnostics = context.Diagnostics.Where(diagnostic => CanFix(diagnostic, context.Document.Project)).ToImmutableArray();
        if (diagnostics.Length > 0)
            context.RegisterCodeFix(CodeAction.Create(title, cancellationToken => FixAsync(Target(context.Document, diagnostics[0]), diagnostics, cancellationToken), id), diagnostics);
        return Task.CompletedTask;
    }

    private protected virtual bool CanFix(Diagnostic diagnostic, Project project) => true;

    /// <summary>The document that the fix changes.</summary>
    private protected virtual Document Target(Document document, Diagnostic diagnostic) => document;

    private protected abstract void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var place in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceSpan))
            Fix(editor, place.First(), cancellationToken);
        return editor.GetChangedDocument();
    }
}
