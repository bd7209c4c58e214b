using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Span = AslCompiler.Compiler.Text.TextSpan;

namespace AslCompiler.Generator.Contracts;

/// <summary>A place in a C# file, without anything of Roslyn, so that equal places are equal and keep nothing alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SourcePlace(string Path, Span Span, (int Line, int Character) Start, (int Line, int Character) End)
{
    public static SourcePlace Of(Location location)
    {
        var lines = location.GetLineSpan();
        return new SourcePlace(
            lines.Path,
            new Span(location.SourceSpan.Start, location.SourceSpan.Length),
            (lines.StartLinePosition.Line, lines.StartLinePosition.Character),
            (lines.EndLinePosition.Line, lines.EndLinePosition.Character));
    }

    /// <summary>The place in its tree, where the tree is at hand; else in the file.</summary>
    public Location ToLocation(SyntaxTree? tree = null)
    {
        var span = new TextSpan(Span.Start, Span.Length);
        return tree is not null ? Location.Create(tree, span)
            : Location.Create(Path, span, new LinePositionSpan(new LinePosition(Start.Line, Start.Character), new LinePosition(End.Line, End.Character)));
    }
}
