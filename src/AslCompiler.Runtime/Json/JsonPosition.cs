using System.Text;
using System.Text.Json;

namespace AslCompiler;

/// <summary>Where in a text an error is: line and column from 1, the column in characters.</summary>
internal static class JsonPosition
{
    internal static InvalidJsonException Located(JsonException exception, ReadOnlySpan<byte> text)
    {
        var line = exception.LineNumber ?? 0;
        var bytes = (int)(exception.BytePositionInLine ?? 0);
        var rest = text;
        for (var i = 0L; i < line; i++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        var column = Encoding.UTF8.GetCharCount(rest[..Math.Min(bytes, rest.Length)]) + 1;
        return new InvalidJsonException(ReasonOf(exception.Message), line + 1, column, exception);
    }

    internal static InvalidJsonException InvalidUtf8(ReadOnlySpan<byte> text)
    {
        var good = 0;
        while (good < text.Length && Rune.DecodeFromUtf8(text[good..], out _, out var used) == System.Buffers.OperationStatus.Done)
            good += used;
        var before = text[..good];
        var line = before.Count((byte)'\n');
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new InvalidJsonException($"The byte 0x{text[good]:X2} is not valid UTF-8.", line + 1, column);
    }

    // The reader's message ends with its own zero-based position.
    private static string ReasonOf(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
