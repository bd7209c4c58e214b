using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace AslCompiler;

/// <summary>Builds the tree from the tokens of <see cref="Utf8JsonReader"/>, on a stack of its own: depth is no matter.</summary>
internal ref struct JsonTreeParser
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = int.MaxValue };

    private readonly byte[] _source;
    private readonly bool _keepText;
    private readonly NameTable _table;
    private JsonData[] _values;
    private string[] _names;
    private int _count;

    private JsonTreeParser(byte[] source, bool keepText)
    {
        _source = source;
        _keepText = keepText;
        _table = NameTable.OfThread;
        _values = ArrayPool<JsonData>.Shared.Rent(64);
        _names = ArrayPool<string>.Shared.Rent(64);
    }

    /// <param name="source">Holds the text; values keep slices of it.</param>
    /// <param name="start">Where the text starts.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="keepText">False to forget the text of the values, as if they were built.</param>
    internal static JsonData Parse(byte[] source, int start, int length, bool keepText = true)
    {
        var text = source.AsSpan(start, length);
        if (text.StartsWith("\uFEFF"u8))
        {
            start += 3;
            text = text[3..];
        }
        if (!Utf8.IsValid(text))
            throw JsonPosition.InvalidUtf8(text);
        var parser = new JsonTreeParser(source, keepText);
        try
        {
            return parser.Read(text, start);
        }
        catch (JsonException exception)
        {
            throw JsonPosition.Located(exception, text);
        }
        finally
        {
            ArrayPool<JsonData>.Shared.Return(parser._values, clearArray: true);
            ArrayPool<string>.Shared.Return(parser._names, clearArray: true);
        }
    }

    private JsonData Read(ReadOnlySpan<byte> text, int start)
    {
        var reader = new Utf8JsonReader(text, s_options);
        var open = new Stack<(int Start, int First)>();
        while (reader.Read())
        {
            var at = start + (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                case JsonTokenType.StartArray:
                    open.Push((at, _count));
                    // The container's own place, kept while its children are gathered behind it, so that its name stays.
                    Add(JsonData.Null);
                    break;
                case JsonTokenType.EndObject:
                    {
                        var (from, first) = open.Pop();
                        Close(first, MakeObject(first + 1, from, at + 1 - from));
                        break;
                    }
                case JsonTokenType.EndArray:
                    {
                        var (from, first) = open.Pop();
                        Close(first, MakeArray(first + 1, from, at + 1 - from));
                        break;
                    }
                case JsonTokenType.PropertyName:
                    Reserve();
                    _names[_count] = _table.Get(ref reader);
                    break;
                case JsonTokenType.String:
                    var quoted = new StringData(_source, at, reader.ValueSpan.Length + 2);
                    Add(_keepText ? quoted : new StringData(quoted.Text));
                    break;
                case JsonTokenType.Number:
                    Add(MakeNumber(new NumberData(_source, at, reader.ValueSpan.Length)));
                    break;
                case JsonTokenType.True:
                    Add(JsonData.True);
                    break;
                case JsonTokenType.False:
                    Add(JsonData.False);
                    break;
                default:
                    Add(JsonData.Null);
                    break;
            }
        }
        return _values[0];
    }

    private void Add(JsonData value)
    {
        Reserve();
        _values[_count++] = value;
    }

    private void Close(int first, JsonData container)
    {
        _count = first + 1;
        _values[first] = container;
    }

    // Without its text an integer is only its value: -0 becomes 0.
    private readonly NumberData MakeNumber(NumberData number) => !_keepText && number.IsInteger ? NumberData.Of(number.IntegerValue) : number;

    private readonly JsonData MakeArray(int first, int start, int length)
    {
        var items = _values.AsSpan(first, _count - first).ToArray();
        return _keepText ? new ArrayData(items, _source, start, length) : new ArrayData(items);
    }

    private JsonData MakeObject(int first, int start, int length)
    {
        var names = _table.Shape(_names.AsSpan(first, _count - first), out var hasDuplicates);
        if (hasDuplicates)
            names = DropDuplicates(first);
        var values = _values.AsSpan(first, names.Length).ToArray();
        return _keepText ? new ObjectData(names, values, _source, start, length) : new ObjectData(names, values);
    }

    // The last value wins, in the place of the first: as Java's maps do it.
    private readonly string[] DropDuplicates(int first)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = first;
        for (var i = first; i < _count; i++)
        {
            if (places.TryGetValue(_names[i], out var place))
            {
                _values[place] = _values[i];
                continue;
            }
            places.Add(_names[i], kept);
            _names[kept] = _names[i];
            _values[kept] = _values[i];
            kept++;
        }
        return _names.AsSpan(first, kept - first).ToArray();
    }

    private void Reserve()
    {
        if (_count < _values.Length && _count < _names.Length)
            return;
        Grow(ref _values);
        Grow(ref _names);
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array, clearArray: true);
        array = larger;
    }
}
