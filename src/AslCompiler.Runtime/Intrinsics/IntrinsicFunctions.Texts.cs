using System.Text;

namespace AslCompiler.Runtime;

public static partial class IntrinsicFunctions
{
    /// <summary>States.Format with a literal template.</summary>
    /// <param name="parts">The texts between the <c>{}</c>: one more than there are arguments.</param>
    /// <param name="args">What replaces each <c>{}</c>.</param>
    public static JsonData Format(string[] parts, params JsonData[] args)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(args);
        if (parts.Length != args.Length + 1)
            throw Failure(nameof(Format), $"The template has {parts.Length - 1} placeholders for {args.Length} arguments.");
        var text = new StringBuilder(parts[0]);
        for (var i = 0; i < args.Length; i++)
        {
            JavaText.Append(text, args[i]);
            text.Append(parts[i + 1]);
        }
        return JsonData.String(text.ToString());
    }

    /// <summary>States.Format with a template that is known at run time only; <c>\{</c>, <c>\}</c>, <c>\'</c> and <c>\\</c> stand for themselves.</summary>
    /// <param name="template">A string with <c>{}</c> for each argument.</param>
    /// <param name="args">What replaces each <c>{}</c>.</param>
    public static JsonData Format(JsonData template, params JsonData[] args)
    {
        var text = Text(template, nameof(Format), "The template");
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (text[i + 1] is '{' or '}' or '\\' or '\''))
            {
                part.Append(text[++i]);
            }
            else if (text[i] == '{' && i + 1 < text.Length && text[i + 1] == '}')
            {
                parts.Add(part.ToString());
                part.Clear();
                i++;
            }
            else
            {
                part.Append(text[i]);
            }
        }
        parts.Add(part.ToString());
        return Format([.. parts], args);
    }

    /// <summary>States.StringToJson; blank text gives null, <c>-0</c> gives 0 (both recorded).</summary>
    /// <param name="text">A string that holds JSON.</param>
    public static JsonData StringToJson(JsonData text)
    {
        var json = Text(text, nameof(StringToJson), "The argument");
        if (string.IsNullOrWhiteSpace(json))
            return JsonData.Null;
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            // What the service has parsed itself it writes compactly.
            return JsonTreeParser.Parse(utf8, 0, utf8.Length, keepText: false);
        }
        catch (InvalidJsonException exception)
        {
            throw Failure(nameof(StringToJson), exception.Message);
        }
    }

    /// <summary>States.JsonToString: the value's compact JSON text.</summary>
    /// <param name="value">Any value.</param>
    public static JsonData JsonToString(JsonData value) => JsonData.String(CompactText(value));

    /// <summary>States.StringSplit: at any of the characters; empty pieces are dropped (recorded).</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiters">The characters to split at.</param>
    public static JsonData StringSplit(JsonData text, JsonData delimiters)
    {
        var whole = Text(text, nameof(StringSplit), "The first argument");
        var characters = Text(delimiters, nameof(StringSplit), "The second argument").ToCharArray();
        // Without separators .NET splits at white space; here nothing is split.
        var pieces = characters.Length == 0 && whole.Length > 0 ? [whole] : whole.Split(characters, StringSplitOptions.RemoveEmptyEntries);
        return JsonData.Array(System.Array.ConvertAll(pieces, JsonData.String));
    }

    /// <summary>States.UUID: a random UUID, version 4.</summary>
    /// <param name="frame">The line of control; its machine makes the UUIDs.</param>
    public static JsonData Uuid(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return JsonData.String(frame.NewGuid().ToString());
    }

    // A source slice may hold blanks: only the tree is compact.
    private static string CompactText(JsonData value)
    {
        var utf8 = value.ToUtf8();
        return JsonTreeParser.Parse(utf8, 0, utf8.Length, keepText: false).ToString();
    }
}
