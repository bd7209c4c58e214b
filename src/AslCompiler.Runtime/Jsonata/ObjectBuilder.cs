namespace AslCompiler.Runtime.Jsonata;

/// <summary>Collects the members of an object.</summary>
internal sealed class ObjectBuilder
{
    private readonly List<string> _names = [];
    private readonly List<JsonData> _values = [];
    private Dictionary<string, int>? _positions;

    public int Count => _names.Count;

    /// <summary>Appends a member of a new name.</summary>
    public void Add(string name, JsonData value)
    {
        _positions?.Add(name, _names.Count);
        _names.Add(name);
        _values.Add(value);
    }

    /// <summary>Appends a member, or replaces the value of the one that has the name.</summary>
    public void Set(string name, JsonData value)
    {
        if (_positions is null)
        {
            _positions = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _names.Count; i++)
                _positions.Add(_names[i], i);
        }

        if (_positions.TryGetValue(name, out var position))
            _values[position] = value;
        else
            Add(name, value);
    }

    public JsonData ToObject() => new ObjectData([.. _names], [.. _values]);
}
