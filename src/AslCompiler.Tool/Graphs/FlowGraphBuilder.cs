using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Tool.Graphs;

/// <summary>Makes the graph of a bound definition.</summary>
internal sealed class FlowGraphBuilder
{
    private int scopes;

    public static FlowGraph Build(StateMachineModel model) => new FlowGraphBuilder().Scope(model.Root);

    private FlowGraph Scope(Scope scope)
    {
        var suffix = scopes++ == 0 ? "" : (scopes - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        // Mermaid reads a node named "end" as its own keyword.
        var (start, stop) = ("start" + suffix, "stop" + suffix);
        var nodes = new List<FlowNode> { new(start, NodeKind.Start, "", "", []) };
        var edges = new List<FlowEdge>();
        if (scope.Start is not null)
            edges.Add(new FlowEdge(start, Id(scope.Start), "", EdgeKind.Next));
        foreach (var state in scope.States)
        {
            nodes.Add(Node(state));
            AddEdges(state, stop, edges);
        }

        if (edges.Exists(edge => edge.To == stop))
            nodes.Add(new FlowNode(stop, NodeKind.End, "", "", []));
        return new FlowGraph(Title(scope), nodes, edges);
    }

    private FlowNode Node(StateModel state) => new(
        Id(state),
        state.Syntax switch
        {
            ChoiceSyntax => NodeKind.Choice,
            SucceedSyntax or FailSyntax => NodeKind.Terminal,
            _ => NodeKind.State,
        },
        state.Name,
        Detail(state.Syntax),
        [.. state.Inner.Select(Scope)]);

    private static void AddEdges(StateModel state, string stop, List<FlowEdge> edges)
    {
        void Add(NameReference? target, string label, EdgeKind kind)
        {
            if (state.Resolve(target) is { } to)
                edges.Add(new FlowEdge(Id(state), Id(to), label, kind));
        }

        if (state.Syntax is ChoiceSyntax choice)
        {
            foreach (var rule in choice.Choices)
                Add(rule.Next, ConditionText.Of(rule.Condition), EdgeKind.Choice);
            Add(choice.Default, "otherwise", EdgeKind.Choice);
            return;
        }

        Add(state.Syntax.Next, "", EdgeKind.Next);
        if (state.Syntax is WorkSyntax work)
            foreach (var catcher in work.Catch)
                Add(catcher.Next, ConditionText.Shorten(string.Join(", ", catcher.ErrorEquals.Select(name => name.Value))), EdgeKind.Catch);
        if (Targets.IsTerminal(state.Syntax))
            edges.Add(new FlowEdge(Id(state), stop, "", EdgeKind.Next));
    }

    private static string Id(StateModel state) => "s" + state.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Title(Scope scope) => scope.Owner switch
    {
        null => "",
        { Syntax: MapSyntax } => "for each item",
        _ => "branch " + (scope.Branch + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Detail(StateSyntax state) => state switch
    {
        TaskSyntax { Resource.UnitName: { } unit } => ConditionText.Shorten("Task " + unit),
        TaskSyntax => "Task",
        WaitSyntax { Seconds.Value: { } seconds } => $"Wait {seconds} s",
        FailSyntax { Error.Value: { } error } => ConditionText.Shorten("Fail " + error),
        _ => state.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal),
    };
}
