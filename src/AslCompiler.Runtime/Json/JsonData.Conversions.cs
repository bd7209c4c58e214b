using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AslCompiler;

public abstract partial class JsonData
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = int.MaxValue };

    /// <summary>The JSON of a value of a user's type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">How to write it; comes from the user's <c>JsonSerializerContext</c>.</param>
    /// <exception cref="JsonException">The serializer refused the value.</exception>
    public static JsonData From<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (value is JsonData data)
            return data;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
            JsonSerializer.Serialize(writer, value, typeInfo);
        return OfWritten(buffer.WrittenSpan);
    }

    /// <summary>Reads this value into a user's type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="typeInfo">How to read it; comes from the user's <c>JsonSerializerContext</c>.</param>
    /// <returns>The value; null for JSON null where the type allows it.</returns>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public T? To<T>(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (this is T same)
            return same;
        if (_source is not null)
            return JsonSerializer.Deserialize(Slice, typeInfo);
        var length = Utf8Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            JsonTextWriter.Fill(this, buffer.AsSpan(0, length));
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), typeInfo);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The same value as an element; it keeps its text.</summary>
    /// <param name="element">An element; an undefined one (<c>default</c>) becomes null.</param>
    public static JsonData FromElement(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? Null : Parse(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>The same value as a node.</summary>
    /// <param name="node">A node; null is JSON null.</param>
    public static JsonData FromNode(JsonNode? node)
    {
        if (node is null)
            return Null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
            node.WriteTo(writer);
        return OfWritten(buffer.WrittenSpan);
    }

    /// <summary>This value as an element, with the same text.</summary>
    public JsonElement ToElement() => JsonElement.Parse(Utf8(), s_reading);

    /// <summary>This value as a node that the caller may change; null for JSON null.</summary>
    public JsonNode? ToNode() => JsonNode.Parse(Utf8(), documentOptions: s_reading);

    /// <summary>The same value as an element.</summary>
    /// <param name="element">An element.</param>
    public static implicit operator JsonData(JsonElement element) => FromElement(element);

    /// <summary>The same value as a node.</summary>
    /// <param name="node">A node; null is JSON null.</param>
    public static implicit operator JsonData(JsonNode? node) => FromNode(node);

    // The encoder of System.Text.Json escapes characters beyond the basic plane even at its most relaxed; AWS's text has them as they are.
    // So text with such escapes is not kept, and the values count as built.
    private static JsonData OfWritten(ReadOnlySpan<byte> written)
    {
        var utf8 = written.ToArray();
        return JsonTreeParser.Parse(utf8, 0, utf8.Length, keepText: written.IndexOf("\\u"u8) < 0);
    }

    private ReadOnlySpan<byte> Utf8() => _source is not null ? Slice : ToUtf8();

    /// <summary>A JSON string (not JSON text: for that see <see cref="Parse(string)"/>).</summary>
    /// <param name="value">The string; null becomes JSON null.</param>
    public static implicit operator JsonData(string? value) => value is null ? Null : String(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(int value) => Number((long)value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(long value) => Number(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(decimal value) => Number(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number; JSON has no NaN and no infinity.</param>
    public static implicit operator JsonData(double value) => Number(value);

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator JsonData(bool value) => Boolean(value);
}
