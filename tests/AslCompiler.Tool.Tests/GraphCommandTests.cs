using System.Xml.Linq;
using AslCompiler.Compiler;
using AslCompiler.Tool.Graphs;
using static AslCompiler.Tool.Tests.Workplace;

namespace AslCompiler.Tool.Tests;

public sealed class GraphCommandTests : IDisposable
{
    private static readonly string Flow = Machine("""
        "A": { "Type": "Choice", "Choices": [
            { "And": [ { "Variable": "$.n", "NumericGreaterThan": 5 }, { "Not": { "Variable": "$.s", "StringEquals": "x" } } ], "Next": "B" },
            { "Variable": "$.t", "IsPresent": false, "Next": "A" } ], "Default": "D" },
        "B": { "Type": "Parallel", "Branches": [
            { "StartAt": "B1", "States": { "B1": { "Type": "Wait", "Seconds": 5, "End": true } } },
            { "StartAt": "B2", "States": { "B2": { "Type": "Fail", "Error": "Bad" } } } ],
          "Catch": [ { "ErrorEquals": [ "Bad", "States.Timeout" ], "Next": "D" } ], "Next": "C" },
        "C": { "Type": "Map", "ItemProcessor": { "StartAt": "C1", "States": { "C1": { "Type": "Pass", "End": true } } }, "Next": "A" },
        "D": { "Type": "Succeed" }
        """);

    private readonly Workplace workplace = new();

    public GraphCommandTests() => workplace.With("flows/a.asl.json", Flow);

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Mermaid_shows_scopes_conditions_and_catchers()
    {
        Assert.Equal(0, workplace.Run("graph"));
        Assert.Equal(
            """
            flowchart TD
              start((" "))
              s0{"A"}
              subgraph s1["B<br/>Parallel"]
                subgraph s1_1["branch 1"]
                  start1((" "))
                  s2["B1<br/>Wait 5 s"]
                  stop1(((" ")))
                  start1 --> s2
                  s2 --> stop1
                end
                subgraph s1_2["branch 2"]
                  start2((" "))
                  s3(["B2<br/>Fail Bad"])
                  stop2(((" ")))
                  start2 --> s3
                  s3 --> stop2
                end
              end
              subgraph s4["C<br/>Map"]
                subgraph s4_1["for each item"]
                  start3((" "))
                  s5["C1<br/>Pass"]
                  stop3(((" ")))
                  start3 --> s5
                  s5 --> stop3
                end
              end
              s6(["D<br/>Succeed"])
              stop(((" ")))
              start --> s0
              s0 -->|"$.n #gt; 5 and not $.s = #quot;x#quot;"| s1
              s0 -->|"$.t is not present"| s0
              s0 -->|"otherwise"| s6
              s1 --> s4
              s1 -.->|"Bad, States.Timeout"| s6
              s4 --> s0
              s6 --> stop

            """,
            workplace.Output);
    }

    [Fact]
    public void Dot_draws_clusters_and_cuts_edges_at_their_borders()
    {
        Assert.Equal(0, workplace.Run("graph", "--format", "dot"));
        Assert.StartsWith("digraph flow {\n", workplace.Output, StringComparison.Ordinal);
        Assert.Contains("subgraph cluster_s1 {\n    label=\"B\\nParallel\";\n", workplace.Output, StringComparison.Ordinal);
        Assert.Contains("  stop1 -> s6 [label=\"Bad, States.Timeout\", style=dashed, ltail=cluster_s1];\n", workplace.Output, StringComparison.Ordinal);
        Assert.Contains("  stop1 -> start3 [ltail=cluster_s1, lhead=cluster_s4];\n", workplace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_is_XML_with_a_text_for_each_state_and_condition()
    {
        Assert.Equal(0, workplace.Run("graph", "--format", "svg", "--output", "a.svg"));
        var texts = XDocument.Parse(workplace.Read("a.svg")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Superset(
            new HashSet<string> { "A", "B", "B1", "C1", "Wait 5 s", "branch 2", "for each item", "otherwise", "$.t is not present", "Bad, States.Timeout" },
            texts.ToHashSet());
    }

    [Fact]
    public void No_box_lies_on_another_and_no_edge_runs_through_one()
    {
        var placed = Layout.Place(FlowGraphBuilder.Build(Analysis.Create(Flow, new CompilationOptions()).Model!));

        foreach (var node in placed.Nodes)
        {
            Assert.InRange(node.Left, 0, placed.Width - node.Width);
            Assert.InRange(node.Top, 0, placed.Height - node.Height);
            Assert.All(placed.Nodes.Where(other => other != node), other => Assert.True(
                node.Left + node.Width <= other.Left || other.Left + other.Width <= node.Left
                || node.Top + node.Height <= other.Top || other.Top + other.Height <= node.Top,
                $"{node.Node.Label} lies on {other.Node.Label}"));
            Assert.All(placed.Edges.SelectMany(edge => edge.Points), point => Assert.False(
                point.X > node.Left + 1 && point.X < node.Left + node.Width - 1 && point.Y > node.Top + (node.Height / 2) - 1 && point.Y < node.Top + (node.Height / 2) + 1,
                $"An edge runs through {node.Node.Label}"));
        }
    }

    [Fact]
    public void Several_definitions_go_to_a_folder()
    {
        workplace.With("flows/b.asl.json", Flow);

        Assert.Equal(2, workplace.Run("graph"));
        Assert.Equal("asl: There are 2 definitions; name one, or give --output a folder\n", workplace.Error);
        Assert.Equal(0, workplace.Run("graph", "--output", "out"));
        Assert.Equal(workplace.Read("out/flows/a.mmd"), workplace.Read("out/flows/b.mmd"));
    }
}
