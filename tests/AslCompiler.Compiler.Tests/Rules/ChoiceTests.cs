using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class ChoiceTests
{
    [Fact]
    public void A_second_operator_is_reported_at_its_name() =>
        Reports("ASL0601", Choice(""" { "Variable": "$.x", "IsNull": true, [|"IsPresent"|]: true, "Next": "B" } """));

    [Fact]
    public void And_and_Or_in_one_rule_are_two_operators() => Reports("ASL0601", Choice("""
        { "And": [ { "Variable": "$.x", "IsNull": true } ], [|"Or"|]: [ { "Variable": "$.x", "IsNull": true } ], "Next": "B" }
        """));

    [Fact]
    public void A_rule_without_operator_is_reported_at_its_Variable() => Reports("ASL0602", Choice(""" { [|"Variable"|]: "$.x", "Next": "B" } """));

    [Fact]
    public void An_operator_without_Variable_is_reported_at_the_operator() => Reports("ASL0602", Choice(""" { [|"IsNull"|]: true, "Next": "B" } """));

    [Fact]
    public void A_misspelt_operator_is_reported_once() => Reports("ASL0103", Choice(""" { "Variable": "$.x", [|"StringEqual"|]: "a", "Next": "B" } """));

    [Fact]
    public void A_rule_at_the_top_needs_Next() => Reports("ASL0603", Choice(""" [|{|] "Variable": "$.x", "IsNull": true } """));

    [Fact]
    public void A_nested_rule_has_no_Next() =>
        Reports("ASL0603", Choice(""" { "Not": { "Variable": "$.x", "IsNull": true, [|"Next"|]: "B" }, "Next": "B" } """));

    [Fact]
    public void A_bad_timestamp_operand_is_reported_at_the_string() =>
        Reports("ASL0614", Choice(""" { "Variable": "$.x", "TimestampEquals": [|"tomorrow"|], "Next": "B" } """));

    [Fact]
    public void An_operand_of_the_wrong_type_is_reported_at_the_operand() =>
        Reports("ASL0102", Choice(""" { "Variable": "$.x", "NumericEquals": [|"1"|], "Next": "B" } """));

    [Fact]
    public void Every_operator_takes_its_own_type() => IsSilent(Choice("""
        { "And": [
            { "Variable": "$.x", "StringMatches": "a*" }, { "Variable": "$.x", "NumericLessThan": 1.5 },
            { "Variable": "$.x", "BooleanEquals": true }, { "Variable": "$.x", "TimestampGreaterThanEquals": "2030-01-01T00:00:00Z" },
            { "Or": [ { "Variable": "$$.Execution.Name", "StringLessThanEqualsPath": "$.y" }, { "Not": { "Variable": "$.x", "IsTimestamp": false } } ] }
          ], "Next": "B", "Comment": "c" }
        """));

    [Fact]
    public void A_Choice_that_asks_again_what_led_to_it_needs_no_Default() => IsSilent(AskedAgain(""" "End": true """));

    [Theory]
    [InlineData(""" "Next": "B" """, "")]
    [InlineData(""" "End": true """, """, "InputPath": "$.x" """)]
    public void A_Choice_with_another_way_to_it_or_other_data_needs_a_Default(string after, string paths) =>
        Reports("ASL0608", AskedAgain(after, paths).Replace("\"B\": {", "[|\"B\"|]: {", StringComparison.Ordinal));

    private static string AskedAgain(string after, string paths = "") => Machine($$"""
        "A": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "StringEquals": "y", "Next": "B" } ], "Default": "C" },
        "B": { "Type": "Choice", "Choices": [ { "Variable": "$.n", "NumericEquals": 1, "Next": "D" }, { "Variable": "$.x", "StringEquals": "y", "Next": "D" } ]{{paths}} },
        "C": { "Type": "Wait", "Seconds": 1, {{after}} },
        "D": { "Type": "Succeed" }
        """);
}
