using System.Globalization;
using AslCompiler.Compiler.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RoslynSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace AslCompiler.CodeFixes;

/// <summary>The fixes that a diagnostic carries, and how they are made.</summary>
internal static class DiagnosticFixes
{
    public static IReadOnlyList<Fix> Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixEncoding.Property, out var encoded) && encoded is not null ? FixEncoding.Decode(encoded) : [];

    /// <summary>What two fixes have in common that can be made together: the rule, and which of its ways is taken.</summary>
    public static string EquivalenceKey(string id, int index) => id + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The index in an <see cref="EquivalenceKey"/>.</summary>
    public static int IndexOf(string? equivalenceKey) =>
        equivalenceKey is null ? 0 : int.Parse(equivalenceKey.Substring(equivalenceKey.IndexOf('/') + 1), CultureInfo.InvariantCulture);

    /// <summary>The text with the edits made; null where they are not of this text (any more).</summary>
    public static SourceText? TryApply(this SourceText text, IReadOnlyCollection<TextEdit> edits)
    {
        foreach (var edit in edits)
            if (edit.Span.End > text.Length)
                return null;
        return text.WithChanges(edits.OrderBy(edit => edit.Span.Start).Select(edit => new TextChange(new RoslynSpan(edit.Span.Start, edit.Span.Length), edit.NewText)));
    }
}
