using System.Collections.Immutable;
using AslCompiler.Analyzers.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.CodeFixes.Tests.CSharp;

/// <summary>A C# file beside a definition, and what a fix makes of it.</summary>
internal sealed class FixedCode : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly CodeFixProvider provider;
    private readonly DocumentId code;

    public FixedCode(CodeFixProvider provider, string text, string definition = Checkout.Definition)
    {
        this.provider = provider;
        var compiled = CSharpProject.Of(definition, text);
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithMetadataReferences(CSharpProject.References)
            .WithCompilationOptions(compiled.Compilation.Options)
            .WithParseOptions(compiled.Compilation.SyntaxTrees[0].Options);
        var document = project.AddDocument("Code.cs", SourceText.From(text), filePath: "Code.cs");
        code = document.Id;
        var solution = document.Project.Solution;
        foreach (var tree in compiled.Compilation.SyntaxTrees.Skip(1))
            solution = solution.AddDocument(DocumentId.CreateNewId(code.ProjectId), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(code.ProjectId), "checkout.asl.json", SourceText.From(definition), filePath: "checkout.asl.json");
        Assert.True(workspace.TryApplyChanges(solution));
    }

    private Project Project => workspace.CurrentSolution.GetProject(code.ProjectId)!;

    /// <summary>The titles of what is offered.</summary>
    public async Task<string[]> TitlesAsync() => [.. (await ActionsAsync()).Select(action => action.Title)];

    /// <summary>The file after the fix of the first place; the finding is gone from there.</summary>
    public async Task<string> FixAsync()
    {
        var before = (await DiagnosticsAsync()).Length;
        Assert.True(workspace.TryApplyChanges(await ApplyAsync(Assert.Single(await ActionsAsync()))));
        Assert.True((await DiagnosticsAsync()).Length < before);
        return (await workspace.CurrentSolution.GetDocument(code)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>The file after the fix of all places; no finding is left.</summary>
    public async Task<string> FixAllAsync()
    {
        var action = await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            Project.GetDocument(code)!, provider, FixAllScope.Document, (await ActionsAsync())[0].EquivalenceKey!, provider.FixableDiagnosticIds, new KnownDiagnostics(await DiagnosticsAsync()), TestContext.Current.CancellationToken));
        Assert.True(workspace.TryApplyChanges(await ApplyAsync(action!)));
        Assert.Empty(await DiagnosticsAsync());
        return (await workspace.CurrentSolution.GetDocument(code)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>The errors of C# itself.</summary>
    public async Task<string[]> ErrorsAsync() =>
        [.. (await Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];

    // As the IDE asks: with all findings at one place.
    private async Task<List<CodeAction>> ActionsAsync()
    {
        var actions = new List<CodeAction>();
        var place = (await DiagnosticsAsync()).GroupBy(diagnostic => diagnostic.Location.SourceSpan).First();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(Project.GetDocument(code)!, place.Key, [.. place], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var diagnostics = await compilation.WithAnalyzers(CSharpProject.Analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;

    public void Dispose() => workspace.Dispose();

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
