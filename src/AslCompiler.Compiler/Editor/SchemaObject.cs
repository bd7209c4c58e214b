using System.Globalization;
using System.Text;

namespace AslCompiler.Compiler.Editor;

/// <summary>A JSON object of a schema, written with its members in the order in which they were given.</summary>
internal sealed class SchemaObject
{
    private readonly List<(string Name, object Value)> members = [];

    public static SchemaObject Of(string name, object value) => new SchemaObject().With(name, value);

    /// <summary>Adds a member: a text, a number, a flag, an object or a list of such.</summary>
    public SchemaObject With(string name, object value)
    {
        members.Add((name, value));
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, this, "\n");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, object value, string newLine)
    {
        switch (value)
        {
            case SchemaObject { members.Count: > 0 } obj:
                WriteItems(text, '{', obj.members, '}', newLine, (member, inner) =>
                {
                    WriteText(text, member.Name);
                    text.Append(": ");
                    Write(text, member.Value, inner);
                });
                break;
            case SchemaObject:
                text.Append("{}");
                break;
            case string words:
                WriteText(text, words);
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IEnumerable<object> items:
                WriteItems(text, '[', items, ']', newLine, (item, inner) => Write(text, item, inner));
                break;
        }
    }

    private static void WriteItems<T>(StringBuilder text, char open, IEnumerable<T> items, char close, string newLine, Action<T, string> write)
    {
        var inner = newLine + "  ";
        var separator = "";
        text.Append(open);
        foreach (var item in items)
        {
            text.Append(separator).Append(inner);
            write(item, inner);
            separator = ",";
        }

        text.Append(newLine).Append(close);
    }

    private static void WriteText(StringBuilder text, string words) =>
        text.Append('"').Append(words.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
}
