using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator.Contracts;

/// <summary>A place in a C# file, without the syntax tree.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">The lines and columns.</param>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourcePlace Of(Location location) => new(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
