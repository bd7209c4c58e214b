namespace AslCompiler.Runtime.Jsonata;

/// <summary>Items by their keys, in the order in which the keys came.</summary>
internal sealed class Groups<T>
    where T : class
{
    // Up to this many keys a scan is faster than hashing.
    private const int Few = 8;

    private readonly List<KeyGroup> _groups = [];
    private Dictionary<string, KeyGroup>? _byKey;

    public void Add(JsonData? key, int pair, T? item)
    {
        if (key is null)
            return;
        if (key is not StringData { Text: var name })
            throw new JsonataException("T1003", $"Key in object structure must evaluate to a string; got: {JsonataText.Quote(key)}");
        if (Find(name) is not { } group)
            Append(group = new KeyGroup(name, pair));
        else if (group.Pair != pair)
            throw new JsonataException("D1009", $"Multiple key definitions evaluate to same key: {JsonataText.Quote(key)}");
        if (item is null)
            return;
        EvaluationBudget.Build(EvaluationBudget.Slot);
        group.Members.Add(item);
    }

    /// <summary>An object with a member for each group; values that are nothing are left out.</summary>
    public JsonData ToObject(Func<int, List<T>, JsonData?> value)
    {
        var members = new ObjectBuilder(_groups.Count);
        foreach (var group in _groups)
            if (value(group.Pair, group.Members) is { } member)
                members.Add(group.Key, member);
        return members.ToObject();
    }

    private KeyGroup? Find(string key)
    {
        if (_byKey is not null)
            return _byKey.GetValueOrDefault(key);
        foreach (var group in _groups)
            if (group.Key == key)
                return group;
        return null;
    }

    private void Append(KeyGroup group)
    {
        _groups.Add(group);
        if (_byKey is null && _groups.Count > Few)
            _byKey = _groups.ToDictionary(known => known.Key, StringComparer.Ordinal);
        else
            _byKey?.Add(group.Key, group);
    }

    private sealed class KeyGroup(string key, int pair)
    {
        public string Key => key;

        public int Pair => pair;

        public List<T> Members { get; } = [];
    }
}
