using System.Text;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Syntax;

/// <summary>Values for <c>${Placeholder}</c>s that are known at build time.</summary>
internal static class Substitutions
{
    /// <summary>
    /// Reads <c>A=1|B=2</c>, the form of the AslSubstitutions metadata. The targets percent-encode names and values, because
    /// <c>;</c> and <c>#</c> would start a comment on the way and <c>|</c> separates the pairs.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Parse(string? text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Pairs(text ?? ""))
        {
            var equals = pair.IndexOf('=');
            if (equals <= 0)
                continue;
            values[Uri.UnescapeDataString(pair.Substring(0, equals)).Trim()] = Uri.UnescapeDataString(pair.Substring(equals + 1));
        }

        return values;
    }

    /// <summary>The same tree with the values in place of their placeholders; spans stay those of the file.</summary>
    public static JsonValue Apply(JsonValue value, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return value;
        switch (value)
        {
            case JsonObject obj:
                var properties = new List<JsonProperty>(obj.Properties.Count);
                foreach (var property in obj.Properties)
                    properties.Add(new JsonProperty(property.Name, property.NameSpan, Apply(property.Value, values)));
                return new JsonObject(obj.Span, properties) { IsBroken = obj.IsBroken, HasDuplicates = obj.HasDuplicates };
            case JsonArray array:
                var items = new List<JsonValue>(array.Items.Count);
                foreach (var item in array.Items)
                    items.Add(Apply(item, values));
                return new JsonArray(array.Span, items) { IsBroken = array.IsBroken };
            case JsonString text:
                return Apply(text, values);
            default:
                return value;
        }
    }

    private static JsonString Apply(JsonString text, IReadOnlyDictionary<string, string> values)
    {
        StringBuilder? result = null;
        List<int>? offsets = null;
        var done = 0;
        for (var (start, length) = Placeholders.Find(text.Value, 0); start >= 0; (start, length) = Placeholders.Find(text.Value, start + length))
        {
            if (!values.TryGetValue(text.Value.Substring(start + 2, length - 3), out var replacement))
                continue;
            result ??= new StringBuilder();
            offsets ??= [];
            Copy(text, done, start, result, offsets);
            result.Append(replacement);
            // Every character of the value stands where the placeholder stands.
            for (var i = 0; i < replacement.Length; i++)
                offsets.Add(text.Map(start, 0).Start);
            done = start + length;
        }

        if (result is null)
            return text;
        Copy(text, done, text.Value.Length, result, offsets!);
        var raw = new StringBuilder();
        CompactJsonWriter.AppendString(raw, result.ToString());
        return new JsonString(text.Span, result.ToString(), raw.ToString(), offsets!.ToArray())
        {
            IsUnquoted = text.IsUnquoted,
            IsAsWritten = false,
            IsSubstituted = Placeholders.WholeName(text.Value) is not null,
        };
    }

    private static void Copy(JsonString text, int from, int to, StringBuilder result, List<int> offsets)
    {
        result.Append(text.Value, from, to - from);
        for (var i = from; i < to; i++)
            offsets.Add(text.Map(i, 0).Start);
    }

    // A value may itself have been encoded as a whole, separators and all.
    private static string[] Pairs(string text) =>
        (text.IndexOf('=') < 0 && text.IndexOf("%3D", StringComparison.OrdinalIgnoreCase) >= 0 ? Uri.UnescapeDataString(text) : text)
        .Split(['|'], StringSplitOptions.RemoveEmptyEntries);
}
