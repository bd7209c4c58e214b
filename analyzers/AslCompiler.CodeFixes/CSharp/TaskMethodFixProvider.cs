using System.Composition;
using AslCompiler.Analyzers.Handlers;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace AslCompiler.CodeFixes.CSharp;

/// <summary>ASL1101: adds a method for each task that a class lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskMethodFixProvider))]
[Shared]
public sealed class TaskMethodFixProvider : CSharpFixProvider
{
    /// <summary>The provider.</summary>
    public TaskMethodFixProvider()
        : base(CSharpCatalog.MissingTaskMethod.Id, "Add the missing task methods")
    {
    }

    private protected override void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || editor.SemanticModel.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || EmittedTasks.In(editor.SemanticModel.Compilation) is not { } tasks)
            return;
        foreach (var task in tasks.Of(type))
            if (type.FindImplementationForInterfaceMember(task.Method) is null)
                editor.AddMember(declaration, Stub(task.Method, editor));
    }

    // Names are written in full, and made as short as the file's usings allow when the fix is made.
    private static SyntaxNode Stub(IMethodSymbol method, DocumentEditor editor)
    {
        var generator = editor.Generator;
        var exception = editor.SemanticModel.Compilation.GetTypeByMetadataName("System.NotImplementedException") is { } type
            ? generator.TypeExpression(type) : generator.DottedName("System.NotImplementedException");
        return generator.MethodDeclaration(
            method.Name,
            method.Parameters.Select(parameter => generator.ParameterDeclaration(parameter)),
            returnType: generator.TypeExpression(method.ReturnType),
            accessibility: Accessibility.Public,
            statements: [generator.ThrowStatement(generator.ObjectCreationExpression(exception))]);
    }
}
