using System.Text.Json;
using System.Text.Json.Serialization;

namespace AslCompiler.Runtime;

/// <summary>Lets System.Text.Json read and write a record with the names of the flow, whatever the serializer's naming policy. Named by emitted records.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public sealed class JsonRecordConverter<TRecord> : JsonConverter<TRecord>
    where TRecord : JsonRecord<TRecord>, IJsonRecord<TRecord>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The data does not fit the record; a web API answers with 400.</exception>
    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data = JsonData.FromElement(JsonElement.ParseValue(ref reader));
        try
        {
            return JsonRecord<TRecord>.FromJson(data);
        }
        catch (JsonShapeException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.ToJson().WriteTo(writer);
    }
}
