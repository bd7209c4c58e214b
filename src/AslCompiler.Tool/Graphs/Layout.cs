namespace AslCompiler.Tool.Graphs;

/// <summary>A flow with its place on paper; the origin is the upper left corner of its scope.</summary>
internal sealed record PlacedGraph(FlowGraph Graph, double Width, double Height, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges);

/// <param name="Node">The node.</param>
/// <param name="Left">Its left border.</param>
/// <param name="Top">Its upper border.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Inner">The flows inside, side by side, with their offsets from this node's corner.</param>
internal sealed record PlacedNode(FlowNode Node, double Left, double Top, double Width, double Height, IReadOnlyList<PlacedInner> Inner);

internal sealed record PlacedInner(PlacedGraph Graph, double Left, double Top);

/// <param name="Edge">The edge.</param>
/// <param name="Points">Its way, from border to border.</param>
/// <param name="Label">The middle of its label.</param>
internal sealed record PlacedEdge(FlowEdge Edge, IReadOnlyList<Point> Points, Point Label);

internal readonly record struct Point(double X, double Y);

/// <summary>
/// A small layered layout. States stand on even layers, by the longest way from the start; labels of edges stand on the odd layers
/// between, in a place of their own, so that nothing lies on anything. An edge over several layers passes a place on each.
/// Transitions never leave a scope, so what lies inside a state is laid out first and then treated as a big box.
/// </summary>
internal sealed class Layout
{
    private const double Gap = 28;
    private const double LayerGap = 18;
    private const double LoopSize = 16;

    private readonly FlowGraph graph;
    private readonly Dictionary<string, Slot> byId = [];
    private readonly List<(FlowEdge Edge, bool IsReversed, List<Slot> Way)> routes = [];
    private readonly List<List<Slot>> layers = [];
    private readonly List<FlowEdge> loops = [];

    private Layout(FlowGraph graph) => this.graph = graph;

    public static PlacedGraph Place(FlowGraph graph) => new Layout(graph).Run();

    private PlacedGraph Run()
    {
        foreach (var node in graph.Nodes)
            byId.Add(node.Id, Measure(node));
        var ranks = LayerRanks.Of(graph);
        foreach (var node in graph.Nodes)
            Add(byId[node.Id], 2 * ranks[node.Id]);
        foreach (var edge in graph.Edges)
            if (edge.From == edge.To)
                Loop(edge);
            else
                Route(edge, ranks);
        LayerOrder.Sort(layers);
        LayerPositions.Assign(layers, Gap);
        return Draw();
    }

    private static Slot Measure(FlowNode node)
    {
        var inner = node.Inner.Select(Place).ToList();
        if (inner.Count == 0)
        {
            var (width, height) = BoxSize.Of(node);
            return new Slot(node, width, height, []);
        }

        var placed = new List<PlacedInner>();
        var left = BoxSize.Padding;
        foreach (var scope in inner)
        {
            placed.Add(new PlacedInner(scope, left, BoxSize.TitleHeight + BoxSize.Padding));
            left += scope.Width + BoxSize.Padding;
        }

        return new Slot(node, Math.Max(left, BoxSize.Of(node).Width), inner.Max(scope => scope.Height) + BoxSize.TitleHeight + (2 * BoxSize.Padding), placed);
    }

    private void Add(Slot slot, int layer)
    {
        while (layers.Count <= layer)
            layers.Add([]);
        layers[layer].Add(slot);
    }

    private void Loop(FlowEdge edge)
    {
        loops.Add(edge);
        byId[edge.From].Reserve = Math.Max(byId[edge.From].Reserve, LoopSize + BoxSize.LabelWidth(edge.Label));
    }

    private void Route(FlowEdge edge, Dictionary<string, int> ranks)
    {
        var isReversed = ranks[edge.From] >= ranks[edge.To];
        var (upper, lower) = isReversed ? (edge.To, edge.From) : (edge.From, edge.To);
        var (from, to) = (2 * ranks[upper], 2 * ranks[lower]);
        var way = new List<Slot> { byId[upper] };
        var labelLayer = isReversed ? to - 1 : from + 1;
        for (var layer = from + 1; layer < to; layer++)
        {
            var isLabel = layer == labelLayer && edge.Label.Length > 0;
            var place = new Slot(null, isLabel ? BoxSize.LabelWidth(edge.Label) : 6, isLabel ? BoxSize.LabelHeight : 0, []) { IsLabel = isLabel };
            Add(place, layer);
            way.Add(place);
        }

        way.Add(byId[lower]);
        for (var i = 1; i < way.Count; i++)
        {
            way[i].Above.Add(way[i - 1]);
            way[i - 1].Below.Add(way[i]);
        }

        routes.Add((edge, isReversed, way));
    }

    private PlacedGraph Draw()
    {
        var top = LayerGap;
        foreach (var layer in layers)
        {
            var height = layer.Max(slot => slot.Height);
            foreach (var slot in layer)
                (slot.Top, slot.LayerTop, slot.LayerBottom) = (top + ((height - slot.Height) / 2), top, top + height);
            top += height + LayerGap;
        }

        var left = layers.SelectMany(layer => layer).Min(slot => slot.Center - (slot.Width / 2)) - Gap;
        foreach (var slot in layers.SelectMany(layer => layer))
            slot.Center -= left;
        var width = layers.SelectMany(layer => layer).Max(slot => slot.Center + (slot.Width / 2)) + Gap;
        return new PlacedGraph(
            graph,
            Math.Max(width, BoxSize.LabelWidth(graph.Title) + (2 * Gap)),
            top,
            [.. graph.Nodes.Select(node => byId[node.Id].ToNode())],
            [.. routes.Select(Edge), .. loops.Select(Edge)]);
    }

    private PlacedEdge Edge(FlowEdge loop)
    {
        var box = byId[loop.From];
        var (right, upper, lower) = (box.Center + (box.BoxWidth / 2), box.Top + (box.Height / 3), box.Top + (box.Height * 2 / 3));
        var outside = right + LoopSize;
        // At a third of its height a diamond has two thirds of its width.
        if (box.Node?.Kind == NodeKind.Choice)
            right -= box.BoxWidth / 6;
        var label = new Point(outside + (BoxSize.LabelWidth(loop.Label) / 2), (upper + lower) / 2);
        return new PlacedEdge(loop, [new(right, upper), new(outside, upper), new(outside, lower), new(right, lower)], label);
    }

    private static PlacedEdge Edge((FlowEdge Edge, bool IsReversed, List<Slot> Way) route)
    {
        var points = new List<Point>();
        var way = route.Way;
        var begin = Port(way[0], way[0].Below, way[1]);
        points.Add(new Point(begin, way[0].Top + way[0].Height - way[0].Inset(begin)));
        foreach (var slot in way.Skip(1).SkipLast(1))
        {
            if (slot.LayerTop == slot.LayerBottom)
                continue;
            // Straight through the layer, so that the bend comes in the gap and no box is cut.
            points.Add(new Point(slot.Center, slot.LayerTop));
            points.Add(new Point(slot.Center, slot.LayerBottom));
        }

        var end = Port(way[^1], way[^1].Above, way[^2]);
        points.Add(new Point(end, way[^1].Top + way[^1].Inset(end)));
        if (route.IsReversed)
            points.Reverse();
        var label = way.Find(slot => slot.IsLabel) ?? way[1];
        return new PlacedEdge(route.Edge, points, new Point(label.Center, (label.LayerTop + label.LayerBottom) / 2));
    }

    // Edges leave and reach a box side by side, in the order of where they come from.
    private static double Port(Slot box, List<Slot> neighbours, Slot neighbour)
    {
        if (box.IsDot)
            return box.Center;
        var index = neighbours.OrderBy(other => other.Center).ToList().IndexOf(neighbour);
        var step = Math.Min(24, box.BoxWidth / (neighbours.Count + 1));
        return box.Center + ((index - ((neighbours.Count - 1) / 2.0)) * step);
    }
}
