using System.Text.Json;
using System.Text.Json.Serialization;

namespace AslCompiler.Serialization;

/// <summary>Lets System.Text.Json read and write <see cref="JsonData"/>: in a web API's models, say.</summary>
internal sealed class JsonDataConverter : JsonConverter<JsonData>
{
    // JSON null is data too.
    public override bool HandleNull => true;

    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonData.FromElement(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonData? value, JsonSerializerOptions options) => (value ?? JsonData.Null).WriteTo(writer);
}
