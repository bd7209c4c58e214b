using System.Buffers;
using System.Text;

namespace AslCompiler.Durable.Journal;

/// <summary>Writes one record: numbers of variable length; a text or a value that the record has already is written as its place.</summary>
internal sealed class RecordWriter
{
    // A value that is repeated was mostly written just before; looking further back would cost more than it saves.
    private const int NearValues = 16;
    private const int LargestKept = 64 * 1024;

    // A record is written within one call, and each turn of each execution writes one: the buffers are used again.
    [ThreadStatic]
    private static RecordWriter? t_free;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<JsonData> _values = [];

    private RecordWriter()
    {
    }

    /// <summary>A writer with nothing in it.</summary>
    internal static RecordWriter Take()
    {
        var writer = t_free ?? new RecordWriter();
        t_free = null;
        return writer;
    }

    /// <summary>The record; the writer must not be used any more.</summary>
    internal ReadOnlyMemory<byte> ToRecord()
    {
        var record = _buffer.WrittenSpan.ToArray();
        if (_buffer.Capacity > LargestKept)
            return record;
        _buffer.ResetWrittenCount();
        _texts.Clear();
        _values.Clear();
        t_free = this;
        return record;
    }

    internal void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    internal void Number(long value)
    {
        var rest = (ulong)(value << 1 ^ value >> 63);
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        _buffer.Advance(length);
    }

    /// <summary>A text: its place, from 1, when it was written before, else 0 and the text.</summary>
    internal void Text(string text)
    {
        if (_texts.TryGetValue(text, out var place))
        {
            Number(place);
            return;
        }
        Number(0);
        _texts.Add(text, _texts.Count + 1);
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(length)));
    }

    /// <summary>A value, likewise: what one state gives is what the next one gets.</summary>
    internal void Value(JsonData value)
    {
        var place = _values.Count;
        while (place > 0 && !ReferenceEquals(_values[place - 1], value))
            place = place > _values.Count - NearValues ? place - 1 : 0;
        Number(place);
        if (place > 0)
            return;
        _values.Add(value);
        Number(value.Utf8Length);
        value.WriteTo(_buffer);
    }
}
