namespace AslCompiler.Tool.Graphs;

/// <summary>A place on a layer: a node's box, a label, or the passage of an edge.</summary>
internal sealed class Slot(FlowNode? node, double width, double height, IReadOnlyList<PlacedInner> inner)
{
    /// <summary>The node; null for labels and passages.</summary>
    public FlowNode? Node { get; } = node;

    /// <summary>What it takes up in its layer.</summary>
    public double Width => BoxWidth + (2 * Reserve);

    public double BoxWidth { get; } = width;

    /// <summary>Room on both sides, for edges that lead back to the node itself.</summary>
    public double Reserve { get; set; }

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

    public PlacedNode ToNode() => new(Node!, Center - (BoxWidth / 2), Top, BoxWidth, Height, inner);

    /// <summary>How far below the top of its box, or above the bottom, the border is at that place: a diamond is a point there.</summary>
    public double Inset(double x) => Node?.Kind == NodeKind.Choice ? Math.Abs(x - Center) / BoxWidth * Height : 0;

    /// <summary>Edges meet at one point of a dot, and side by side at a box.</summary>
    public bool IsDot => Node?.Kind is NodeKind.Start or NodeKind.End;
}
