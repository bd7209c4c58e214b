using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Fixes;

/// <summary>
/// Fixes as one string, to travel with a diagnostic. Numbers end with a blank and each text follows its length, so nothing needs
/// an escape: <c>16 1 Rename to 'Next'12 5 6 "Next"</c>.
/// </summary>
internal static class FixEncoding
{
    /// <summary>The property of a diagnostic that holds its fixes.</summary>
    public const string Property = "AslFixes";

    public static string Encode(IReadOnlyList<Fix> fixes)
    {
        var text = new StringBuilder();
        foreach (var fix in fixes)
        {
            Append(text, fix.Title.Length, fix.Edits.Length).Append(fix.Title);
            foreach (var edit in fix.Edits)
                Append(text, edit.Span.Start, edit.Span.Length, edit.NewText.Length).Append(edit.NewText);
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static IReadOnlyList<Fix> Decode(string text)
    {
        var fixes = new List<Fix>();
        var position = 0;
        while (position < text.Length)
        {
            var titleLength = Number(text, ref position);
            var edits = new TextEdit[Number(text, ref position)];
            var title = Text(text, titleLength, ref position);
            for (var i = 0; i < edits.Length; i++)
            {
                var span = new TextSpan(Number(text, ref position), Number(text, ref position));
                edits[i] = new TextEdit(span, Text(text, Number(text, ref position), ref position));
            }

            fixes.Add(new Fix(title, edits));
        }

        return fixes;
    }

    private static StringBuilder Append(StringBuilder text, params int[] numbers)
    {
        foreach (var number in numbers)
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(' ');
        return text;
    }

    private static int Number(string text, ref int position)
    {
        var start = position;
        position = text.IndexOf(' ', start) + 1;
        return int.Parse(text.Substring(start, position - 1 - start), CultureInfo.InvariantCulture);
    }

    private static string Text(string text, int length, ref int position)
    {
        position += length;
        return text.Substring(position - length, length);
    }
}
