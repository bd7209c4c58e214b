namespace AslCompiler;

/// <summary><c>null</c>, <c>true</c> and <c>false</c>: one instance each.</summary>
internal sealed class LiteralData : JsonData
{
    internal LiteralData(JsonKind kind, ReadOnlySpan<byte> text)
    {
        Kind = kind;
        _source = text.ToArray();
        _length = text.Length;
    }

    public override JsonKind Kind { get; }
}
