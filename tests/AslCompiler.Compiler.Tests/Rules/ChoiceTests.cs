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
            { "Variable": "$.a", "StringMatches": "a*" }, { "Variable": "$.b", "NumericLessThan": 1.5 },
            { "Variable": "$.c", "BooleanEquals": true }, { "Variable": "$.d", "TimestampGreaterThanEquals": "2030-01-01T00:00:00Z" },
            { "Or": [ { "Variable": "$$.Execution.Name", "StringLessThanEqualsPath": "$.y" }, { "Not": { "Variable": "$.e", "IsTimestamp": false } } ] }
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

    [Theory]
    [InlineData(""" "Or": [{ "Variable": "$.x", "IsPresent": true }, { "Variable": "$.x", "IsPresent": false }] """)]
    [InlineData(""" "Variable": "$", "IsPresent": true """)]
    [InlineData(""" "Not": { "And": [{ "Variable": "$.x", "IsPresent": true }, { "Not": { "Variable": "$.x", "IsPresent": true } }] } """)]
    public void Rules_after_one_that_always_holds_are_never_reached(string condition) => Reports("ASL0607", Choice($$"""
        [|{|] {{condition}}, "Next": "B" }, { "Variable": "$.y", "IsPresent": true, "Next": "C" }
        """));

    [Theory]
    [InlineData(""" "Or": [{ "Variable": "$.x", "BooleanEquals": true }, { "Variable": "$.x", "BooleanEquals": false }] """)]
    [InlineData(""" "Variable": "$.x", "IsPresent": true """)]
    [InlineData(""" "Or": [{ "Variable": "$.x", "IsPresent": true }, { "Variable": "$.z", "IsPresent": false }] """)]
    public void A_rule_that_some_data_does_not_meet_is_no_end(string condition) => IsSilent(Choice($$"""
        { {{condition}}, "Next": "B" }, { "Variable": "$.y", "IsPresent": true, "Next": "C" }
        """));

    [Fact]
    public void A_member_that_the_flow_always_gives_is_always_there() => Reports("ASL0607", Machine("""
        "A": { "Type": "Pass", "Result": 1, "ResultPath": "$.n", "Next": "D" },
        "D": { "Type": "Choice", "Choices": [[|{|] "Variable": "$.n", "IsPresent": true, "Next": "B" }, { "Variable": "$.m", "IsPresent": true, "Next": "C" }], "Default": "C" },
        "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
        "C": { "Type": "Succeed" }
        """));

    [Theory]
    [InlineData("""{ "Variable": "$.x", "IsPresent": true, "Next": "B" }, { "Variable": "$.x", "IsPresent": false, "Next": "C" }""")]
    [InlineData("""{ "Variable": "$.x", "StringEquals": "a", "Next": "B" }, { "Not": { "Variable": "$.x", "StringEquals": "a" }, "Next": "C" }""")]
    public void A_Default_after_rules_that_take_all_is_never_taken(string rules) => Reports("ASL0609", Machine($$"""
        "A": { "Type": "Choice", "Choices": [{{rules}}], [|"Default"|]: "D" },
        "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
        "C": { "Type": "Succeed" },
        "D": { "Type": "Fail", "Error": "Never" }
        """));

    [Fact]
    public void A_Default_of_truth_values_is_for_what_is_none() => Reports("ASL0609", Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "BooleanEquals": true, "Next": "B" }, { "Variable": "$.x", "BooleanEquals": false, "Next": "B" }], "Default": "D" },
        "B": { "Type": "Pass", "Parameters": { "ok.$": "States.ArrayContains(States.Array(1), 1)" }, "Next": "C" },
        "C": { "Type": "Choice", "Choices": [{ "Variable": "$.ok", "BooleanEquals": true, "Next": "D" }, { "Variable": "$.ok", "BooleanEquals": false, "Next": "E" }], [|"Default"|]: "E" },
        "D": { "Type": "Wait", "Seconds": 1, "Next": "E" },
        "E": { "Type": "Fail", "Error": "Never" }
        """));

    // $.tier is 'gold' or 'standard'.
    private static string Tiers(string choice) => Machine($$"""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.vip", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "tier": "gold" }, "Next": "D" },
        "C": { "Type": "Pass", "Parameters": { "tier": "standard", "x.$": "$.x" }, "Next": "D" },
        {{choice}},
        "E": { "Type": "Wait", "Seconds": 1, "Next": "F" },
        "F": { "Type": "Succeed" }
        """);

    [Fact]
    public void A_text_that_the_flow_never_gives_is_replaced_by_the_nearest() => IsFixed(
        "ASL0615",
        Tiers(""" "D": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "glod", "Next": "E" }], "Default": "F" } """),
        Tiers(""" "D": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "gold", "Next": "E" }], "Default": "F" } """));

    [Fact]
    public void A_text_that_no_rule_takes_is_told_in_place_of_the_missing_Default()
    {
        var text = Tiers(""" [|"D"|]: { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "gold", "Next": "E" }] } """);
        Assert.Contains("'standard'", Assert.Single(Reports("ASL0615", text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "D": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "gold", "Next": "E" }, { "Variable": "$.tier", "StringEquals": "standard", "Next": "F" }] } """)]
    [InlineData(""" "D": { "Type": "Choice", "Choices": [{ "Or": [{ "Variable": "$.tier", "StringEquals": "gold" }, { "Variable": "$.tier", "StringEquals": "standard" }], "Next": "E" }] } """)]
    [InlineData(""" "D": { "Type": "Pass", "Parameters": { "tier.$": "$$.Execution.Name" }, "Next": "D2" }, "D2": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "other", "Next": "E" }], "Default": "F" } """)]
    [InlineData(""" "D": { "Type": "Pass", "Parameters": { "tier": "constant" }, "Next": "D2" }, "D2": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "other", "Next": "E" }], "Default": "F" } """)]
    [InlineData(""" "D": { "Type": "Pass", "Parameters": { "tier": "${Tier}" }, "Next": "D2" }, "D2": { "Type": "Choice", "Choices": [{ "Variable": "$.tier", "StringEquals": "other", "Next": "E" }], "Default": "F" } """)]
    public void All_taken_open_or_constant_texts_are_fine(string choice) => IsSilent(Tiers(choice));
}
