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
        Assert.Equal("Integer", contract.Find("global::Kind")!.Kind.ToString());
    }

    [Fact]
    public void Extension_data_leaves_an_object_open() => Assert.Equal("Dictionary", Read("""
        [StateMachine("flow.asl.json", Input = typeof(T))] public partial class Flow;
        public class T { public int A { get; set; } [JsonExtensionData] public Dictionary<string, object> More { get; set; } }
        """).Find("global::T")!.Kind.ToString());

    private static string Kinds(string type, string options = "", string more = "")
    {
        var contract = Read($$"""
            [StateMachine("flow.asl.json", Input = typeof(T){{options}})] public partial class Flow;
            {{more}}
            public class T { {{type}} }
            """);
        return string.Join(", ", contract.Find("global::T")!.Members.Select(member => contract.Find(member.Type) is { } found ? found.Kind + (found.Values.Count == 0 ? "" : ":" + string.Join("|", found.Values)) : "?"));
    }

    private const string Enums = """
        public enum Plain { A, B }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Text { First, [JsonStringEnumMemberName("2nd")] Second }
        [JsonConverter(typeof(JsonStringEnumConverter<Generic>))] public enum Generic { G }
        [Flags, JsonConverter(typeof(JsonStringEnumConverter))] public enum Several { One = 1, Two = 2 }
        public sealed class OwnConverter : JsonConverter<Own> { public override Own Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => default; public override void Write(System.Text.Json.Utf8JsonWriter w, Own v, System.Text.Json.JsonSerializerOptions o) { } }
        [JsonConverter(typeof(OwnConverter))] public enum Own { O }
        """;

    [Fact]
    public void Enums_are_numbers_or_the_names_that_a_converter_writes()
    {
        const string members = "public Plain A { get; set; } public Text B { get; set; } public Generic C { get; set; } public Several D { get; set; } public Own E { get; set; } public Text? F { get; set; } public Plain? G { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public Plain H { get; set; }";
        Assert.Equal("Integer, String:First|2nd, String:G, String, Any, String, Integer, String:A|B", Kinds(members, more: Enums));
        Assert.Equal("String:A|B, String:First|2nd, String:G, String, Any, String, String, String:A|B", Kinds(members, ", JsonContext = typeof(C)", Enums + "[JsonSourceGenerationOptions(UseStringEnumConverter = true)] public partial class C : JsonSerializerContext;"));
        Assert.Equal("String:A|B, String:First|2nd, String:G, String, Any, String, String, String:A|B", Kinds(members, ", JsonContext = typeof(C)", Enums + "[JsonSourceGenerationOptions(Converters = new[] { typeof(JsonStringEnumConverter<Plain>) })] public partial class C : JsonSerializerContext;"));
        // A factory may take any type, T too.
        Assert.Equal("", Kinds("public Plain A { get; set; }", ", JsonContext = typeof(C)", Enums + "public abstract class Factory : JsonConverterFactory; [JsonSourceGenerationOptions(Converters = new[] { typeof(Factory) })] public partial class C : JsonSerializerContext;"));
    }

    [Fact]
    public void The_serializer_writes_enums_as_they_are_seen()
    {
        Assert.Equal("""{"a":1,"b":"2nd","c":1}""", System.Text.Json.JsonSerializer.Serialize(new { A = Written.B, B = Named.Second, C = (Written?)Written.B }, System.Text.Json.JsonSerializerOptions.Web));
        Assert.Equal("\"One, Two\"", System.Text.Json.JsonSerializer.Serialize(Flagged.One | Flagged.Two, System.Text.Json.JsonSerializerOptions.Web));
    }

    private enum Written { A, B }

    [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Named>))]
    private enum Named { First, [System.Text.Json.Serialization.JsonStringEnumMemberName("2nd")] Second }

    [Flags, System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Flagged>))]
    private enum Flagged { One = 1, Two = 2 }

    [Fact]
    public void Members_are_those_that_the_serializer_sees()
    {
        const string members = "public int Field; [JsonInclude] public string Included; [JsonInclude] internal bool Inner { get; set; } [JsonConverter(typeof(object))] public int Odd { get; set; } [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int Number { get; set; } public byte[]? Bytes { get; set; } public Uri? Link { get; set; }";
        Assert.Equal("String, Boolean, ?, ?, String, String", Kinds(members));
        Assert.Equal("Integer, String, Boolean, ?, ?, String, String", Kinds(members, ", JsonContext = typeof(C)", "[JsonSourceGenerationOptions(IncludeFields = true)] public partial class C : JsonSerializerContext;"));
    }

    [Fact]
    public void A_polymorphic_type_has_the_members_of_all_its_types()
    {
        const string types = """
            public class Card : Pay { public required string Number { get; set; } public int Same { get; set; } public int Other { get; set; } }
            public class Cash : Pay { public required string Number { get; set; } public int Same { get; set; } public string Other { get; set; } public required bool Coins { get; set; } }
            """;
        string Union(string attributes) => string.Join(", ", Read($$"""
            [StateMachine("flow.asl.json", Input = typeof(Pay))] public partial class Flow;
            {{attributes}} { public required string Id { get; set; } }
            {{types}}
            """).Find("global::Pay")!.Members.Select(member => $"{member.JsonName}:{member.Type[(member.Type.LastIndexOf('.') + 1)..]}{(member.IsRequired ? "!" : "")}"));
        Assert.Equal("$type:!, number:string!, same:int, other:, id:string!, coins:bool", Union("[JsonDerivedType(typeof(Card), \"card\"), JsonDerivedType(typeof(Cash), 2)] public abstract class Pay"));
        Assert.Equal("kind:, number:string, same:int, other:, id:string!, coins:bool", Union("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\"), JsonDerivedType(typeof(Card), \"card\"), JsonDerivedType(typeof(Cash))] public class Pay"));
        Assert.Equal("", Union("[JsonPolymorphic] public class Pay"));
        Assert.Equal("", Union("public abstract class Pay"));
    }

    [Fact]
    public void An_interface_with_derived_types_has_their_members() => Assert.Equal(["$type", "id", "more"], Read("""
        [StateMachine("flow.asl.json", Input = typeof(IPay))] public partial class Flow;
        [JsonDerivedType(typeof(Card), "card")] public interface IPay { string Id { get; } }
        public class Card : IPay { public string Id { get; set; } public int More { get; set; } }
        """).Find("global::IPay")!.Members.Select(member => member.JsonName));

    [Fact]
    public void Paths_into_enums_and_polymorphic_types_are_checked()
    {
        var contract = Read("""
            [StateMachine("flow.asl.json", Input = typeof(Order))] public partial class Flow;
            public class Order { public Pay Pay { get; set; } public Plain Status { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public Plain Kind { get; set; } }
            public enum Plain { A, B }
            [JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Cash), "cash")] public abstract class Pay { public string Id { get; set; } }
            public class Card : Pay { public string Number { get; set; } }
            public class Cash : Pay { public int Coins { get; set; } }
            """);
        var findings = Compiler.Analysis.Create("""
            { "StartAt": "A", "States": {
              "A": { "Type": "Pass", "Parameters": { "a.$": "$.pay.number", "b.$": "$.pay.coins", "c.$": "$.pay['$type']", "d.$": "$.pay.nmuber" }, "ResultPath": "$.x", "Next": "B" },
              "B": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "NumericEquals": 1, "Next": "C" }, { "Variable": "$.kind", "StringEquals": "A", "Next": "C" },
                { "Variable": "$.status", "StringEquals": "A", "Next": "C" }, { "Variable": "$.kind", "NumericEquals": 0, "Next": "C" }], "Default": "D" },
              "C": { "Type": "Succeed" }, "D": { "Type": "Fail", "Error": "D" } } }
            """, new Compiler.CompilationOptions { Contract = contract }).Findings.Where(finding => finding.Severity >= Compiler.Diagnostics.Severity.Warning);
        Assert.Equal(
            ["'$.pay.nmuber' leads nowhere: the type Pay has no 'nmuber'. Did you mean 'number'?", "'$.status' is a number, for which StringEquals never holds", "'$.kind' is a string, for which NumericEquals never holds"],
            findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Editing_other_code_compiles_nothing_again()
    {
        var run = GeneratorRun.Of(Definition, userCode: Types);
        var again = run.Again(compilation: run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }", (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.All(again.Result.Results[0].TrackedSteps[StepNames.Generated].SelectMany(step => step.Outputs), output => Assert.Contains(output.Reason, (IncrementalStepRunReason[])[IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]));
    }
}
