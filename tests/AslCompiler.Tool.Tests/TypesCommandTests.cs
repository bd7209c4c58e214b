using System.Text.Json.Nodes;
using static AslCompiler.Tool.Tests.Workplace;

namespace AslCompiler.Tool.Tests;

public sealed class TypesCommandTests : IDisposable
{
    private static readonly string Flow = Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Charge",
          "Parameters": { "amount.$": "$.total", "currency": "EUR" }, "Assign": { "receipt.$": "$.receipt" }, "ResultPath": "$.charge", "Next": "B" },
        "B": { "Type": "Choice", "Choices": [ { "Variable": "$.total", "NumericGreaterThan": 5, "Next": "C" } ], "Default": "C" },
        "C": { "Type": "Wait", "SecondsPath": "$.pause", "End": true }
        """);

    private readonly Workplace workplace = new();

    public TypesCommandTests() => workplace.With("a.asl.json", Flow);

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Shapes_are_printed_in_a_compact_notation()
    {
        Assert.Equal(0, workplace.Run("types"));
        Assert.Equal(
            """
            a.asl.json
              input: { total?: number, pause?: integer }
              output: { total?: number, pause?: integer, charge: { receipt?: any } }
              $receipt: any
              A
                request: { amount: number, currency: string }
                result: { receipt?: any }

            """,
            workplace.Output);
    }

    [Fact]
    public void A_schema_beside_the_definition_says_what_the_input_is()
    {
        workplace.With("a.input.schema.json", """{ "type": "object", "properties": { "total": { "type": "integer" }, "note": { "type": "string" } } }""");
        Assert.Equal(1, workplace.Run("check", "--severity", "warning"));
        Assert.Contains("has no 'pause'", workplace.Output, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("types"));
        Assert.Contains("input: { total?: integer, note?: string", workplace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_are_printed_as_JSON()
    {
        Assert.Equal(0, workplace.Run("types", "--format", "json"));
        var machine = JsonNode.Parse(workplace.Output)![0]!;
        Assert.Equal("""{"name":"pause","always":false,"shape":{"types":["integer"]}}""", machine["input"]!["members"]![1]!.ToJsonString());
        Assert.Equal("A", (string?)machine["tasks"]![0]!["state"]);
        Assert.Equal("""[{"name":"receipt","shape":{"types":[]}}]""", machine["variables"]!.ToJsonString());
    }

    [Fact]
    public void What_is_no_definition_ends_with_2()
    {
        workplace.With("b.asl.json", "[]");

        Assert.Equal(2, workplace.Run("types", "b.asl.json"));
        Assert.Equal("asl: 'b.asl.json' is no definition that could be read; 'asl check' tells why\n", workplace.Error);
    }

    [Fact]
    public void Variables_of_one_name_in_two_branches_are_both_printed()
    {
        workplace.With("a.asl.json", Machine("""
            "A": { "Type": "Parallel", "End": true, "Branches": [
              { "StartAt": "B", "States": { "B": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } },
              { "StartAt": "C", "States": { "C": { "Type": "Pass", "Assign": { "x": "t" }, "End": true } } }] }
            """));
        Assert.Equal(0, workplace.Run("types", "--format", "json"));
        var variables = JsonNode.Parse(workplace.Output)![0]!["variables"]!.AsArray();
        Assert.Equal(["integer", "string"], variables.Select(variable => (string)variable!["shape"]!["types"]![0]!));
    }
}
