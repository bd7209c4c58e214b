namespace AslCompiler.Tool.Graphs;

/// <summary>A place on a layer: a node's box, a label, or the passage of an edge.</summary>
internal sealed class Slot(FlowNode? node, double width, double height, IReadOnlyList<PlacedInner> inner)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    public bool IsLabel { get; init; }

    public List<Slot> Above { get; } = [];

    public List<Slot> Below { get; } = [];

    public double Center { get; set; }

    public double Top { get; set; }

    public double LayerTop { get; set; }

    public double LayerBottom { get; set; }

    /// <summary>Where the slot would like to be in its layer.</summary>
    public double Wish { get; set; }

    public PlacedNode ToNode() => new(node!, Center - (Width / 2), Top, Width, Height, inner);
}
