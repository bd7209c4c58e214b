namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>The functions that Step Functions adds to JSONata (asl-reference §2.9).</summary>
internal static class StatesBuiltIns
{
    public static readonly IReadOnlyDictionary<string, JsonataBuiltIn> All = new[]
    {
        new JsonataBuiltIn("partition", "StatesFunctions.Partition", false),
        new JsonataBuiltIn("range", "StatesFunctions.Range", false),
        new JsonataBuiltIn("hash", "StatesFunctions.Hash", false),
        new JsonataBuiltIn("parse", "StatesFunctions.Parse", false),
        new JsonataBuiltIn("random", "evaluation.SeededRandom", false),
        new JsonataBuiltIn("uuid", "evaluation.Uuid", false),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys.Concat(JsonataBuiltIns.Names);

    /// <summary>An expression of a state can call a function of this name.</summary>
    public static bool IsFunction(string name) => All.ContainsKey(name) || JsonataBuiltIns.Find(name) is not null;
}
