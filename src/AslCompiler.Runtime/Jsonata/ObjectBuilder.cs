namespace AslCompiler.Runtime.Jsonata;

/// <summary>Collects the members of an object.</summary>
/// <param name="capacity">How many there will be, if that is known.</param>
internal sealed class ObjectBuilder(int capacity = 0)
{
    private readonly List<string> _names = new(capacity);
    private readonly List<JsonData> _values = new(capacity);
    private Dictionary<string, int>? _positions;

    public int Count => _names.Count;

    /// <summary>Appends a member of a new name.</summary>
    public void Add(string name, JsonData value)
    {
        EvaluationBudget.Build(2 * EvaluationBudget.Slot);
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
