namespace AslCompiler;

/// <summary>An object: names beside values. The array of names is shared by all objects of one shape.</summary>
internal sealed class ObjectData : JsonData
{
    // Below this many members a scan is faster than hashing the name.
    private const int Small = 12;

    // An index costs as much as some scans, so it is built only for objects that are read again and again.
    private const int ScansBeforeIndex = 4;

    private MemberIndex? _index;
    private int _scans;

    internal ObjectData(string[] names, JsonData[] values)
    {
        Names = names;
        Values = values;
    }

    internal ObjectData(string[] names, JsonData[] values, byte[] source, int start, int length)
    {
        Names = names;
        Values = values;
        _source = source;
        _start = start;
        _length = length;
    }

    public override JsonKind Kind => JsonKind.Object;

    public override int Count => Names.Length;

    internal string[] Names { get; }

    internal JsonData[] Values { get; }

    internal JsonData? Find(string name)
    {
        var names = Names;
        if (names.Length <= Small)
        {
            for (var i = 0; i < names.Length; i++)
                if (string.Equals(names[i], name))
                    return Values[i];
            return null;
        }
        var index = IndexOfMany(name);
        return index < 0 ? null : Values[index];
    }

    internal int IndexOf(string name)
    {
        var names = Names;
        if (names.Length > Small)
            return IndexOfMany(name);
        for (var i = 0; i < names.Length; i++)
            if (string.Equals(names[i], name))
                return i;
        return -1;
    }

    internal ObjectData Set(string name, JsonData value)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            var changed = (JsonData[])Values.Clone();
            changed[index] = value;
            return WithBound(new ObjectData(Names, changed), name, value);
        }
        var count = Names.Length;
        var names = new string[count + 1];
        var values = new JsonData[count + 1];
        Names.CopyTo(names, 0);
        Values.CopyTo(values, 0);
        names[count] = name;
        values[count] = value;
        return WithBound(new ObjectData(names, values), name, value);
    }

    /// <summary>A copy with one member set, where it is known which.</summary>
    /// <param name="index">The member's index: of an existing one, or one past the last.</param>
    /// <param name="names">The names of the copy.</param>
    /// <param name="value">The member's value.</param>
    internal ObjectData SetAt(int index, string[] names, JsonData value)
    {
        var values = new JsonData[names.Length];
        Values.AsSpan().CopyTo(values);
        values[index] = value;
        return WithBound(new ObjectData(names, values), names[index], value);
    }

    // What has grown by a member need not be walked to be measured.
    private ObjectData WithBound(ObjectData copy, string name, JsonData value)
    {
        var bound = KnownBound;
        if (bound != 0)
            copy.KnownBound = (int)Math.Min(bound + JsonTextBound.OfMember(name, value), int.MaxValue);
        return copy;
    }

    private int IndexOfMany(string name)
    {
        if (_index is { } index)
            return index.Find(name);
        if (_scans < ScansBeforeIndex && Names.Length < 1000)
        {
            _scans++;
            return System.Array.IndexOf(Names, name);
        }
        // Two threads may both build it: the same index.
        index = new MemberIndex(Names);
        Volatile.Write(ref _index, index);
        return index.Find(name);
    }
}
