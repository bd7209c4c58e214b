using System.Buffers;
using System.Globalization;
using System.Text;

namespace AslCompiler;

/// <summary>Escapes of JSON strings: undone when read; made, only where JSON demands them, when written (AWS writes non-ASCII characters as they are).</summary>
internal static class JsonEscapes
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(MakeSpecial());

    /// <summary>Decodes the content of a string that the JSON reader has accepted.</summary>
    internal static string Decode(ReadOnlySpan<byte> content)
    {
        // Escapes only ever shrink: the text has at most as many characters as the content has bytes.
        var buffer = ArrayPool<char>.Shared.Rent(content.Length);
        var length = 0;
        while (!content.IsEmpty)
        {
            var plain = content.IndexOf((byte)'\\');
            if (plain < 0)
                plain = content.Length;
            length += Encoding.UTF8.GetChars(content[..plain], buffer.AsSpan(length));
            content = content[plain..];
            if (content.IsEmpty)
                break;
            var used = 2;
            var escaped = content[1];
            if (escaped == 'u')
            {
                used = 6;
                // A lone surrogate stays one, as in Java: no character of the sender's is lost.
                buffer[length++] = (char)ushort.Parse(content.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            }
            else
            {
                buffer[length++] = escaped switch
                {
                    (byte)'b' => '\b',
                    (byte)'f' => '\f',
                    (byte)'n' => '\n',
                    (byte)'r' => '\r',
                    (byte)'t' => '\t',
                    _ => (char)escaped,
                };
            }
            content = content[used..];
        }
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>The bytes of a string's JSON text, quotes included.</summary>
    internal static int Measure(string text)
    {
        if (text.AsSpan().IndexOfAny(s_special) < 0)
            return checked(Encoding.UTF8.GetByteCount(text) + 2);
        var length = 2;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            length = checked(length + (IsPair(text, i) ? 2 : WidthOf(c)));
        }
        return length;

        // Each half of a pair counts two of the pair's four bytes.
        static bool IsPair(string text, int i) =>
            (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
    }

    /// <summary>Writes a string's JSON text, quotes included.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Write(string text, Span<byte> output)
    {
        output[0] = (byte)'"';
        var written = 1;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(s_special);
            if (plain < 0)
                plain = rest.Length;
            // A pair of surrogates is plain text, though each of its halves is special.
            while (plain + 1 < rest.Length && char.IsSurrogatePair(rest[plain], rest[plain + 1]))
            {
                plain += 2;
                var more = rest[plain..].IndexOfAny(s_special);
                plain = more < 0 ? rest.Length : plain + more;
            }
            written += Encoding.UTF8.GetBytes(rest[..plain], output[written..]);
            rest = rest[plain..];
            if (rest.IsEmpty)
                break;
            written += WriteEscaped(rest[0], output[written..]);
            rest = rest[1..];
        }
        output[written] = (byte)'"';
        return written + 1;
    }

    private static int WidthOf(char c) => c switch
    {
        '"' or '\\' or '\b' or '\f' or '\n' or '\r' or '\t' => 2,
        < ' ' => 6,
        < '\u0080' => 1,
        < '\u0800' => 2,
        >= '\ud800' and <= '\udfff' => 6,
        _ => 3,
    };

    private static int WriteEscaped(char c, Span<byte> output)
    {
        output[0] = (byte)'\\';
        var letter = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (letter != '\0')
        {
            output[1] = (byte)letter;
            return 2;
        }
        output[1] = (byte)'u';
        ((int)c).TryFormat(output[2..], out _, "X4", CultureInfo.InvariantCulture);
        return 6;
    }

    private static char[] MakeSpecial()
    {
        var special = new List<char> { '"', '\\' };
        for (var c = '\0'; c < ' '; c++)
            special.Add(c);
        for (var c = '\ud800'; c <= '\udfff'; c++)
            special.Add(c);
        return [.. special];
    }
}
