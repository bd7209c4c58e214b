namespace AslCompiler.Runtime;

/// <summary>How a distributed Map puts items together: the execution's input is <c>{"BatchInput": …, "Items": […]}</c>.</summary>
public sealed class ItemBatcher
{
    /// <summary>The most items of a batch; null for no limit.</summary>
    public long? MaxItemsPerBatch { get; init; }

    /// <summary>The most UTF-8 bytes of an execution's input; null for no limit.</summary>
    public long? MaxInputBytesPerBatch { get; init; }

    /// <summary>What every batch gets; null for nothing.</summary>
    public JsonData? BatchInput { get; init; }
}
