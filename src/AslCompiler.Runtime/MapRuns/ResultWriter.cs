namespace AslCompiler.Runtime;

/// <summary>What a distributed Map does with its results.</summary>
public sealed class ResultWriter
{
    /// <summary>Where they are exported to; null when they stay in the state's result.</summary>
    public string? Resource { get; init; }

    /// <summary>The evaluated Parameters.</summary>
    public JsonData Parameters { get; init; } = JsonData.EmptyObject;

    /// <summary><c>NONE</c>, <c>COMPACT</c> or <c>FLATTEN</c>; null for what is usual: NONE when they are exported, else COMPACT.</summary>
    public string? Transformation { get; init; }

    /// <summary><c>JSON</c> or <c>JSONL</c>.</summary>
    public string OutputType { get; init; } = "JSON";
}
