namespace AslCompiler;

/// <summary>Positions by name, for objects with many members.</summary>
internal sealed class MemberIndex
{
    private readonly Dictionary<string, int> _positions;

    internal MemberIndex(string[] names)
    {
        _positions = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            _positions[names[i]] = i;
    }

    internal int Find(string name) => _positions.TryGetValue(name, out var position) ? position : -1;
}
