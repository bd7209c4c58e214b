using System.Composition;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>ASL1112: writes the constant of the state that likely was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateNameFixProvider))]
[Shared]
public sealed class StateNameFixProvider : CSharpFixProvider
{
    /// <summary>The provider.</summary>
    public StateNameFixProvider()
        : base(CSharpCatalog.UnknownStateName.Id, "Use the state's constant")
    {
    }

    private protected override bool CanFix(Diagnostic diagnostic, Project project) => diagnostic.Properties.ContainsKey(FixProperties.Constant);

    private protected override void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
            editor.ReplaceNode(literal, SyntaxFactory.ParseExpression(diagnostic.Properties[FixProperties.Constant]!).WithTriviaFrom(literal).WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
