namespace AslCompiler.Runtime.Jsonata;

/// <summary>Items by their keys, in the order in which the keys came.</summary>
internal sealed class Groups<T>
    where T : class
{
    private readonly Dictionary<string, (int Pair, List<T> Members)> _groups = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    public void Add(JsonData? key, int pair, T? item)
    {
        if (key is null)
            return;
        if (key is not StringData { Text: var name })
            throw new JsonataException("T1003", $"Key in object structure must evaluate to a string; got: {JsonataText.Quote(key)}");
        if (!_groups.TryGetValue(name, out var group))
        {
            group = (pair, []);
            _groups.Add(name, group);
            _keys.Add(name);
        }
        else if (group.Pair != pair)
        {
            throw new JsonataException("D1009", $"Multiple key definitions evaluate to same key: {JsonataText.Quote(key)}");
        }

        if (item is not null)
            group.Members.Add(item);
    }

    /// <summary>An object with a member for each group; values that are nothing are left out.</summary>
    public JsonData ToObject(Func<int, List<T>, JsonData?> value)
    {
        var members = new ObjectBuilder();
        foreach (var key in _keys)
            if (value(_groups[key].Pair, _groups[key].Members) is { } member)
                members.Add(key, member);
        return members.ToObject();
    }
}
