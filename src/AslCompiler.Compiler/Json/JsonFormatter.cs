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
    private readonly bool isCheck;
    private readonly StringBuilder text = new();

    // Of a check: how much of the source is as it shall be, until the first difference.
    private int position;
    private bool isDifferent;

    private JsonFormatter(string source, bool isCheck)
    {
        this.source = source;
        this.isCheck = isCheck;
        newLine = source.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
    }

    /// <summary>The canonical form of a text that is JSON.</summary>
    public static string Format(string source, JsonValue root)
    {
        var formatter = new JsonFormatter(source, isCheck: false);
        formatter.Write(root);
        return formatter.text.ToString();
    }

    /// <summary>Where a text that is JSON first differs from its canonical form; -1 where it is that.</summary>
    public static int Difference(string source, JsonValue root)
    {
        var formatter = new JsonFormatter(source, isCheck: true);
        formatter.Write(root);
        return formatter.isDifferent || formatter.position < source.Length ? formatter.position : -1;
    }

    private void Write(JsonValue root)
    {
        AppendBroken(root, 0);
        Append(newLine);
    }

    private void Append(string part)
    {
        if (!isCheck)
            text.Append(part);
        else if (!isDifferent && string.CompareOrdinal(source, position, part, 0, part.Length) == 0)
            position += part.Length;
        else
            StopIn(part);
    }

    private void StopIn(string part)
    {
        for (var i = 0; !isDifferent && i < part.Length; i++)
            if (position < source.Length && source[position] == part[i])
                position++;
            else
                isDifferent = true;
    }

    /// <param name="value">The value.</param>
    /// <param name="indent">The indentation of the line that it begins on.</param>
    /// <param name="column">Where it begins.</param>
    /// <param name="following">What follows on its last line: a comma.</param>
    private void Append(JsonValue value, int indent, int column, int following)
    {
        if (OneLine(value, Width - column - following) is { } line)
            Append(line);
        else
            AppendBroken(value, indent);
    }

    private void AppendBroken(JsonValue value, int indent)
    {
        switch (value)
        {
            case JsonObject { Properties.Count: > 0 } obj:
                AppendMembers("{", "}", obj.Properties.Count, indent, i =>
                {
                    var name = Slice(obj.Properties[i].NameSpan) + ": ";
                    Append(name);
                    Member(obj.Properties[i].Value, indent + 2, indent + 2 + name.Length, i, obj.Properties.Count, obj.Properties[i].Name == "States");
                });
                break;
            case JsonArray { Items.Count: > 0 } array:
                AppendMembers("[", "]", array.Items.Count, indent, i => Member(array.Items[i], indent + 2, indent + 2, i, array.Items.Count, false));
                break;
            default:
                Append(OneLine(value, int.MaxValue)!);
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

    private void AppendMembers(string open, string close, int count, int indent, Action<int> append)
    {
        var line = newLine + new string(' ', indent + 2);
        for (var i = 0; i < count && !isDifferent; i++)
        {
            Append((i == 0 ? open : ",") + line);
            append(i);
        }

        Append(newLine + new string(' ', indent) + close);
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
