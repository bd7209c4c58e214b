using System.Buffers;
using System.Runtime.CompilerServices;

namespace AslCompiler;

/// <summary>
/// What a payload template selects comes out without the sender's blanks, while values that are passed on keep them (recorded from the service).
/// Literals keep their form. A value remembers that it is compact; the copies of those that are not live as long as their originals.
/// </summary>
internal static class CompactJson
{
    private static readonly SearchValues<byte> s_blanks = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> s_blanksAndQuote = SearchValues.Create(" \t\r\n\""u8);
    private static readonly SearchValues<byte> s_stringEnds = SearchValues.Create("\"\\"u8);
    private static readonly ConditionalWeakTable<JsonData, JsonData> s_copies = [];

    /// <summary>The same value with a compact text: mostly the very same.</summary>
    internal static JsonData Of(JsonData value) => value is not (ObjectData or ArrayData) || value.IsKnownCompact || IsCompact(value) ? value : s_copies.GetValue(value, Copy);

    private static bool IsCompact(JsonData root)
    {
        if (root.HasSource)
            return IsCompactText(root);
        // A tree may be deeper than the thread's stack.
        var open = new Stack<JsonData>();
        open.Push(root);
        while (open.TryPop(out var container))
            foreach (var child in new TreeCursor(container).Children)
            {
                if (child is not (ObjectData or ArrayData) || child.IsKnownCompact)
                    continue;
                if (!child.HasSource)
                    open.Push(child);
                else if (!IsCompactText(child))
                    return false;
            }
        return root.IsKnownCompact = true;
    }

    private static bool IsCompactText(JsonData value)
    {
        var text = value.Slice;
        if (text.ContainsAny(s_blanks) && HasBlankOutsideStrings(text))
            return false;
        return value.IsKnownCompact = true;
    }

    private static bool HasBlankOutsideStrings(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(s_blanksAndQuote) is var at and >= 0)
        {
            if (text[at] != (byte)'"')
                return true;
            text = text[(at + StringLength(text[at..]))..];
        }
        return false;
    }

    private static int StringLength(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (true)
        {
            length += text[length..].IndexOfAny(s_stringEnds);
            if (text[length] == (byte)'"')
                return length + 1;
            length += 2;
        }
    }

    private static JsonData Copy(JsonData value)
    {
        ReadOnlySpan<byte> text = value.ToUtf8();
        var compact = new byte[text.Length];
        var length = 0;
        while (text.Length > 0)
        {
            var at = text.IndexOfAny(s_blanksAndQuote);
            var taken = at < 0 ? text.Length : text[at] == (byte)'"' ? at + StringLength(text[at..]) : at;
            text[..taken].CopyTo(compact.AsSpan(length));
            length += taken;
            text = text[taken..];
            text = text[(text.IndexOfAnyExcept(s_blanks) is var next and >= 0 ? next : text.Length)..];
        }
        var copy = JsonTreeParser.Parse(compact, 0, length);
        copy.IsKnownCompact = true;
        return copy;
    }
}
