using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>A JSON value as written, with its place in the file. <see cref="JsonMissing"/> stands where the text is broken.</summary>
internal abstract class JsonValue(TextSpan span)
{
    /// <summary>From the first to the last character of the value, quotes and brackets included.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The value without blanks; member order, number literals and string escapes as written.</summary>
    public string ToCompactJson() => CompactJsonWriter.Write(this);
}

internal sealed class JsonObject(TextSpan span, List<JsonProperty> properties) : JsonValue(span)
{
    public List<JsonProperty> Properties { get; } = properties;

    /// <summary>Something in it, not deeper, could not be read: what seems to be missing may be there.</summary>
    public bool IsBroken { get; init; }

    /// <summary>A name is given more than once.</summary>
    public bool HasDuplicates { get; init; }

    /// <summary>The last property of that name (AWS lets the last win), or null.</summary>
    [MethodImpl(Jit.Optimize)]
    public JsonProperty? Find(string name)
    {
        for (var i = Properties.Count - 1; i >= 0; i--)
            if (Properties[i].Name == name)
                return Properties[i];
        return null;
    }
}

internal sealed class JsonProperty(string name, TextSpan nameSpan, JsonValue value)
{
    /// <summary>The name, unescaped.</summary>
    public string Name { get; } = name;

    /// <summary>The name with its quotes.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    public JsonValue Value { get; } = value;
}

internal sealed class JsonArray(TextSpan span, List<JsonValue> items) : JsonValue(span)
{
    public List<JsonValue> Items { get; } = items;

    /// <summary>An item could not be read.</summary>
    public bool IsBroken { get; init; }
}

internal sealed class JsonString(TextSpan span, string value, string rawText, int[]? offsets) : JsonValue(span)
{
    /// <summary>The text, unescaped.</summary>
    public string Value { get; } = value;

    /// <summary>As written, with its quotes.</summary>
    public string RawText { get; } = rawText;

    /// <summary>A <c>${Placeholder}</c> that stands without quotes; <see cref="RawText"/> has them.</summary>
    public bool IsUnquoted { get; init; }

    /// <summary>
    /// The whole string was one <c>${Placeholder}</c>, and this is its value at build time: where a number belongs, it is one.
    /// </summary>
    public bool IsSubstituted { get; init; }

    /// <summary>The value is what stands in the file: no placeholder in it has been replaced.</summary>
    public bool IsAsWritten { get; init; } = true;

    /// <summary>The place in the file of a range of <see cref="Value"/>: escapes are accounted for.</summary>
    public TextSpan Map(int start, int length)
    {
        var from = Offset(start);
        return TextSpan.FromBounds(from, Math.Max(from, Offset(start + length)));
    }

    // offsets[i] is the file offset of Value[i]; null when nothing in the string is escaped.
    private int Offset(int index) =>
        offsets is null ? Span.Start + 1 + index
        : index < offsets.Length ? offsets[index]
        : IsUnquoted ? Span.End : Span.End - 1;
}

internal sealed class JsonNumber(TextSpan span, string text) : JsonValue(span)
{
    /// <summary>The literal as written.</summary>
    public string Text { get; } = text;
}

internal sealed class JsonBoolean(TextSpan span, bool value) : JsonValue(span)
{
    public bool Value { get; } = value;
}

internal sealed class JsonNull(TextSpan span) : JsonValue(span);

/// <summary>What stands where the text is broken; later passes are silent on it.</summary>
internal sealed class JsonMissing(TextSpan span) : JsonValue(span);
