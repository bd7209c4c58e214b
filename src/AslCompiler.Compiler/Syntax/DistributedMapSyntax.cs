using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax;

/// <summary>What a Map with <c>"Mode": "DISTRIBUTED"</c> has beside the fields of every Map.</summary>
internal sealed record DistributedMapSyntax
{
    /// <summary><c>"ExecutionType": "EXPRESS"</c></summary>
    public bool IsExpress { get; init; }

    public JsonString? Label { get; init; }

    public ItemReaderSyntax? ItemReader { get; init; }

    public ItemBatcherSyntax? ItemBatcher { get; init; }

    public ResultWriterSyntax? ResultWriter { get; init; }

    public IntegerValue? ToleratedFailureCount { get; init; }

    public NumberValue? ToleratedFailurePercentage { get; init; }
}

internal sealed record ItemReaderSyntax
{
    public JsonString? Resource { get; init; }

    /// <summary>Parameters, or the Arguments of a JSONata state.</summary>
    public Template? Parameters { get; init; }

    public JsonString? InputType { get; init; }

    public JsonString? Transformation { get; init; }

    public JsonString? ManifestType { get; init; }

    public JsonString? CsvHeaderLocation { get; init; }

    public IReadOnlyList<JsonString> CsvHeaders { get; init; } = [];

    public JsonString? CsvDelimiter { get; init; }

    public JsonString? ItemsPointer { get; init; }

    public IntegerValue? MaxItems { get; init; }
}

internal sealed record ItemBatcherSyntax
{
    public IntegerValue? MaxItemsPerBatch { get; init; }

    public IntegerValue? MaxInputBytesPerBatch { get; init; }

    public Template? BatchInput { get; init; }
}

internal sealed record ResultWriterSyntax
{
    /// <summary>Where the results are exported to; null where they stay in the state's result.</summary>
    public JsonString? Resource { get; init; }

    /// <summary>Parameters, or the Arguments of a JSONata state.</summary>
    public Template? Parameters { get; init; }

    public JsonString? Transformation { get; init; }

    public JsonString? OutputType { get; init; }
}
