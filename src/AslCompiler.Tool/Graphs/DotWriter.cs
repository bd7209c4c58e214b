using System.Text;

namespace AslCompiler.Tool.Graphs;

/// <summary>Draws a flow in Graphviz's language; states with states inside are clusters.</summary>
internal static class DotWriter
{
    public static string Write(FlowGraph graph)
    {
        var text = new StringBuilder("digraph flow {\n  compound=true;\n  graph [fontname=\"sans-serif\"];\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        Append(text, graph, "  ");
        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, FlowGraph graph, string indent)
    {
        foreach (var node in graph.Nodes)
            Append(text, node, indent);
        var nodes = graph.Nodes.ToDictionary(node => node.Id);
        foreach (var edge in graph.Edges)
        {
            // An edge cannot end at a cluster: it goes to a node inside and is cut at the border.
            var (from, to) = (nodes[edge.From], nodes[edge.To]);
            var attributes = new List<string>();
            if (edge.Label.Length > 0)
                attributes.Add("label=" + Quote(edge.Label));
            if (edge.Kind == EdgeKind.Catch)
                attributes.Add("style=dashed");
            if (from.Inner.Count > 0)
                attributes.Add("ltail=cluster_" + from.Id);
            if (to.Inner.Count > 0)
                attributes.Add("lhead=cluster_" + to.Id);
            text.Append($"{indent}{Anchor(from, last: true)} -> {Anchor(to, last: false)}{(attributes.Count > 0 ? " [" + string.Join(", ", attributes) + "]" : "")};\n");
        }
    }

    private static string Anchor(FlowNode node, bool last)
    {
        while (node.Inner.Count > 0)
            node = last ? node.Inner[0].Nodes[^1] : node.Inner[0].Nodes[0];
        return node.Id;
    }

    private static void Append(StringBuilder text, FlowNode node, string indent)
    {
        if (node.Inner.Count == 0)
        {
            text.Append($"{indent}{node.Id} [{Attributes(node)}];\n");
            return;
        }

        text.Append($"{indent}subgraph cluster_{node.Id} {{\n{indent}  label={Quote(node.Label + "\n" + node.Detail)};\n");
        foreach (var (scope, number) in node.Inner.Select((scope, index) => (scope, index + 1)))
        {
            text.Append($"{indent}  subgraph cluster_{node.Id}_{number} {{\n{indent}    label={Quote(scope.Title)}; style=dotted;\n");
            Append(text, scope, indent + "    ");
            text.Append($"{indent}  }}\n");
        }

        text.Append($"{indent}}}\n");
    }

    private static string Attributes(FlowNode node) => node.Kind switch
    {
        NodeKind.Start => "shape=circle, style=filled, fillcolor=black, label=\"\", width=0.2",
        NodeKind.End => "shape=doublecircle, style=filled, fillcolor=black, label=\"\", width=0.15",
        NodeKind.Choice => "shape=diamond, style=\"\", label=" + Quote(node.Label),
        _ => "label=" + Quote(node.Label + "\n" + node.Detail),
    };

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
