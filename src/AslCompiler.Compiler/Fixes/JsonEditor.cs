using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Fixes;

/// <summary>Makes edits of a JSON text that keep its formatting: what is added stands as its neighbours do.</summary>
/// <param name="text">The text that the JSON was read from.</param>
internal sealed class JsonEditor(string text)
{
    private string? newLine;

    /// <summary>Gives a property another name.</summary>
    public TextEdit Rename(JsonProperty property, string name) => new(property.NameSpan, Quote(name));

    /// <summary>Puts another value in the place of one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="json">The new one, as JSON.</param>
    public TextEdit Replace(JsonValue value, string json) => new(value.Span, Indent(json, value.Span.Start));

    /// <summary>Replaces a part of a string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="start">Where the part begins, in the unescaped text.</param>
    /// <param name="length">Its length there.</param>
    /// <param name="part">The new part, unescaped.</param>
    public TextEdit Replace(JsonString value, int start, int length, string part) => new(value.Map(start, length), Escape(part));

    /// <summary>Adds a property to an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="json">Its value, as JSON.</param>
    /// <param name="after">The property that it follows; the last one when null.</param>
    public TextEdit Add(JsonObject owner, string name, string json, JsonProperty? after = null)
    {
        var property = Quote(name) + ": " + json;
        if (owner.Properties.Count == 0)
            return new TextEdit(owner.Span, "{ " + Indent(property, owner.Span.Start) + " }");
        after ??= owner.Properties[owner.Properties.Count - 1];
        var end = after.Value.Span.End;
        return new TextEdit(new TextSpan(end, 0), "," + Gap(after.NameSpan.Start) + Indent(property, after.NameSpan.Start));
    }

    /// <summary>Adds a property before all others of an object that has some.</summary>
    public TextEdit AddFirst(JsonObject owner, string name, string json)
    {
        var first = owner.Properties[0].NameSpan.Start;
        return new TextEdit(new TextSpan(first, 0), Quote(name) + ": " + Indent(json, first) + "," + Gap(first));
    }

    /// <summary>Adds an item at the end of an array.</summary>
    /// <param name="owner">The array.</param>
    /// <param name="json">The item, as JSON.</param>
    public TextEdit Add(JsonArray owner, string json)
    {
        if (owner.Items.Count == 0)
            return new TextEdit(owner.Span, "[" + Indent(json, owner.Span.Start) + "]");
        return AddAsWritten(owner, Indent(json, owner.Items[owner.Items.Count - 1].Span.Start));
    }

    /// <summary>Adds an item that has the right indentation already, at the end of an array that has items.</summary>
    public TextEdit AddAsWritten(JsonArray owner, string text)
    {
        var last = owner.Items[owner.Items.Count - 1].Span;
        return new TextEdit(new TextSpan(last.End, 0), "," + Gap(last.Start) + text);
    }

    /// <summary>Adds an item that has the right indentation already, before another one.</summary>
    public TextEdit AddBefore(JsonArray owner, int index, string text)
    {
        var start = owner.Items[index].Span.Start;
        return new TextEdit(new TextSpan(start, 0), text + "," + Gap(start));
    }

    /// <summary>Takes a property out of its object, with the comma that it needs no more.</summary>
    public TextEdit Remove(JsonObject owner, JsonProperty property)
    {
        var spans = new List<TextSpan>(owner.Properties.Count);
        var index = 0;
        for (var i = 0; i < owner.Properties.Count; i++)
        {
            var other = owner.Properties[i];
            spans.Add(TextSpan.FromBounds(other.NameSpan.Start, other.Value.Span.End));
            if (ReferenceEquals(other, property))
                index = i;
        }

        return Remove(owner.Span, spans, index);
    }

    /// <summary>Takes an item out of its array, with the comma that it needs no more.</summary>
    public TextEdit Remove(JsonArray owner, int index)
    {
        var spans = new List<TextSpan>(owner.Items.Count);
        foreach (var item in owner.Items)
            spans.Add(item.Span);
        return Remove(owner.Span, spans, index);
    }

    /// <summary>Takes a comment out, with the line that it leaves empty.</summary>
    public TextEdit RemoveComment(TextSpan comment)
    {
        var start = comment.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var end = comment.End;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        var beginsLine = start == 0 || text[start - 1] is '\n' or '\r';
        var endsLine = end == text.Length || text[end] is '\n' or '\r';
        if (!beginsLine || !endsLine)
            return new TextEdit(beginsLine ? TextSpan.FromBounds(comment.Start, end) : endsLine ? TextSpan.FromBounds(start, end) : comment, "");
        if (end < text.Length)
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        return new TextEdit(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>The fix that a question "did you mean" asks for; null where the text comes from a placeholder, or there is no question.</summary>
    public Fix? Suggest(TextSpan span, string? name) =>
        name is null || Placeholders.Contains(Slice(span)) ? null : new Fix($"Change to '{name}'", new TextEdit(span, Quote(name)));

    /// <summary>The text of a place, as written.</summary>
    public string Slice(TextSpan span) => text.Substring(span.Start, span.Length);

    /// <summary>A string as JSON.</summary>
    public static string Quote(string value) => "\"" + Escape(value) + "\"";

    /// <summary>A part of a string, as it stands between the quotes.</summary>
    public static string Escape(string value)
    {
        if (!NeedsEscape(value))
            return value;
        var escaped = new System.Text.StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                escaped.Append('\\').Append(c);
            else if (c < ' ')
                escaped.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string value)
    {
        foreach (var c in value)
            if (c is '"' or '\\' or < ' ')
                return true;
        return false;
    }

    private static TextEdit Remove(TextSpan owner, List<TextSpan> members, int index)
    {
        // The first goes up to the next, every other from the end of the one before: so the lines of the rest stay as they are.
        var span = members.Count == 1 ? TextSpan.FromBounds(owner.Start + 1, owner.End - 1)
            : index == 0 ? TextSpan.FromBounds(members[0].Start, members[1].Start)
            : TextSpan.FromBounds(members[index - 1].End, members[index].End);
        return new TextEdit(span, "");
    }

    // What stands between the comma and a member that begins where its neighbour does: a new line when the neighbour has one of its own.
    private string Gap(int start)
    {
        var (line, indent) = LineOf(start);
        return line + indent.Length == start && line > 0 ? NewLine + indent : " ";
    }

    // Further lines of a value are indented as the place is.
    private string Indent(string json, int place) =>
        json.IndexOf('\n') < 0 ? json : json.Replace("\r\n", "\n").Replace("\n", NewLine + LineOf(place).Indent);

    private string NewLine => newLine ??= text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    private (int Start, string Indent) LineOf(int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return (start, text.Substring(start, end - start));
    }
}
