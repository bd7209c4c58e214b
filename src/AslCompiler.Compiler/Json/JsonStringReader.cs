using System.Runtime.CompilerServices;
using System.Text;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>Reads one string, and remembers where each character of its value stands in the file.</summary>
internal struct JsonStringReader(string text, JsonScanner scanner, List<Finding> findings)
{
    private StringBuilder? value;
    private List<int>? offsets;

    /// <summary>The string at the scanner's position; null when the line ends before the closing quote.</summary>
    [MethodImpl(Jit.Optimize)]
    public JsonString? Read()
    {
        var start = scanner.Position;
        var quote = text[start];
        var i = start + 1;
        while (i < text.Length && text[i] != quote)
        {
            var c = text[i];
            if (c is '\n' or '\r')
                return Unterminated(start, i);
            if (c == '\\')
            {
                i = ReadEscape(start, i);
                continue;
            }

            if (c < ' ')
                findings.Add(new Finding(DiagnosticCatalog.InvalidJson, new TextSpan(i, 1), "A control character in a string must be written as an escape such as \\t"));
            value?.Append(c);
            offsets?.Add(i);
            i++;
        }

        if (i >= text.Length)
            return Unterminated(start, text.Length);
        scanner.Position = i + 1;
        var span = TextSpan.FromBounds(start, i + 1);
        var raw = text.Substring(start, span.Length);
        if (quote == '\'')
        {
            var plain = value?.ToString() ?? raw.Substring(1, raw.Length - 2);
            var written = new StringBuilder();
            CompactJsonWriter.AppendString(written, plain);
            raw = written.ToString();
        }

        return new JsonString(span, value?.ToString() ?? raw.Substring(1, raw.Length - 2), raw, offsets?.ToArray());
    }

    private int ReadEscape(int start, int i)
    {
        if (value is null)
        {
            value = new StringBuilder(text, start + 1, i - start - 1, Math.Max(16, i - start));
            offsets = [];
            for (var k = start + 1; k < i; k++)
                offsets.Add(k);
        }

        if (i + 1 >= text.Length || text[i + 1] is '\n' or '\r')
            return i + 1;
        offsets!.Add(i);
        switch (text[i + 1])
        {
            case '"': value.Append('"'); return i + 2;
            case '\\': value.Append('\\'); return i + 2;
            case '/': value.Append('/'); return i + 2;
            case 'b': value.Append('\b'); return i + 2;
            case 'f': value.Append('\f'); return i + 2;
            case 'n': value.Append('\n'); return i + 2;
            case 'r': value.Append('\r'); return i + 2;
            case 't': value.Append('\t'); return i + 2;
            case 'u' when TryReadHex(i + 2, out var c): value.Append(c); return i + 6;
            case 'u':
                findings.Add(new Finding(DiagnosticCatalog.InvalidJson, new TextSpan(i, 2), "\\u must be followed by four hexadecimal digits"));
                value.Append('u');
                return i + 2;
            default:
                findings.Add(new Finding(DiagnosticCatalog.InvalidJson, new TextSpan(i, 2),
                    "'\\" + text[i + 1] + "' is not a JSON escape; write a backslash as \\\\"));
                value.Append(text[i + 1]);
                return i + 2;
        }
    }

    private readonly bool TryReadHex(int from, out char c)
    {
        var code = 0;
        for (var k = from; k < from + 4; k++)
        {
            var digit = k < text.Length ? HexDigit(text[k]) : -1;
            if (digit < 0)
            {
                c = '\0';
                return false;
            }

            code = (code * 16) + digit;
        }

        c = (char)code;
        return true;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private readonly JsonString? Unterminated(int start, int end)
    {
        // A comma or colon at the end of the line belongs outside the string, so reading goes on behind the mistake.
        var last = end;
        while (last > start + 1 && text[last - 1] is ' ' or '\t')
            last--;
        var stop = last > start + 1 && text[last - 1] == ',' ? last - 1 : end;
        findings.Add(new Finding(DiagnosticCatalog.InvalidJson, TextSpan.FromBounds(start, stop), "This string has no closing quote"));
        scanner.Position = stop;
        return null;
    }
}
