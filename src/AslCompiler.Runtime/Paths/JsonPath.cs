namespace AslCompiler.Runtime;

/// <summary>
/// A compiled path: emitted code holds one instance for each distinct path, parsed and checked at build time. Evaluates as Jayway JsonPath 2.0.0, which AWS behaves like.
/// Which method reads it decides the error text when it does not match; the errors are those of ASL reference §2.6.
/// </summary>
public sealed partial class JsonPath
{
    private readonly string[]? _members;
    private readonly string? _onlyMember;
    private readonly PathStep[] _steps;
    private readonly bool _isDefinite;
    private SeenShape? _found;
    private SeenShape? _grafted;
    private int _shapes;

    /// <summary>A path of any steps.</summary>
    /// <param name="text">The path as written in the definition.</param>
    /// <param name="steps">Its steps, without the root.</param>
    public JsonPath(string text, params PathStep[] steps)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(steps);
        Text = text;
        _steps = steps;
        _isDefinite = new PathWalk(steps, JsonData.Null).IsDefiniteFrom(0);
        if (System.Array.TrueForAll(steps, step => step is MemberStep))
            _members = System.Array.ConvertAll(steps, step => ((MemberStep)step).Name);
        _onlyMember = _members is [var only] ? only : null;
    }

    private JsonPath(string text, string[] members)
    {
        Text = text;
        _members = members;
        _steps = System.Array.ConvertAll(members, PathStep.Member);
        _onlyMember = members is [var only] ? only : null;
        _isDefinite = true;
    }

    /// <summary>The path as written in the definition.</summary>
    public string Text { get; }

    /// <summary>A path of members only.</summary>
    /// <param name="text">The path as written in the definition.</param>
    /// <param name="members">The names; none for the root itself.</param>
    public static JsonPath Of(string text, params string[] members)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(members);
        return new JsonPath(text, members);
    }

    /// <summary>Evaluates the path.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <returns>A definite path: the value, or null when there is none. An indefinite one: an array, or null when it meets a value that a step cannot apply to.</returns>
    public JsonData? Find(JsonData root)
    {
        if (_onlyMember is { } only && root is ObjectData value)
            return _found is { } seen && ReferenceEquals(seen.Names, value.Names) ? value.Values[seen.Index] : FindMember(value, only);
        ArgumentNullException.ThrowIfNull(root);
        return _members is null ? Evaluate(root, out _) : FindMembers(root, _members);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private JsonData? FindMember(ObjectData value, string name)
    {
        var index = value.IndexOf(name);
        if (index < 0)
            return null;
        if (MayRemember(value.Names))
            _found = new SeenShape(value.Names, index, value.Names);
        return value.Values[index];
    }

    // Threads may count wrongly: no harm.
    private bool MayRemember(string[] names) => names.Length <= SeenShape.MostNames && _shapes < SeenShape.MostShapes && _shapes++ < SeenShape.MostShapes;

    private static JsonData? FindMembers(JsonData? value, string[] members)
    {
        foreach (var member in members)
        {
            value = value![member];
            if (value is null)
                return null;
        }
        return value;
    }

    private JsonData? Evaluate(JsonData root, out string? problem)
    {
        problem = null;
        if (_steps.Length == 0)
            return root;
        var walk = new PathWalk(_steps, root);
        if (_steps[0].Walk(root, 0, ref walk) != PathOutcome.Done)
        {
            problem = walk.Message();
            return null;
        }
        if (!_isDefinite)
            return walk.Found();
        if (walk.First is null)
            problem = walk.Message();
        return walk.First;
    }
}
