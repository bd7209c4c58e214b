using AslCompiler.Generator.Contracts;
using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Generator.Tests;

/// <summary>The user's own class and types: <c>[StateMachine]</c> and <c>[TaskContract]</c>.</summary>
public sealed class ContractTests
{
    private const string Definition = """
        { "StartAt": "Charge", "States": {
          "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "ChargeCard", "Payload": { "cardId.$": "$.card.id", "amount.$": "$.total" } },
            "ResultSelector": { "receipt.$": "$.Payload" }, "Next": "Done" },
          "Done": { "Type": "Pass", "Parameters": { "chargeId.$": "$.receipt.chargeId", "lines.$": "$.receipt.lines[0].text" }, "End": true } } }
        """;

    private const string Types = """
        namespace Shop;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using AslCompiler;

        public sealed record Card(string Id);
        public sealed record Order(Card Card, decimal Total);
        public sealed record ChargeRequest(string CardId, decimal Amount);
        public sealed record Line(string Text);
        public sealed class ChargeResult { public string ChargeId { get; init; } = ""; public List<Line> Lines { get; init; } = []; }
        public sealed record Receipt(string ChargeId, string Lines);

        [StateMachine("flow.asl.json", Input = typeof(Order), Output = typeof(Receipt))]
        [TaskContract("ChargeCard", Request = typeof(ChargeRequest), Result = typeof(ChargeResult))]
        public partial class Checkout;

        public sealed class Tasks : ICheckoutTasks
        {
            public Task<ChargeResult> ChargeCardAsync(ChargeRequest request, TaskContext context, CancellationToken cancellationToken) =>
                Task.FromResult(new ChargeResult { ChargeId = request.CardId + " " + request.Amount, Lines = [new Line("first")] });
        }

        public static class Run
        {
            public static async Task<string> Now() => (await new Checkout(new Tasks()).RunAsync(new Order(new Card("c1"), 12.50m))).ToString();
        }
        """;

    [Fact]
    public async Task A_flow_runs_with_the_types_of_its_user_at_every_door()
    {
        var run = GeneratorRun.Of(Definition, userCode: Types);
        var result = await (Task<string>)run.Load().GetType("Shop.Run")!.GetMethod("Now")!.Invoke(null, null)!;
        Assert.Equal("Receipt { ChargeId = c1 12.50, Lines = first }", result);
        Assert.Contains("namespace Shop", run.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("record Input", run.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_serializer_context_is_used_where_it_is_given() => Assert.Contains(
        "global::AslCompiler.Runtime.JsonValues.WriteType(input, global::Shop.ShopContext.Default)",
        GeneratorRun.Of(Definition, userCode: Types.Replace("Output = typeof(Receipt)", "Output = typeof(Receipt), JsonContext = typeof(ShopContext)", StringComparison.Ordinal)
            + "public sealed partial class ShopContext : System.Text.Json.Serialization.JsonSerializerContext { }").Text(),
        StringComparison.Ordinal);

    private static Compiler.Contracts.MachineContract Read(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Types", [CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic; using System.Text.Json.Serialization; using AslCompiler;\n" + code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return ContractReader.Read(compilation.GetTypeByMetadataName("Flow")!)!;
    }

    private static string Members(string type, string options = "") =>
        string.Join(", ", Read($$"""
            [StateMachine("flow.asl.json", Input = typeof(T){{options}})] public partial class Flow;
            {{type}}
            """).Find("global::T")!.Members.Select(member => $"{member.JsonName}:{member.Type[(member.Type.LastIndexOf('.') + 1)..]}{(member.IsRequired ? "!" : "")}"));

    [Fact]
    public void Properties_have_the_names_that_the_serializer_gives_them()
    {
        const string type = "public class T { public string OrderID { get; set; } public int? IDNumber { get; set; } [JsonPropertyName(\"x-y\")] public required bool Flag { get; set; } [JsonIgnore] public string Hidden { get; set; } public static int Count { get; } internal int Inner { get; } }";
        Assert.Equal("orderID:string, idNumber:int, x-y:bool!", Members(type));
        Assert.Equal("order_id:string, id_number:int, x-y:bool!", Members(type + "[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] public partial class C : JsonSerializerContext;", ", JsonContext = typeof(C)"));
        Assert.Equal("OrderID:string, IDNumber:int, x-y:bool!", Members(type + "public partial class C : JsonSerializerContext;", ", JsonContext = typeof(C)"));
    }

    [Fact]
    public void Base_types_collections_dictionaries_and_loops_are_seen_through()
    {
        var contract = Read("""
            [StateMachine("flow.asl.json", Input = typeof(Node))] public partial class Flow;
            public class Base { public DateTimeOffset At { get; set; } }
            public class Node : Base { public List<Node> Children { get; set; } public Dictionary<string, int> Counts { get; set; } public Kind Kind { get; set; } public object Any { get; set; } public Guid Id { get; set; } }
            public enum Kind { A }
            """);
        Assert.Equal(["children", "counts", "kind", "any", "id", "at"], contract.Find("global::Node")!.Members.Select(member => member.JsonName));
        Assert.Equal("global::Node", contract.Find("global::System.Collections.Generic.List<global::Node>")!.Item);
        Assert.Equal("Dictionary", contract.Types.Single(type => type.CSharp.Contains("Dictionary", StringComparison.Ordinal)).Kind.ToString());
        Assert.Equal("Any", contract.Find("global::Kind")!.Kind.ToString());
    }

    [Fact]
    public void Extension_data_leaves_an_object_open() => Assert.Equal("Dictionary", Read("""
        [StateMachine("flow.asl.json", Input = typeof(T))] public partial class Flow;
        public class T { public int A { get; set; } [JsonExtensionData] public Dictionary<string, object> More { get; set; } }
        """).Find("global::T")!.Kind.ToString());

    [Fact]
    public void Editing_other_code_compiles_nothing_again()
    {
        var run = GeneratorRun.Of(Definition, userCode: Types);
        var again = run.Again(compilation: run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }", (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.All(again.Result.Results[0].TrackedSteps[StepNames.Generated].SelectMany(step => step.Outputs), output => Assert.Contains(output.Reason, (IncrementalStepRunReason[])[IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]));
    }
}
