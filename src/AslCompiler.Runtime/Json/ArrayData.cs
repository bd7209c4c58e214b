namespace AslCompiler;

internal sealed class ArrayData : JsonData
{
    internal ArrayData(JsonData[] items) => ItemArray = items;

    internal ArrayData(JsonData[] items, byte[] source, int start, int length)
    {
        ItemArray = items;
        _source = source;
        _start = start;
        _length = length;
    }

    /// <summary>What JSONata knows of an array that it made.</summary>
    internal ArrayMarks Marks { get; init; }

    public override JsonKind Kind => JsonKind.Array;

    public override int Count => ItemArray.Length;

    internal JsonData[] ItemArray { get; }
}
