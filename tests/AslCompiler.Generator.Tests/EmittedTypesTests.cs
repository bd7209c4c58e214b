using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>What a user's code sees of the emitted types: compiled together with them.</summary>
public sealed class EmittedTypesTests
{
    private const string Flow = """
        {
          "StartAt": "Charge",
          "States": {
            "Charge": {
              "Type": "Task",
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ChargeCard",
              "Parameters": { "orderId.$": "$.orderId", "step": 1 },
              "Retry": [ { "ErrorEquals": [ "Unavailable" ], "MaxAttempts": 2 } ],
              "Catch": [ { "ErrorEquals": [ "Card.Declined" ], "Next": "No" } ],
              "Next": "Big?"
            },
            "Big?": {
              "Type": "Choice",
              "Choices": [ { "Variable": "$.amount", "NumericGreaterThan": 10, "Next": "Yes" } ],
              "Default": "No"
            },
            "Yes": { "Type": "Succeed" },
            "No": { "Type": "Fail" }
          }
        }
        """;

    private const string User = """
        using System.Threading;
        using System.Threading.Tasks;
        using AslCompiler;
        using Flows;
        using Microsoft.Extensions.DependencyInjection;

        public sealed class Tasks : IFlowTasks
        {
            public Task<Flow.ChargeCardResult> ChargeCardAsync(Flow.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
            {
                long step = request.Step;
                if (request.OrderId.GetString() == "declined")
                    throw new Flow.CardDeclinedException("no");
                return Task.FromResult(new Flow.ChargeCardResult { Amount = 20m * step });
            }
        }

        public static class Program
        {
            public static async Task<decimal?> Typed() => (await new Flow(new Tasks()).RunAsync(new Flow.Input { OrderId = "1" })).Amount;
            public static async Task<string> Raw() => (await new Flow(new Tasks()).RunAsync("{\"orderId\":\"1\"}")).ToString();
            public static string Names() => Flow.States.Charge + " " + Flow.Errors.CardDeclined;
            public static async Task<decimal?> FromServices()
            {
                await using var services = new ServiceCollection().AddFlow<Tasks>().BuildServiceProvider();
                return (await services.GetRequiredService<Flow>().RunAsync(new Flow.Input { OrderId = "1" })).Amount;
            }
        }
        """;

    private static async Task<T> Call<T>(string method)
    {
        var program = GeneratorRun.Of(Flow, userCode: User).Load().GetType("Program")!;
        var result = program.GetMethod(method)!.Invoke(null, null);
        return result is Task<T> task ? await task : (T)result!;
    }

    [Fact]
    public async Task A_typed_handler_serves_a_typed_run() => Assert.Equal(20m, await Call<decimal?>("Typed"));

    [Fact]
    public async Task Raw_json_runs_too() => Assert.Equal("""{"amount":20}""", await Call<string>("Raw"));

    [Fact]
    public async Task The_machine_comes_out_of_the_container() => Assert.Equal(20m, await Call<decimal?>("FromServices"));

    [Fact]
    public async Task State_and_error_names_are_constants() => Assert.Equal("Charge Card.Declined", await Call<string>("Names"));

    [Theory]
    [InlineData("first step")]
    [InlineData("1st")]
    [InlineData("class")]
    [InlineData("🚀")]
    [InlineData("日本")]
    [InlineData("Enter")]
    [InlineData("States")]
    [InlineData("JsonData")]
    [InlineData("a\\\"b\\\\c\\n")]
    [InlineData("Flow")]
    [InlineData("String")]
    public void Unusual_names_give_valid_code(string name)
    {
        var definition = """{"StartAt":"NAME","States":{"NAME":{"Type":"Task","Resource":"NAME","Parameters":{"NAME.$":"$['x y'].a","NAME2":1},"Retry":[{"ErrorEquals":["NAME"]}],"Next":"NAME!"},"NAME!":{"Type":"Pass","End":true}}}"""
            .Replace("NAME", name, StringComparison.Ordinal);

        GeneratorRun.Of(definition).Load();
    }

    [Fact]
    public void A_broken_definition_still_gives_the_types_that_are_known()
    {
        var run = GeneratorRun.Of(Flow.Replace("\"Default\": \"No\"", "\"Default\": \"Nowhere\"", StringComparison.Ordinal), userCode: User);

        Assert.Empty(run.CSharpDiagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("{\"StartAt\":1,\"States\":[]}")]
    public void Rubbish_gives_a_class_that_compiles(string definition) => Assert.Empty(GeneratorRun.Of(definition).CSharpDiagnostics);

    [Fact]
    public void Two_files_of_one_type_give_one_class()
    {
        const string pass = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";

        var run = GeneratorRun.Of([new DefinitionText("/flows/one.asl.json", pass), new DefinitionText("/flows/One.asl.json", pass)]);

        Assert.Empty(run.CSharpDiagnostics);
    }

    [Fact]
    public void Metadata_choose_name_namespace_and_accessibility()
    {
        const string pass = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
        var options = BuildOptionsProvider.Default.With("AslClassName", "Other").With("AslNamespace", "My.Place").With("AslAccessibility", "internal");

        var run = GeneratorRun.Of([new DefinitionText("/flows/one.asl.json", pass)], options: options);

        Assert.Contains("namespace My.Place", run.Text(), StringComparison.Ordinal);
        Assert.Contains("internal sealed partial class Other", run.Text(), StringComparison.Ordinal);
        Assert.Empty(run.CSharpDiagnostics);
    }

    [Fact]
    public void The_folder_is_part_of_the_namespace()
    {
        const string pass = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";

        Assert.Contains("namespace Flows.Billing.V1", GeneratorRun.Of([new DefinitionText("/flows/billing/v1/one.asl.json", pass)]).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_is_called_by_its_ARN_and_by_invoke_has_one_method_without_envelopes()
    {
        const string definition = """
            { "StartAt": "A", "States": {
              "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "Parameters": { "amount": 1 }, "ResultPath": "$.first", "Next": "B" },
              "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "Charge", "Payload": { "amount": 2 } },
                "ResultSelector": { "receipt.$": "$.Payload.receipt" }, "ResultPath": "$.second", "Next": "C" },
              "C": { "Type": "Pass", "Parameters": { "first.$": "$.first.receipt", "second.$": "$.second.receipt" }, "End": true } } }
            """;
        const string code = """
            using System.Threading;
            using System.Threading.Tasks;
            using AslCompiler;

            public sealed class Tasks : Flows.IFlowTasks
            {
                public Task<Flows.Flow.ChargeResult> ChargeAsync(Flows.Flow.ChargeRequest request, TaskContext context, CancellationToken cancellationToken) =>
                    Task.FromResult(new Flows.Flow.ChargeResult { Receipt = "r" + request.Amount });
            }

            public static class Run
            {
                public static async Task<string> Now() => (await new Flows.Flow(new Tasks()).RunAsync("{}")).ToString();
            }
            """;
        var output = await (Task<string>)GeneratorRun.Of(definition, userCode: code).Load().GetType("Run")!.GetMethod("Now")!.Invoke(null, null)!;
        Assert.Equal("""{"first":"r1","second":"r2"}""", output);
    }
}
