namespace AslCompiler.Runtime;

/// <summary>What a distributed Map is to do with its items, evaluated. Made by emitted code.</summary>
public sealed class MapRunSettings
{
    /// <summary>How many child executions run at a time; 0 for no limit asked.</summary>
    public long MaxConcurrency { get; init; }

    /// <summary>The number of items that may fail; null when the definition does not say.</summary>
    public long? ToleratedFailureCount { get; init; }

    /// <summary>The percentage of items that may fail; null when the definition does not say.</summary>
    public double? ToleratedFailurePercentage { get; init; }

    /// <summary>The ItemReader; null when the items are in the state's input.</summary>
    public MapItemRequest? ItemReader { get; init; }

    /// <summary>How many items of the reader count; null and 0 for all.</summary>
    public long? MaxItems { get; init; }

    /// <summary>The ItemBatcher; null when each item has an execution of its own.</summary>
    public ItemBatcher? ItemBatcher { get; init; }

    /// <summary>The ResultWriter; null when the result is the array of outputs.</summary>
    public ResultWriter? ResultWriter { get; init; }
}
