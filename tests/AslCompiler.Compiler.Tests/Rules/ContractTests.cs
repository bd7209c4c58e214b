using AslCompiler.Compiler.Contracts;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL11xx: the user's own types.</summary>
public sealed class ContractTests
{
    private static readonly CompilationOptions Options = new()
    {
        Contract = new MachineContract("flow.asl.json", "", "Flow", "public", "Order", null, null,
            new([new TaskContract("Charge", "ChargeRequest", "ChargeResult")]),
            new(
            [
                new ContractType("Order", ContractKind.Object, false, null, new([new("id", "string", true), new("lines", "List<Line>", true), new("tags", "Dictionary", false)])),
                new ContractType("List<Line>", ContractKind.Array, false, "Line", new([])),
                new ContractType("Line", ContractKind.Object, false, null, new([new("price", "decimal", true), new("parent", "Order", false)])),
                new ContractType("Dictionary", ContractKind.Dictionary, false, null, new([])),
                new ContractType("string", ContractKind.String, false, null, new([])),
                new ContractType("decimal", ContractKind.Number, true, null, new([])),
                new ContractType("ChargeRequest", ContractKind.Object, false, null, new([new("orderId", "string", true), new("note", "string", false)])),
                new ContractType("ChargeResult", ContractKind.Object, false, null, new([new("chargeId", "string", true)])),
            ])),
    };

    private const string Charge = "\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:Charge\", \"Parameters\": { \"orderId.$\": \"$.id\" }, \"ResultPath\": \"$.charge\"";

    [Fact]
    public void A_path_must_lead_to_properties_of_the_input_and_of_results() => Reports("ASL1104", Machine($$"""
        "A": { {{Charge}}, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "a.$": "$.lines[0].price", "b.$": "$.lines[0].parent.id", "c.$": "$.tags.any.thing", "d.$": "$.charge.chargeId",
          "e.$": "$.[|total|]", "f.$": "$.lines[0].[|cost|]", "g.$": "$.charge.[|charge|]" }, "End": true }
        """), Options);

    [Fact]
    public void A_misspelt_property_gets_a_suggestion_and_a_fix() => IsFixed(
        "ASL1104",
        Machine(""" "A": { "Type": "Pass", "InputPath": "$.lnies", "Next": "B" }, "B": { """ + Charge.Replace("$.id", "$[0].parent.id", StringComparison.Ordinal) + """, "End": true } """),
        Machine(""" "A": { "Type": "Pass", "InputPath": "$.lines", "Next": "B" }, "B": { """ + Charge.Replace("$.id", "$[0].parent.id", StringComparison.Ordinal) + """, "End": true } """),
        Options);

    [Fact]
    public void A_request_must_fit_its_type() => Reports("ASL1103", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Charge", [|"Parameters"|]: { [|"order.$"|]: "$.id", "NOTE": "any case" }, "End": true }
        """), Options);

    [Fact]
    public void An_operator_must_suit_the_property() => Reports("ASL0610", Machine($$"""
        "A": { "Type": "Choice", "Choices": [{ "Variable": [|"$.id"|], "NumericEquals": 1, "Next": "B" }], "Default": "C" },
        "B": { {{Charge}}, "Next": "C" }, "C": { "Type": "Succeed" }
        """), Options);
}
