using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AslCompiler;

public abstract partial class JsonData
{
    /// <summary>Parses a JSON text of any size and depth. Of members with equal names the last value wins.</summary>
    /// <param name="json">One JSON value; comments and trailing commas are errors.</param>
    /// <exception cref="InvalidJsonException">The text is not JSON; says where.</exception>
    public static JsonData Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = Encoding.UTF8.GetBytes(json);
        return JsonTreeParser.Parse(utf8, 0, utf8.Length);
    }

    /// <summary>Parses a JSON text in UTF-8 without copying it: the bytes must not change afterwards.</summary>
    /// <param name="utf8">One JSON value; a byte order mark is skipped.</param>
    /// <exception cref="InvalidJsonException">The text is not JSON; says where.</exception>
    public static JsonData Parse(ReadOnlyMemory<byte> utf8) =>
        MemoryMarshal.TryGetArray(utf8, out var segment) && segment.Array is { } array
            ? JsonTreeParser.Parse(array, segment.Offset, segment.Count)
            : Parse(utf8.Span);

    /// <summary>Parses a JSON text in UTF-8; the bytes are copied.</summary>
    /// <param name="utf8">One JSON value; a byte order mark is skipped.</param>
    /// <exception cref="InvalidJsonException">The text is not JSON; says where.</exception>
    public static JsonData Parse(ReadOnlySpan<byte> utf8) => JsonTreeParser.Parse(utf8.ToArray(), 0, utf8.Length);

    /// <summary>A constant of a definition, parsed.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="InvalidJsonException">The text is not JSON; says where.</exception>
    public static JsonData Literal(string json) => Parse(json);

    /// <summary>The number of bytes of this value's JSON text in UTF-8; computed once.</summary>
    public int Utf8Length => _length != 0 ? _length : JsonTextLength.Measure(this);

    /// <summary>The JSON text: what was parsed comes out as it came in, what was built is compact, with only the escapes that JSON demands.</summary>
    public override string ToString()
    {
        if (_source is not null)
            return Encoding.UTF8.GetString(Slice);
        var length = Utf8Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            JsonTextWriter.Fill(this, buffer.AsSpan(0, length));
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The JSON text in UTF-8, as <see cref="ToString"/> gives it.</summary>
    public byte[] ToUtf8()
    {
        var bytes = new byte[Utf8Length];
        JsonTextWriter.Fill(this, bytes);
        return bytes;
    }

    /// <summary>Writes the JSON text in UTF-8.</summary>
    /// <param name="output">Where to.</param>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_source is not null)
        {
            output.Write(Slice);
            return;
        }
        var length = Utf8Length;
        JsonTextWriter.Fill(this, output.GetSpan(length)[..length]);
        output.Advance(length);
    }

    /// <summary>Writes this value as one JSON value.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_source is not null)
        {
            writer.WriteRawValue(Slice, skipInputValidation: true);
            return;
        }
        var length = Utf8Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            JsonTextWriter.Fill(this, buffer.AsSpan(0, length));
            writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
