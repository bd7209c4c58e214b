namespace AslCompiler.Runtime;

/// <summary>Makes the inputs of a Map Run's executions, one after the other: each item as the ItemSelector has it, put into batches by the ItemBatcher.</summary>
/// <param name="parent">The execution with the Map.</param>
/// <param name="fork">The Map.</param>
/// <param name="items">The items.</param>
/// <param name="batcher">The ItemBatcher; null when each item has an execution of its own.</param>
internal sealed class MapBatches(ExecutionRun parent, Fork fork, IReadOnlyList<JsonData> items, ItemBatcher? batcher)
{
    private static readonly string[] s_items = ["Items"];
    private static readonly string[] s_itemsAndInput = ["BatchInput", "Items"];

    // What was selected and did not fit into the batch before.
    private JsonData? _selected;
    private int _next;

    /// <summary>How many items are in no batch yet.</summary>
    internal int RemainingItems => items.Count - _next;

    /// <summary>How many batches may be made of what remains.</summary>
    internal long RemainingBatches => batcher?.MaxItemsPerBatch is { } most ? (RemainingItems + most - 1) / most : RemainingItems;

    /// <summary>The input of the next execution; null when there are no more items.</summary>
    /// <param name="itemCount">How many items it has.</param>
    /// <param name="failure">An ItemSelector or the size of an item has failed the Map.</param>
    internal JsonData? Next(out int itemCount, out Failure? failure)
    {
        itemCount = 0;
        failure = null;
        if (batcher is null)
        {
            if (Select(out failure) is not { } input)
                return null;
            itemCount = 1;
            _next++;
            return input;
        }
        var batch = new List<JsonData>();
        long bytes = Wrap([]).Utf8Length;
        while (RemainingItems > 0 && batch.Count < (batcher.MaxItemsPerBatch ?? int.MaxValue))
        {
            if ((_selected ?? Select(out failure)) is not { } item)
                return null;
            _selected = item;
            bytes += item.Utf8Length + (batch.Count > 0 ? 1 : 0);
            if (bytes > (batcher.MaxInputBytesPerBatch ?? long.MaxValue))
                break;
            batch.Add(item);
            _selected = null;
            _next++;
        }
        itemCount = batch.Count;
        if (itemCount > 0)
            return Wrap(batch);
        if (RemainingItems > 0)
            failure = new Failure(ErrorNames.DataLimitExceeded, $"The item at index {_next} alone is larger than the {batcher.MaxInputBytesPerBatch} bytes of MaxInputBytesPerBatch.", FailureOrigin.State);
        return null;
    }

    private JsonData? Select(out Failure? failure)
    {
        failure = null;
        if (RemainingItems == 0)
            return null;
        var value = items[_next];
        if (fork.Info.HasItemSelector)
            failure = parent.SelectItem(fork, new MapItem(_next, value), ref value);
        return failure is null ? value : null;
    }

    private JsonData Wrap(List<JsonData> batch)
    {
        var array = JsonData.Array([.. batch]);
        return batcher!.BatchInput is { } input ? JsonData.Object(s_itemsAndInput, [input, array]) : JsonData.Object(s_items, [array]);
    }
}
