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

    private static string Call(string name, string parameters, string rest) =>
        $$""" "{{name}}": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Other", "Parameters": {{parameters}}, {{rest}} } """;

    private static string Marked(string call) => call.Replace("\"arn:aws:lambda:us-east-1:123456789012:function:Other\"", "[|\"arn:aws:lambda:us-east-1:123456789012:function:Other\"|]", StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"n\": 1 }", "{ \"n\": \"1\" }", "The request of 'Other' has, as 'n', a string here and a number in 'A'")]
    [InlineData("{ \"a\": { \"b\": true } }", "{ \"c\": 1, \"a\": { \"b\": [] } }", "The request of 'Other' has, as 'a.b', an array here and a boolean in 'A'")]
    [InlineData("{ \"n\": 1 }", "{ \"n.$\": \"States.Format('{}', $.n)\" }", "The request of 'Other' has, as 'n', a string here and a number in 'A'")]
    public void States_that_share_a_task_give_it_the_same_types(string first, string second, string message) => Assert.Equal(message, Assert.Single(Reports(
        "ASL1102", Machine(Call("A", first, "\"ResultPath\": null, \"Next\": \"B\"") + "," + Marked(Call("B", second, "\"End\": true"))))).Message);

    [Fact]
    public void States_that_share_a_task_take_the_same_types_from_it() => Assert.Equal("The result of 'Other' has, as 'n', a string here and a number in 'A'", Assert.Single(Reports("ASL1102", Machine(
        Call("A", "{}", "\"ResultPath\": \"$.a\", \"Next\": \"B\"") + "," + Marked(Call("B", "{}", "\"ResultPath\": \"$.b\", \"Next\": \"C\"")) + """
        , "C": { "Type": "Choice", "Choices": [{ "Variable": "$.a.n", "NumericEquals": 1, "Next": "D" }, { "Variable": "$.b.n", "StringEquals": "x", "Next": "D" }], "Default": "E" },
        "D": { "Type": "Succeed" }, "E": { "Type": "Fail", "Error": "E" }
        """))).Message);

    [Theory]
    [InlineData("{ \"n\": 1 }", "{ \"n\": 1.5 }")]
    [InlineData("{ \"n\": 1 }", "{ \"n\": null }")]
    [InlineData("{ \"n\": 1 }", "{ \"n.$\": \"$.n\" }")]
    [InlineData("{ \"n\": 1 }", "{ \"m\": \"x\" }")]
    [InlineData("{ \"n\": \"2030-01-31T12:00:00Z\" }", "{ \"n\": \"x\" }")]
    [InlineData("{ \"n\": 1 }", "{ \"n\": \"${Number}\" }")]
    public void Types_that_may_be_the_same_are_fine(string first, string second) =>
        IsSilent(Machine(Call("A", first, "\"ResultPath\": null, \"Next\": \"B\"") + "," + Call("B", second, "\"End\": true")));

    [Fact]
    public void What_a_service_takes_is_its_own_affair() => IsSilent(Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": "t", "Message": "x" }, "ResultPath": null, "Next": "B" },
        "B": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": "t", "Message": { "x": 1 } }, "End": true }
        """));
}
