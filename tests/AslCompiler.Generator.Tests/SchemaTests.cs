using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Tests;

/// <summary>JSON Schemas beside a definition, in place of C# types.</summary>
public sealed class SchemaTests
{
    private static readonly DefinitionText Definition = new("/flows/loan.asl.json", """
        { "StartAt": "Score", "States": {
          "Score": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Score", "End": true } } }
        """);

    private static readonly DefinitionText Other = new("/flows/other.asl.json", """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""");

    private static readonly DefinitionText Input = new("/flows/loan.input.schema.json", """{ "type": "object", "properties": { "amount": { "type": "number" } }, "required": ["amount"] }""");

    private static readonly DefinitionText Result = new("/flows/loan.Score.result.schema.json", """{ "type": "object", "properties": { "points": { "type": "integer" } }, "required": ["points"] }""");

    private const string UserCode = """
        using System.Threading;
        using System.Threading.Tasks;
        using AslCompiler;

        public sealed class Tasks : Flows.ILoanTasks
        {
            public Task<Flows.Loan.ScoreResult> ScoreAsync(Flows.Loan.ScoreRequest request, TaskContext context, CancellationToken cancellationToken) =>
                Task.FromResult(new Flows.Loan.ScoreResult { Points = 7 + (long)request.Amount });
        }

        public static class Run
        {
            public static async Task<long> Now() => (await new Flows.Loan(new Tasks()).RunAsync(new Flows.Loan.Input { Amount = 3m })).Points;
        }
        """;

    [Fact]
    public async Task Handlers_and_doors_have_the_types_of_the_schemas()
    {
        var run = GeneratorRun.Of([Definition, Input, Result], UserCode);
        Assert.Equal(10, await (Task<long>)run.Load().GetType("Run")!.GetMethod("Now")!.Invoke(null, null)!);
    }

    [Fact]
    public void Editing_a_schema_emits_its_own_machine_alone_again()
    {
        var run = GeneratorRun.Of([Definition, Other, Input]);
        var edited = new DefinitionText(Input.Path, Input.GetText(TestContext.Current.CancellationToken).ToString().Replace("amount", "sum", StringComparison.Ordinal));
        var again = run.Again(driver => driver.ReplaceAdditionalText(Input, edited));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], again.Result.Results[0].TrackedSteps[StepNames.Generated].SelectMany(step => step.Outputs).Select(output => output.Reason));
        Assert.Contains("decimal Sum", again.Text("Flows.Loan"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reindenting_a_schema_emits_nothing_again()
    {
        var run = GeneratorRun.Of([Definition, Input]);
        var again = run.Again(driver => driver.ReplaceAdditionalText(Input, new DefinitionText(Input.Path, Input.GetText(TestContext.Current.CancellationToken).ToString().Replace(" ", "\n  ", StringComparison.Ordinal))));
        Assert.All(again.Result.Results[0].TrackedSteps[StepNames.Generated].SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Without_analyzers_the_generator_reports_what_a_schema_refuses()
    {
        var strict = new DefinitionText(Input.Path, """{ "type": "object", "properties": { "amount": {} }, "additionalProperties": false }""");
        var reading = new DefinitionText(Definition.Path, """{"StartAt":"A","States":{"A":{"Type":"Pass","InputPath":"$.sum","End":true}}}""");
        var run = GeneratorRun.Of([reading, strict], options: BuildOptionsProvider.Create(("RootNamespace", "Flows"), ("ProjectDir", "/flows/"), ("RunAnalyzers", "false")));
        Assert.Equal("ASL1104", Assert.Single(run.Result.Diagnostics).Id);
    }
}
