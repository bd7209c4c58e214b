using System.Text;

namespace AslCompiler;

/// <summary>A string: parsed ones keep their slice (quotes included) and are decoded when first read.</summary>
internal sealed class StringData : JsonData
{
    private string? _text;

    internal StringData(string text) => _text = text;

    internal StringData(byte[] source, int start, int length)
    {
        _source = source;
        _start = start;
        _length = length;
    }

    public override JsonKind Kind => JsonKind.String;

    internal string Text => _text ??= Decode();

    private string Decode()
    {
        var content = Slice[1..^1];
        return content.Contains((byte)'\\') ? JsonEscapes.Decode(content) : Encoding.UTF8.GetString(content);
    }
}
