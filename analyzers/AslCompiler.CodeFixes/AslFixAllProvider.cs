using AslCompiler.Compiler.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AslCompiler.CodeFixes;

/// <summary>
/// Makes one fix in all definitions of a project or solution. Roslyn's own fix-all of a document is for C# files only, so the
/// diagnostics are taken from the project and sorted by file here.
/// </summary>
internal sealed class AslFixAllProvider : FixAllProvider
{
    public static readonly AslFixAllProvider Instance = new();

    private AslFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(
            "Fix all in definitions",
            cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var byFile = (await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);
            foreach (var document in project.AdditionalDocuments)
            {
                if (document.FilePath is null || !byFile.Contains(document.FilePath))
                    continue;
                var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
                if (text.TryApply(Edits(byFile[document.FilePath], DiagnosticFixes.IndexOf(context.CodeActionEquivalenceKey))) is { } changed)
                    solution = solution.WithAdditionalDocumentText(document.Id, changed);
            }
        }

        return solution;
    }

    private static List<TextEdit> Edits(IEnumerable<Diagnostic> diagnostics, int index)
    {
        var batch = new FixBatch();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            if (DiagnosticFixes.Of(diagnostic) is { } fixes && fixes.Count > index)
                batch.TryAdd(fixes[index]);
        return batch.Edits;
    }
}
