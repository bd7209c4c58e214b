namespace AslCompiler.Compiler.Tests.Editor;

/// <summary>An analysed definition in whose text <c>|</c> marked a position.</summary>
internal sealed record Marked(string Text, Analysis Analysis, int Position)
{
    public static Marked Parse(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(position, 1);
        return new Marked(text, Analysis.Create(text, new CompilationOptions()), position);
    }
}
