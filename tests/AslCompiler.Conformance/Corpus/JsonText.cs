using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>Reading and writing the corpora's JSON. Deliberately not the run time's own tree: a defect there must not hide itself.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions ReadOptions = new() { MaxDepth = 20_000 };

    private static readonly JsonWriterOptions Compacted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 20_000 };

    private static readonly JsonWriterOptions IndentedOptions = Compacted with { Indented = true };

    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, ReadOptions);
        return document.RootElement.Clone();
    }

    public static JsonElement ReadFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), ReadOptions);
        return document.RootElement.Clone();
    }

    public static bool TryParse(string text, out JsonElement value)
    {
        try
        {
            value = Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Without blanks; number literals and member order as they were.</summary>
    public static string Compact(JsonElement value) => Write(value, Compacted);

    /// <summary>Over many lines, so that findings have telling line numbers.</summary>
    public static string Indented(JsonElement value) => Write(value, IndentedOptions);

    public static string Quote(string text) => JsonSerializer.Serialize(text, QuoteOptions);

    private static readonly JsonSerializerOptions QuoteOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Write(JsonElement value, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
