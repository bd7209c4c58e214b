namespace AslCompiler.Compiler.Syntax;

/// <summary>The JSON type of an operator's operand.</summary>
internal enum OperandKind
{
    String,
    Number,
    Boolean,
    Timestamp,
}

/// <summary>A comparison operator of Choice rules.</summary>
/// <param name="Name">As written without <c>Path</c>.</param>
/// <param name="Operand">What it compares with.</param>
/// <param name="HasPathForm">There is a <c>…Path</c> form of it.</param>
internal sealed record ChoiceOperator(string Name, OperandKind Operand, bool HasPathForm)
{
    public string PathName { get; } = Name + "Path";
}

/// <summary>The 39 operators of the language: 16 comparisons with their Path forms, StringMatches and six tests.</summary>
internal static class ChoiceOperators
{
    public static readonly IReadOnlyList<ChoiceOperator> All = Create();

    private static readonly Dictionary<string, ChoiceOperator> ByName = Index();

    /// <summary>The operator of that name, in either form; null when there is none.</summary>
    public static ChoiceOperator? Find(string name, out bool isPath)
    {
        isPath = ByName.TryGetValue(name, out var found) && found.Name.Length != name.Length;
        return found;
    }

    private static List<ChoiceOperator> Create()
    {
        var all = new List<ChoiceOperator>();
        foreach (var comparison in (string[])["Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"])
        {
            all.Add(new ChoiceOperator("String" + comparison, OperandKind.String, true));
            all.Add(new ChoiceOperator("Numeric" + comparison, OperandKind.Number, true));
            all.Add(new ChoiceOperator("Timestamp" + comparison, OperandKind.Timestamp, true));
        }

        all.Add(new ChoiceOperator("BooleanEquals", OperandKind.Boolean, true));
        all.Add(new ChoiceOperator("StringMatches", OperandKind.String, false));
        foreach (var test in (string[])["IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"])
            all.Add(new ChoiceOperator(test, OperandKind.Boolean, false));
        return all;
    }

    private static Dictionary<string, ChoiceOperator> Index()
    {
        var index = new Dictionary<string, ChoiceOperator>(StringComparer.Ordinal);
        foreach (var op in All)
        {
            index.Add(op.Name, op);
            if (op.HasPathForm)
                index.Add(op.PathName, op);
        }

        return index;
    }
}
