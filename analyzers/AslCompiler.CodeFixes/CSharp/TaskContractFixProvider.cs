using System.Composition;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>ASL1105: removes the contract of a task that there is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskContractFixProvider))]
[Shared]
public sealed class TaskContractFixProvider : CSharpFixProvider
{
    /// <summary>The provider.</summary>
    public TaskContractFixProvider()
        : base(DiagnosticCatalog.UnknownTask.Id, "Remove the contract")
    {
    }

    private protected override void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
            editor.RemoveNode(list.Attributes.Count == 1 ? list : attribute, SyntaxRemoveOptions.KeepNoTrivia);
    }
}
