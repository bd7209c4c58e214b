namespace AslCompiler.Tool.Graphs;

/// <summary>What an edge stands for.</summary>
internal enum EdgeKind
{
    Next,

    /// <summary>A rule of a Choice, or its Default.</summary>
    Choice,

    /// <summary>A Catcher.</summary>
    Catch,
}

/// <summary>What a node stands for.</summary>
internal enum NodeKind
{
    Start,
    End,
    State,
    Choice,

    /// <summary>A Succeed or Fail state.</summary>
    Terminal,
}

/// <summary>A flow to draw: the states of one scope, with those inside them.</summary>
/// <param name="Title">What it is, for a branch or processor; empty for the machine itself.</param>
/// <param name="Nodes">Its nodes: the start first, then the states, then the end where the flow has one.</param>
/// <param name="Edges">Its edges; transitions never leave a scope.</param>
internal sealed record FlowGraph(string Title, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowEdge> Edges);

/// <param name="Id">Its name in the output, unique in the drawing.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">The state's name.</param>
/// <param name="Detail">The state's type, with what it works with.</param>
/// <param name="Inner">The branches of a Parallel, the processor of a Map.</param>
internal sealed record FlowNode(string Id, NodeKind Kind, string Label, string Detail, IReadOnlyList<FlowGraph> Inner);

/// <param name="From">The id where it begins.</param>
/// <param name="To">The id where it ends.</param>
/// <param name="Label">A short condition or error names; empty for a plain transition.</param>
/// <param name="Kind">What it stands for.</param>
internal sealed record FlowEdge(string From, string To, string Label, EdgeKind Kind);
