namespace AslCompiler.Tool.Graphs;

/// <summary>The order within the layers: each slot near the middle of its neighbours, so that few edges cross.</summary>
internal static class LayerOrder
{
    private const int Sweeps = 6;

    public static void Sort(List<List<Slot>> layers)
    {
        Number(layers);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in layers)
                Sort(layer, slot => slot.Above);
            foreach (var layer in Enumerable.Reverse(layers))
                Sort(layer, slot => slot.Below);
        }

        foreach (var layer in layers)
            Sort(layer, slot => slot.Above);
    }

    private static void Sort(List<Slot> layer, Func<Slot, List<Slot>> neighbours)
    {
        // Stable, and a slot without neighbours keeps its place.
        var sorted = layer.OrderBy(slot => neighbours(slot) is { Count: > 0 } near ? near.Average(other => other.Wish) : slot.Wish).ToList();
        layer.Clear();
        layer.AddRange(sorted);
        Number(layer);
    }

    private static void Number(List<List<Slot>> layers) => layers.ForEach(Number);

    // By the middle, so that a short layer lies over the middle of a long one.
    private static void Number(List<Slot> layer)
    {
        for (var i = 0; i < layer.Count; i++)
            layer[i].Wish = i - ((layer.Count - 1) / 2.0);
    }
}
