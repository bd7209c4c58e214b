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

/// <summary>ASL1106: makes the JsonContext know the type. The context may stand in another file than the finding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JsonContextFixProvider))]
[Shared]
public sealed class JsonContextFixProvider : CSharpFixProvider
{
    /// <summary>The provider.</summary>
    public JsonContextFixProvider()
        : base(CSharpCatalog.UnknownToContext.Id, "Add [JsonSerializable] to the context")
    {
    }

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    // A context of another project has no place.
    private protected override bool CanFix(Diagnostic diagnostic, Project project) =>
        diagnostic.AdditionalLocations.Count > 0 && project.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not null && diagnostic.Properties.ContainsKey(FixProperties.Type);

    private protected override Document Target(Document document, Diagnostic diagnostic) =>
        document.Project.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) ?? document;

    private protected override void Fix(DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (editor.OriginalRoot.FindNode(diagnostic.AdditionalLocations[0].SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } context)
            return;
        var type = SyntaxFactory.ParseTypeName(diagnostic.Properties[FixProperties.Type]!).WithAdditionalAnnotations(Simplifier.Annotation);
        var name = editor.Generator.DottedName("System.Text.Json.Serialization.JsonSerializable").WithAdditionalAnnotations(Simplifier.Annotation);
        editor.AddAttribute(context, editor.Generator.Attribute(name, [editor.Generator.AttributeArgument(editor.Generator.TypeOfExpression(type))]));
    }
}
