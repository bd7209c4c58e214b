namespace AslCompiler.Tool.Graphs;

/// <summary>The places within the layers: as near to the neighbours as the order and the gaps allow.</summary>
internal static class LayerPositions
{
    private const int Sweeps = 8;

    public static void Assign(List<List<Slot>> layers, double gap)
    {
        foreach (var layer in layers)
            Pack(layer, _ => 0, gap);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in layers)
                Pack(layer, slot => Middle(slot.Above, slot), gap);
            foreach (var layer in Enumerable.Reverse(layers))
                Pack(layer, slot => Middle([.. slot.Above, .. slot.Below], slot), gap);
        }
    }

    private static double Middle(List<Slot> neighbours, Slot slot) => neighbours.Count == 0 ? slot.Center : neighbours.Average(other => other.Center);

    // Least squares in a fixed order: slots that want to be too near to each other are pooled and moved together.
    private static void Pack(List<Slot> layer, Func<Slot, double> wish, double gap)
    {
        var offsets = new double[layer.Count];
        for (var i = 1; i < layer.Count; i++)
            offsets[i] = offsets[i - 1] + ((layer[i - 1].Width + layer[i].Width) / 2) + gap;
        var pools = new Stack<(double Sum, int Count)>();
        for (var i = 0; i < layer.Count; i++)
        {
            var pool = (Sum: wish(layer[i]) - offsets[i], Count: 1);
            while (pools.TryPeek(out var previous) && previous.Sum / previous.Count > pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (pool.Sum + previous.Sum, pool.Count + previous.Count);
            }

            pools.Push(pool);
        }

        var index = layer.Count;
        foreach (var (sum, count) in pools)
            for (var i = 0; i < count; i++)
                layer[--index].Center = (sum / count) + offsets[index];
    }
}
