using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Conformance.Compiling;

/// <summary>Names places of a JSON text by JSON pointers.</summary>
internal static class JsonPointers
{
    /// <summary>The pointer of the innermost value, or member name, that holds a span; the empty pointer is the whole text.</summary>
    public static string Of(JsonValue root, TextSpan span)
    {
        var pointer = "";
        var value = root;
        while (Inner(value, span) is { } inner)
        {
            pointer += '/' + inner.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (inner.Value is null)
                break;
            value = inner.Value;
        }

        return pointer;
    }

    private static (string Name, JsonValue? Value)? Inner(JsonValue value, TextSpan span)
    {
        switch (value)
        {
            case JsonObject { Properties: var properties }:
                foreach (var property in properties)
                {
                    if (property.NameSpan.Contains(span))
                        return (property.Name, null);
                    if (property.Value.Span.Contains(span))
                        return (property.Name, property.Value);
                }

                return null;
            case JsonArray { Items: var items }:
                for (var i = 0; i < items.Count; i++)
                    if (items[i].Span.Contains(span))
                        return (i.ToString(System.Globalization.CultureInfo.InvariantCulture), items[i]);
                return null;
            default:
                return null;
        }
    }
}
