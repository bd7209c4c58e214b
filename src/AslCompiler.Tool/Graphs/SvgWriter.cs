using System.Globalization;
using System.Security;
using System.Text;

namespace AslCompiler.Tool.Graphs;

/// <summary>Draws a flow as a picture of its own.</summary>
internal static class SvgWriter
{
    private const string Style = """
        text { font: 13px sans-serif; text-anchor: middle; fill: #1f2937 }
        .detail, .label, .title { font-size: 11px; fill: #4b5563 }
        .label { paint-order: stroke; stroke: #fff; stroke-width: 4px }
        .title { text-anchor: start }
        .box { fill: #fff; stroke: #4b5563 }
        .choice { fill: #fef3c7; stroke: #b45309 }
        .terminal { fill: #e5e7eb; stroke: #4b5563 }
        .outer { fill: #f8fafc; stroke: #4b5563 }
        .inner { fill: #eef2f7; stroke: #94a3b8; stroke-dasharray: 2 3 }
        .dot { fill: #1f2937; stroke: #1f2937 }
        .edge { fill: none; stroke: #4b5563; stroke-width: 1.2 }
        .catch { stroke-dasharray: 5 4; stroke: #b91c1c }
        """;

    public static string Write(FlowGraph graph)
    {
        var placed = Layout.Place(graph);
        var text = new StringBuilder();
        text.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(placed.Width)}\" height=\"{Number(placed.Height)}\" viewBox=\"0 0 {Number(placed.Width)} {Number(placed.Height)}\">\n");
        text.Append("<style>\n").Append(Style).Append("\n</style>\n");
        text.Append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\" fill=\"#4b5563\"/></marker></defs>\n");
        text.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        Append(text, placed, new Point(0, 0));
        return text.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder text, PlacedGraph graph, Point origin)
    {
        foreach (var edge in graph.Edges)
            Append(text, edge, origin);
        foreach (var node in graph.Nodes)
            Append(text, node, new Point(origin.X + node.Left, origin.Y + node.Top));
        foreach (var edge in graph.Edges.Where(edge => edge.Edge.Label.Length > 0))
            Text(text, "label", edge.Label.X + origin.X, edge.Label.Y + origin.Y + 4, edge.Edge.Label);
    }

    private static void Append(StringBuilder text, PlacedNode node, Point at)
    {
        var (middle, width, height) = (at.X + (node.Width / 2), node.Width, node.Height);
        switch (node.Node.Kind)
        {
            case NodeKind.Start:
                text.Append($"<circle class=\"dot\" cx=\"{Number(middle)}\" cy=\"{Number(at.Y + (height / 2))}\" r=\"{Number(height / 2)}\"/>\n");
                break;
            case NodeKind.End:
                text.Append($"<circle class=\"box\" cx=\"{Number(middle)}\" cy=\"{Number(at.Y + (height / 2))}\" r=\"{Number(height / 2)}\"/>\n");
                text.Append($"<circle class=\"dot\" cx=\"{Number(middle)}\" cy=\"{Number(at.Y + (height / 2))}\" r=\"{Number((height / 2) - 4)}\"/>\n");
                break;
            case NodeKind.Choice:
                text.Append($"<path class=\"choice\" d=\"M{At(middle, at.Y)} L{At(at.X + width, at.Y + (height / 2))} L{At(middle, at.Y + height)} L{At(at.X, at.Y + (height / 2))} z\"/>\n");
                Text(text, "", middle, at.Y + (height / 2) + 4, node.Node.Label);
                break;
            default:
                var look = node.Inner.Count > 0 ? "outer" : node.Node.Kind == NodeKind.Terminal ? "terminal" : "box";
                Box(text, look, at, width, height, node.Node.Kind == NodeKind.Terminal ? 20 : 6);
                Text(text, "", middle, at.Y + 19, node.Node.Label);
                Text(text, "detail", middle, at.Y + 35, node.Node.Detail);
                foreach (var inner in node.Inner)
                    Append(text, inner, at);
                break;
        }
    }

    private static void Append(StringBuilder text, PlacedInner inner, Point outer)
    {
        var at = new Point(outer.X + inner.Left, outer.Y + inner.Top);
        Box(text, "inner", at, inner.Graph.Width, inner.Graph.Height, 6);
        Text(text, "title", at.X + 10, at.Y + 14, inner.Graph.Graph.Title);
        Append(text, inner.Graph, at);
    }

    private static void Append(StringBuilder text, PlacedEdge edge, Point origin)
    {
        var points = edge.Points.Select(point => new Point(point.X + origin.X, point.Y + origin.Y)).ToList();
        var way = new StringBuilder("M" + At(points[0].X, points[0].Y));
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var half = (from.Y + to.Y) / 2;
            way.Append(from.X == to.X ? $" L{At(to.X, to.Y)}" : $" C{At(from.X, half)} {At(to.X, half)} {At(to.X, to.Y)}");
        }

        text.Append($"<path class=\"edge{(edge.Edge.Kind == EdgeKind.Catch ? " catch" : "")}\" d=\"{way}\" marker-end=\"url(#arrow)\"/>\n");
    }

    private static void Box(StringBuilder text, string look, Point at, double width, double height, double radius) =>
        text.Append($"<rect class=\"{look}\" x=\"{Number(at.X)}\" y=\"{Number(at.Y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(radius)}\"/>\n");

    private static void Text(StringBuilder text, string look, double x, double y, string content) =>
        text.Append($"<text{(look.Length > 0 ? $" class=\"{look}\"" : "")} x=\"{Number(x)}\" y=\"{Number(y)}\">{Escape(content)}</text>\n");

    private static string At(double x, double y) => Number(x) + "," + Number(y);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text);
}
