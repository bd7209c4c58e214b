using System.Text;

namespace AslCompiler.Tool.Graphs;

/// <summary>Draws a flow as a Mermaid flowchart, which repositories and wikis show as a picture.</summary>
internal static class MermaidWriter
{
    public static string Write(FlowGraph graph)
    {
        var text = new StringBuilder("flowchart TD\n");
        Append(text, graph, "  ");
        return text.ToString();
    }

    private static void Append(StringBuilder text, FlowGraph graph, string indent)
    {
        foreach (var node in graph.Nodes)
            Append(text, node, indent);
        foreach (var edge in graph.Edges)
        {
            var line = edge.Kind == EdgeKind.Catch ? "-.->" : "-->";
            var label = edge.Label.Length == 0 ? "" : "|" + Quote(edge.Label) + "|";
            text.Append($"{indent}{edge.From} {line}{label} {edge.To}\n");
        }
    }

    private static void Append(StringBuilder text, FlowNode node, string indent)
    {
        if (node.Inner.Count == 0)
        {
            text.Append($"{indent}{node.Id}{Shape(node)}\n");
            return;
        }

        text.Append($"{indent}subgraph {node.Id}[{Quote(Label(node))}]\n");
        foreach (var (scope, number) in node.Inner.Select((scope, index) => (scope, index + 1)))
        {
            text.Append($"{indent}  subgraph {node.Id}_{number}[{Quote(scope.Title)}]\n");
            Append(text, scope, indent + "    ");
            text.Append($"{indent}  end\n");
        }

        text.Append($"{indent}end\n");
    }

    private static string Shape(FlowNode node) => node.Kind switch
    {
        NodeKind.Start => "((\" \"))",
        NodeKind.End => "(((\" \")))",
        NodeKind.Choice => "{" + Quote(node.Label) + "}",
        NodeKind.Terminal => "([" + Quote(Label(node)) + "])",
        _ => "[" + Quote(Label(node)) + "]",
    };

    private static string Label(FlowNode node) => node.Label + "\n" + node.Detail;

    // Mermaid knows entities, and takes markup for what it is.
    private static string Quote(string text) =>
        "\"" + text.Replace("&", "#amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal) + "\"";
}
