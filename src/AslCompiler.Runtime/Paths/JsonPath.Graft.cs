namespace AslCompiler.Runtime;

public sealed partial class JsonPath
{
    /// <summary>Puts a value at this path (ResultPath): copies the nodes on the path only, and makes the objects that are missing.</summary>
    /// <param name="root">The state's raw input.</param>
    /// <param name="value">The result.</param>
    /// <returns>The input with the value in it.</returns>
    /// <exception cref="StatesException"><c>States.ResultPathMatchFailure</c>: a node on the path is no object, or an index is out of range.</exception>
    public JsonData Graft(JsonData root, JsonData value)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(value);
        if (_steps.Length == 0)
            return value;
        if (_onlyMember is { } only)
            return root is ObjectData target ? GraftMember(target, only, value) : throw Mismatch(root);

        // Down the path, then up again with the copies: a path is short, but its length is the user's.
        var nodes = new JsonData?[_steps.Length];
        JsonData? node = root;
        for (var i = 0; i < _steps.Length; i++)
        {
            nodes[i] = node;
            node = _steps[i] switch
            {
                MemberStep member when node is null or ObjectData => node?[member.Name],
                IndexStep index when node is ArrayData && node[index.Position] is { } item => item,
                _ => throw Mismatch(root),
            };
        }
        for (var i = _steps.Length - 1; i >= 0; i--)
            value = _steps[i] switch
            {
                MemberStep member when nodes[i] is { } parent => parent.With(member.Name, value),
                MemberStep member => JsonData.Object([member.Name], [value]),
                IndexStep index => nodes[i]!.With(index.Position, value),
                _ => throw Mismatch(root),
            };
        return value;
    }

    private ObjectData GraftMember(ObjectData target, string name, JsonData value)
    {
        if (_grafted is { } seen && ReferenceEquals(seen.Names, target.Names))
            return target.SetAt(seen.Index, seen.Grafted, value);
        var result = target.Set(name, value);
        if (MayRemember(target.Names))
            _grafted = new SeenShape(target.Names, result.IndexOf(name), result.Names);
        return result;
    }

    private StatesException Mismatch(JsonData root) =>
        new(ErrorNames.ResultPathMatchFailure, $"Unable to apply ReferencePath {Text} to input {root}");
}
