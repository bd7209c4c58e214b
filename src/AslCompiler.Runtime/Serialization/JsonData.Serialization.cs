using System.Text.Json.Serialization;
using AslCompiler.Serialization;

namespace AslCompiler;

[JsonConverter(typeof(JsonDataConverter))]
public abstract partial class JsonData;
