using System.Text;

namespace AslCompiler.Runtime.Jsonata;

// Base64 and URLs.
public static partial class JsonataFunctions
{
    private const string Unreserved = "-_.!~*'()";
    private const string Reserved = ";/?:@&=+$,#";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>$base64encode(string)</c>: of the characters' low bytes.</summary>
    public static JsonataFunction Base64Encode { get; } = OfString("base64encode", static text => JsonData.String(Convert.ToBase64String(System.Array.ConvertAll(text.ToCharArray(), c => (byte)c))));

    /// <summary><c>$base64decode(string)</c>: a character for each byte; what is no Base64 is skipped.</summary>
    public static JsonataFunction Base64Decode { get; } = OfString("base64decode", static text => JsonData.String(DecodeBase64(text)));

    /// <summary><c>$encodeUrlComponent(string)</c></summary>
    public static JsonataFunction EncodeUrlComponent { get; } = OfString("encodeUrlComponent", static text => Encode(text, Unreserved, "encodeUrlComponent"));

    /// <summary><c>$encodeUrl(string)</c></summary>
    public static JsonataFunction EncodeUrl { get; } = OfString("encodeUrl", static text => Encode(text, Unreserved + Reserved, "encodeUrl"));

    /// <summary><c>$decodeUrlComponent(string)</c></summary>
    public static JsonataFunction DecodeUrlComponent { get; } = OfString("decodeUrlComponent", static text => Decode(text, "", "decodeUrlComponent"));

    /// <summary><c>$decodeUrl(string)</c></summary>
    public static JsonataFunction DecodeUrl { get; } = OfString("decodeUrl", static text => Decode(text, Reserved, "decodeUrl"));

    private static string DecodeBase64(string text)
    {
        var bits = 0;
        var buffer = 0;
        var output = new StringBuilder();
        foreach (var c in text)
        {
            if (c == '=')
                break;
            var digit = c switch
            {
                >= 'A' and <= 'Z' => c - 'A',
                >= 'a' and <= 'z' => c - 'a' + 26,
                >= '0' and <= '9' => c - '0' + 52,
                '+' or '-' => 62,
                '/' or '_' => 63,
                _ => -1,
            };
            if (digit < 0)
                continue;
            buffer = ((buffer << 6) | digit) & 0xffff;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            output.Append((char)((buffer >> bits) & 0xff));
        }

        return output.ToString();
    }

    private static JsonData Encode(string text, string kept, string function)
    {
        byte[] bytes;
        try
        {
            bytes = s_strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw Malformed(text, function);
        }

        var output = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            var c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || kept.Contains(c, StringComparison.Ordinal))
                output.Append(c);
            else
                output.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return JsonData.String(output.ToString());
    }

    private static JsonData Decode(string text, string keptEscaped, string function)
    {
        var output = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '%')
            {
                output.Append(text[i++]);
                continue;
            }

            var start = i;
            var bytes = new List<byte>();
            while (i < text.Length && text[i] == '%')
            {
                if (i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value))
                    throw Malformed(text, function);
                bytes.Add(value);
                i += 3;
                if (bytes.Count == 1 && value < 0x80)
                    break;
            }

            if (bytes[0] < 0x80 && keptEscaped.Contains((char)bytes[0], StringComparison.Ordinal))
            {
                output.Append(text, start, 3);
                continue;
            }

            try
            {
                output.Append(s_strict.GetString([.. bytes]));
            }
            catch (DecoderFallbackException)
            {
                throw Malformed(text, function);
            }
        }

        return JsonData.String(output.ToString());
    }

    private static JsonataException Malformed(string text, string function) =>
        new("D3140", $"Malformed URL passed to ${function}(): {JsonataText.Quote(JsonData.String(text))}");
}
