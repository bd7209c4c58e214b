using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>How System.Text.Json reads and writes single values; found without reflection, once for each type.</summary>
internal static class ScalarTypes
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine() };

    /// <param name="converter">The type's only converter here.</param>
    public static JsonTypeInfo<T> Of<T>(JsonConverter<T> converter) => Known<T>.Info ??= JsonMetadataServices.CreateValueInfo<T>(s_options, converter);

    public static JsonTypeInfo<T> OfEnum<T>(bool isText)
        where T : struct, Enum => isText ? Enums<T>.Text : Enums<T>.Number;

    private static class Known<T>
    {
        public static JsonTypeInfo<T>? Info;
    }

    private static class Enums<T>
        where T : struct, Enum
    {
        public static readonly JsonTypeInfo<T> Number = JsonMetadataServices.CreateValueInfo<T>(s_options, JsonMetadataServices.GetEnumConverter<T>(s_options));

        public static readonly JsonTypeInfo<T> Text = JsonMetadataServices.CreateValueInfo<T>(s_options, new JsonStringEnumConverter<T>().CreateConverter(typeof(T), s_options));
    }
}
