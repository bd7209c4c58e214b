namespace AslCompiler.Compiler.Syntax.Fields;

/// <summary>The kinds of object in a definition.</summary>
internal enum ConstructKind
{
    Machine,
    Branch,
    Processor,
    ProcessorConfig,
    Pass,
    Task,
    Choice,
    Wait,
    Succeed,
    Fail,
    Parallel,
    Map,
    ChoiceRule,
    NestedRule,
    Retrier,
    Catcher,
    Credentials,
    ItemReader,
    ReaderConfig,
    ItemBatcher,
    ResultWriter,
    WriterConfig,

    /// <summary>A state; which one, its Type tells.</summary>
    State,
}

/// <summary>A kind of object with its fields.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">As messages name it: <c>A Pass state</c>.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record Construct(ConstructKind Kind, string Title, params Field[] Fields)
{
    private readonly Dictionary<string, Field> byName = Index(Fields);

    /// <summary>Groups of fields of which at most one may be given.</summary>
    public IReadOnlyList<string[]> Exclusive { get; init; } = [];

    /// <summary>Groups of fields of which at least one must be given.</summary>
    public IReadOnlyList<string[]> Alternatives { get; init; } = [];

    /// <summary>It has exactly one of <c>Next</c> and <c>"End": true</c>.</summary>
    public bool HasExit { get; init; }

    /// <summary>Its members are the user's own; fields that are not in the table are no mistake.</summary>
    public bool IsOpen { get; init; }

    public bool IsState => Kind is >= ConstructKind.Pass and <= ConstructKind.Map;

    public Field? Find(string name) => byName.TryGetValue(name, out var field) ? field : null;

    private static Dictionary<string, Field> Index(Field[] fields)
    {
        var index = new Dictionary<string, Field>(fields.Length, StringComparer.Ordinal);
        foreach (var field in fields)
            index.Add(field.Name, field);
        return index;
    }
}
