using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>JSON pointers (RFC 6901) of places in a file.</summary>
internal static class JsonPointers
{
    /// <summary>The pointer of the innermost value, or property name, that contains the span: <c>/States/A/Next</c>; the root is the empty string.</summary>
    public static string Find(JsonValue root, TextSpan span)
    {
        var pointer = new StringBuilder();
        var value = root;
        while (Descend(value, span, pointer) is { } inner)
            value = inner;
        return pointer.ToString();
    }

    private static JsonValue? Descend(JsonValue value, TextSpan span, StringBuilder pointer)
    {
        if (value is JsonObject obj)
        {
            foreach (var property in obj.Properties)
            {
                var onName = property.NameSpan.Contains(span);
                if (!onName && !property.Value.Span.Contains(span))
                    continue;
                pointer.Append('/').Append(property.Name.Replace("~", "~0").Replace("/", "~1"));
                return onName ? null : property.Value;
            }
        }
        else if (value is JsonArray array)
        {
            for (var i = 0; i < array.Items.Count; i++)
            {
                if (!array.Items[i].Span.Contains(span))
                    continue;
                pointer.Append('/').Append(i.ToString(CultureInfo.InvariantCulture));
                return array.Items[i];
            }
        }

        return null;
    }
}
