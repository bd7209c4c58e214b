using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Fixes;

/// <summary>A change of the source text.</summary>
/// <param name="Span">What is replaced; empty where text is inserted.</param>
/// <param name="NewText">What comes in its place.</param>
internal sealed record TextEdit(TextSpan Span, string NewText);

/// <summary>A way to take a finding away.</summary>
/// <param name="title">What it does, in the imperative: <c>Rename to 'Next'</c>.</param>
/// <param name="edits">Makes its edits; they do not overlap. A build, where nobody mends anything, never asks for them.</param>
internal sealed class Fix(string title, Func<TextEdit[]> edits)
{
    private TextEdit[]? made;

    public Fix(string title, params TextEdit[] edits)
        : this(title, () => edits)
    {
    }

    /// <summary>What it does, in the imperative: <c>Rename to 'Next'</c>.</summary>
    public string Title { get; } = title;

    /// <summary>Its edits; they do not overlap.</summary>
    public TextEdit[] Edits => made ??= edits();

    /// <summary>The text with the edits made.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text);
        // From the end, so that the places of the edits before stay right; of two at one place the later comes later.
        foreach (var edit in edits.Select((edit, index) => (edit, index)).OrderByDescending(pair => pair.edit.Span.Start).ThenByDescending(pair => pair.index).Select(pair => pair.edit))
            result.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        return result.ToString();
    }
}
