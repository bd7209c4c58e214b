using System.Runtime.CompilerServices;
using System.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>Writes a value without blanks; member order, number literals and string escapes stay as written.</summary>
internal static class CompactJsonWriter
{
    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    [MethodImpl(Jit.Optimize)]
    private static void Append(StringBuilder text, JsonValue value)
    {
        switch (value)
        {
            case JsonObject obj:
                text.Append('{');
                for (var i = 0; i < obj.Properties.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    AppendString(text, obj.Properties[i].Name);
                    text.Append(':');
                    Append(text, obj.Properties[i].Value);
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Append(text, array.Items[i]);
                }

                text.Append(']');
                break;
            case JsonString s:
                text.Append(s.RawText);
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            case JsonBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    /// <summary>A JSON string literal with only the escapes that JSON requires.</summary>
    [MethodImpl(Jit.Optimize)]
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ': text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)); break;
                default: text.Append(c); break;
            }
        }

        text.Append('"');
    }
}
