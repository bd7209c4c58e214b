using System.Text;

namespace AslCompiler.Durable.Journal;

/// <summary>Reads what <see cref="RecordWriter"/> has written.</summary>
internal sealed class RecordReader(ReadOnlyMemory<byte> record)
{
    private readonly List<string> _texts = [];
    private readonly List<JsonData> _values = [];
    private int _position;

    internal bool IsAtEnd => _position == record.Length;

    internal byte Byte() => record.Span[_position++];

    internal long Number()
    {
        var span = record.Span;
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = span[_position++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    internal string Text()
    {
        if (Number() is > 0 and var place)
            return _texts[(int)place - 1];
        var text = Encoding.UTF8.GetString(Take().Span);
        _texts.Add(text);
        return text;
    }

    internal JsonData Value()
    {
        if (Number() is > 0 and var place)
            return _values[(int)place - 1];
        var value = JsonData.Parse(Take());
        _values.Add(value);
        return value;
    }

    private ReadOnlyMemory<byte> Take()
    {
        var length = (int)Number();
        var slice = record.Slice(_position, length);
        _position += length;
        return slice;
    }
}
