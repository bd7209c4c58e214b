namespace AslCompiler.Tool.Graphs;

/// <summary>The layer of each node: the longest way to it, edges that close a circle left out.</summary>
internal static class LayerRanks
{
    public static Dictionary<string, int> Of(FlowGraph graph)
    {
        var forward = ForwardEdges(graph, out var order);
        var ranks = graph.Nodes.ToDictionary(node => node.Id, _ => 0);
        foreach (var id in order)
            foreach (var to in forward[id])
                ranks[to] = Math.Max(ranks[to], ranks[id] + 1);
        return ranks;
    }

    // Depth first from every node that is not yet seen, the start before all; an edge to a node that is still open closes a circle.
    private static Dictionary<string, List<string>> ForwardEdges(FlowGraph graph, out List<string> topological)
    {
        var edges = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        var forward = graph.Nodes.ToDictionary(node => node.Id, _ => new List<string>());
        var (open, done) = (new HashSet<string>(), new HashSet<string>());
        var finished = new List<string>();
        foreach (var root in graph.Nodes)
        {
            if (done.Contains(root.Id))
                continue;
            var path = new Stack<(string Id, IEnumerator<string> Targets)>();
            void Enter(string id)
            {
                open.Add(id);
                path.Push((id, edges[id].GetEnumerator()));
            }

            Enter(root.Id);
            while (path.TryPeek(out var top))
            {
                if (!top.Targets.MoveNext())
                {
                    path.Pop();
                    open.Remove(top.Id);
                    done.Add(top.Id);
                    finished.Add(top.Id);
                }
                else if (!open.Contains(top.Targets.Current))
                {
                    forward[top.Id].Add(top.Targets.Current);
                    if (!done.Contains(top.Targets.Current))
                        Enter(top.Targets.Current);
                }
            }
        }

        finished.Reverse();
        topological = finished;
        return forward;
    }
}
