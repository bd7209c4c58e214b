using System.Composition;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>ASL1109: writes the name of the definition that likely was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefinitionNameFixProvider))]
[Shared]
public sealed class DefinitionNameFixProvider : CSharpFixProvider
{
    /// <summary>The provider.</summary>
    public DefinitionNameFixProvider()
        : base(CSharpCatalog.NoDefinition.Id, "Use the name of the definition")
    {
    }

    private protected override bool CanFix(Diagnostic diagnostic, Project project) =>
        diagnostic.Location.SourceTree?.GetRoot() is { } root && Literal(root, diagnostic) is { } literal && Nearest(literal, project) is not null;

    private protected override void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Literal(editor.OriginalRoot, diagnostic) is { } literal && Nearest(literal, editor.OriginalDocument.Project) is { } name)
            editor.ReplaceNode(literal, editor.Generator.LiteralExpression(name).WithTriviaFrom(literal));
    }

    private static LiteralExpressionSyntax? Literal(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as LiteralExpressionSyntax;

    private static string? Nearest(LiteralExpressionSyntax literal, Project project) => NameSuggestion.Nearest(
        literal.Token.ValueText,
        project.AdditionalDocuments.Select(document => document.Name).Where(name => name.EndsWith(GeneratedTypeName.Extension, StringComparison.OrdinalIgnoreCase)));
}
