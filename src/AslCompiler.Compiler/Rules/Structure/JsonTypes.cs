using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>JSON types in words.</summary>
internal static class JsonTypes
{
    public static string Describe(JsonValue value) => value switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        JsonString => "a string",
        JsonNumber => "a number",
        JsonBoolean => "a boolean",
        _ => "null",
    };
}
