using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Conformance.Compiling;

/// <summary>A definition as the build hands it to the generator.</summary>
internal sealed class AslText(FlowSource source) : AdditionalText
{
    private readonly SourceText text = SourceText.From(source.Text, Encoding.UTF8);

    public override string Path => "/flows/" + source.FileName;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
