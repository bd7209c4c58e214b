using System.Text;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>
/// Writes a definition in its one canonical form: two blanks of indentation, and one rule for lines: an object or array stands on
/// one line where that is no longer than 100 columns, except the definition itself, every <c>States</c> and what holds one.
/// The order of members, numbers and the escapes of strings stay as written.
/// </summary>
internal sealed class JsonFormatter
{
    private const int Width = 100;

    private readonly string source;
    private readonly string newLine;
    private readonly StringBuilder text = new();

    private JsonFormatter(string source)
    {
        this.source = source;
        newLine = source.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
    }

    /// <summary>The canonical form of a text that is JSON.</summary>
    public static string Format(string source, JsonValue root)
    {
        var formatter = new JsonFormatter(source);
        formatter.AppendBroken(root, 0);
        return formatter.text.Append(formatter.newLine).ToString();
    }

    /// <param name="value">The value.</param>
    /// <param name="indent">The indentation of the line that it begins on.</param>
    /// <param name="column">Where it begins.</param>
    /// <param name="following">What follows on its last line: a comma.</param>
    private void Append(JsonValue value, int indent, int column, int following)
    {
        if (OneLine(value, Width - column - following) is { } line)
            text.Append(line);
        else
            AppendBroken(value, indent);
    }

    private void AppendBroken(JsonValue value, int indent)
    {
        switch (value)
        {
            case JsonObject { Properties.Count: > 0 } obj:
                AppendMembers('{', '}', obj.Properties.Count, indent, i =>
                {
                    var name = Slice(obj.Properties[i].NameSpan) + ": ";
                    text.Append(name);
                    Member(obj.Properties[i].Value, indent + 2, indent + 2 + name.Length, i, obj.Properties.Count, obj.Properties[i].Name == "States");
                });
                break;
            case JsonArray { Items.Count: > 0 } array:
                AppendMembers('[', ']', array.Items.Count, indent, i => Member(array.Items[i], indent + 2, indent + 2, i, array.Items.Count, false));
                break;
            default:
                text.Append(OneLine(value, int.MaxValue));
                break;
        }
    }

    private void Member(JsonValue value, int indent, int column, int index, int count, bool isStates)
    {
        if (isStates)
            AppendBroken(value, indent);
        else
            Append(value, indent, column, index < count - 1 ? 1 : 0);
    }

    private void AppendMembers(char open, char close, int count, int indent, Action<int> append)
    {
        text.Append(open);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(newLine).Append(' ', indent + 2);
            append(i);
        }

        text.Append(newLine).Append(' ', indent).Append(close);
    }

    // The value on one line; null where it is longer than that or holds states.
    private string? OneLine(JsonValue value, int width)
    {
        var line = new StringBuilder();
        return TryAppend(line, value, width) ? line.ToString() : null;
    }

    private bool TryAppend(StringBuilder line, JsonValue value, int width)
    {
        switch (value)
        {
            case JsonObject obj:
                line.Append(obj.Properties.Count == 0 ? "{}" : "{ ");
                for (var i = 0; i < obj.Properties.Count; i++)
                {
                    var property = obj.Properties[i];
                    line.Append(i == 0 ? "" : ", ").Append(Slice(property.NameSpan)).Append(": ");
                    if (property is { Name: "States", Value: JsonObject } || !TryAppend(line, property.Value, width))
                        return false;
                }

                line.Append(obj.Properties.Count == 0 ? "" : " }");
                break;
            case JsonArray array:
                line.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    line.Append(i == 0 ? "" : ", ");
                    if (!TryAppend(line, array.Items[i], width))
                        return false;
                }

                line.Append(']');
                break;
            default:
                line.Append(Slice(value.Span));
                break;
        }

        return line.Length <= width;
    }

    private string Slice(TextSpan span) => source.Substring(span.Start, span.Length);
}
