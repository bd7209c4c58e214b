using System.Collections.Immutable;
using AslCompiler.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.CodeFixes.Tests;

/// <summary>A project of definitions in memory, its diagnostics, and the fixes that the provider offers for them.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly AslCodeFixProvider provider = new();
    private readonly ProjectId id;

    public FixedProject(params string[] definitions)
    {
        var project = workspace.AddProject("Test", LanguageNames.CSharp);
        id = project.Id;
        var solution = project.Solution;
        for (var i = 0; i < definitions.Length; i++)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), $"{i}.asl.json", SourceText.From(definitions[i]), filePath: $"/{i}.asl.json");
        Assert.True(workspace.TryApplyChanges(solution));
    }

    private Project Project => workspace.CurrentSolution.GetProject(id)!;

    /// <summary>The titles of the fixes for the first diagnostic of that id in the first file.</summary>
    public async Task<string[]> TitlesAsync(string diagnosticId) => [.. (await ActionsAsync(diagnosticId)).Select(action => action.Title)];

    /// <summary>The first file after the first fix of the first diagnostic of that id.</summary>
    public async Task<string> FixAsync(string diagnosticId) => (await ApplyAsync((await ActionsAsync(diagnosticId))[0]))[0];

    /// <summary>All files after the first fix of every diagnostic of that id.</summary>
    public async Task<string[]> FixAllAsync(string diagnosticId, FixAllScope scope)
    {
        var diagnostics = await DiagnosticsAsync(diagnosticId);
        var action = await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            Project, provider, scope, (await ActionsAsync(diagnosticId))[0].EquivalenceKey!, [diagnosticId], new KnownDiagnostics(diagnostics), TestContext.Current.CancellationToken));
        return await ApplyAsync(action!);
    }

    private async Task<List<CodeAction>> ActionsAsync(string diagnosticId)
    {
        var actions = new List<CodeAction>();
        var diagnostic = (await DiagnosticsAsync(diagnosticId))[0];
        Assert.Contains(diagnosticId, provider.FixableDiagnosticIds);
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            Project.AdditionalDocuments.First(), diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string diagnosticId)
    {
        var compilation = (await Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var diagnostics = await compilation.WithAnalyzers([new AslDefinitionAnalyzer()], Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == diagnosticId).OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<string[]> ApplyAsync(CodeAction action)
    {
        var changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        var texts = new List<string>();
        foreach (var document in changes.ChangedSolution.GetProject(id)!.AdditionalDocuments)
            texts.Add((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        return [.. texts];
    }

    public void Dispose() => workspace.Dispose();

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
