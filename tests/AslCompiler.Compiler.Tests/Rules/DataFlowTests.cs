using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL051x: what paths read is there, whichever way the data comes.</summary>
public sealed class DataFlowTests
{
    private const string Work = "\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:Work\"";

    [Fact]
    public void A_member_that_no_template_gives_is_reported_within_the_path() => Reports("ASL0510", Machine("""
        "A": { "Type": "Pass", "Parameters": { "order": { "id.$": "$.id" } }, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "a.$": "$.order.[|total|].sum", "b.$": "States.Format('{} {}', $.order.id, $['order'][|['x']|])" }, "End": true }
        """));

    [Fact]
    public void A_misspelt_member_gets_a_suggestion_and_a_fix() => IsFixed(
        "ASL0510",
        Machine(""" "A": { "Type": "Pass", "Parameters": { "total.$": "$.x" }, "Next": "B" }, "B": { "Type": "Pass", "InputPath": "$.totla", "End": true } """),
        Machine(""" "A": { "Type": "Pass", "Parameters": { "total.$": "$.x" }, "Next": "B" }, "B": { "Type": "Pass", "InputPath": "$.total", "End": true } """));

    [Fact]
    public void The_answer_of_a_function_is_in_the_Payload() => Reports("ASL0510", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f", "Payload.$": "$" }, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "ok.$": "$.Payload.name", "not.$": "$.[|name|]" }, "End": true }
        """));

    [Fact]
    public void What_is_not_known_may_be_there() => IsSilent(Machine($$"""
        "A": { {{Work}}, "ResultPath": "$.result", "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "a.$": "$.anything", "b.$": "$.result.more", "c.$": "$$.Execution.Input.x", "d.$": "$..deep", "e.$": "$.list[*].y" }, "End": true }
        """));

    [Fact]
    public void A_wildcard_over_nothing_is_an_empty_list_and_IsPresent_asks() => IsSilent(Machine("""
        "A": { "Type": "Pass", "Result": { "x": 1 }, "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.y", "IsPresent": true, "Next": "C" }], "Default": "D" },
        "D": { "Type": "Wait", "Seconds": 1, "Next": "C" },
        "C": { "Type": "Pass", "InputPath": "$.z[*]", "End": true }
        """));

    [Fact]
    public void A_loop_that_brings_the_member_is_a_way_too() => IsSilent(Machine("""
        "A": { "Type": "Pass", "Result": 0, "ResultPath": "$.count", "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "count.$": "States.MathAdd($.count, 1)" }, "Next": "C" },
        "C": { "Type": "Choice", "Choices": [{ "Variable": "$.count", "NumericLessThan": 5, "Next": "B" }], "Default": "D" },
        "D": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_member_of_some_ways_only_is_a_suggestion() => Reports("ASL0511", Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "n": 1 }, "Next": "D" },
        "C": { "Type": "Pass", "Result": {}, "Next": "D" },
        "D": { "Type": "Pass", "InputPath": "$.[|n|]", "End": true }
        """));

    [Fact]
    public void Input_that_a_result_has_replaced_is_lost() => Reports("ASL0513", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.total" }, "Next": "B" },
        "B": { "Type": "Pass", "InputPath": "$.[|total|]", "End": true }
        """));

    [Fact]
    public void A_ResultPath_keeps_the_input() => IsSilent(Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.total" }, "ResultPath": "$.published", "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "t.$": "$.total", "m.$": "$.published.MessageId" }, "End": true }
        """));

    [Fact]
    public void A_Catcher_without_ResultPath_drops_what_the_handler_reads() => IsFixed(
        "ASL0514",
        Machine($$"""
            "A": { {{Work}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }], "ResultPath": "$.r", "Next": "B" },
            "B": { "Type": "Pass", "InputPath": "$.orderId", "End": true }
            """),
        Machine($$"""
            "A": { {{Work}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B", "ResultPath": "$.error" }], "ResultPath": "$.r", "Next": "B" },
            "B": { "Type": "Pass", "InputPath": "$.orderId", "End": true }
            """));

    [Fact]
    public void The_error_itself_is_there() => IsSilent(Machine($$"""
        "A": { {{Work}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }], "End": true },
        "B": { "Type": "Pass", "Parameters": { "e.$": "$.Error", "c.$": "$.Cause" }, "End": true }
        """));

    [Fact]
    public void The_result_of_a_Parallel_is_an_array() => Reports("ASL0518", Machine("""
        "A": { "Type": "Parallel", "Branches": [{ "StartAt": "P", "States": { "P": { "Type": "Pass", "Result": { "price": 1 }, "End": true } } }], "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "ok.$": "$[0].price", "not.$": "$.[|price|]" }, "End": true }
        """));

    [Fact]
    public void A_path_that_two_ways_read_is_told_once() => Assert.Single(Analysis.Create(Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "n": 1 }, "Next": "D" },
        "C": { "Type": "Pass", "Result": { "m": 1 }, "Next": "D" },
        "D": { "Type": "Pass", "InputPath": "$.q", "End": true }
        """), new CompilationOptions()).Findings, finding => finding.Rule.Id == "ASL0510");

    [Fact]
    public void A_result_written_over_data_that_is_read_later_is_reported() => Reports("ASL0316", Machine("""
        "A": { "Type": "Pass", "Parameters": { "order": { "id.$": "$.id", "total": 7 } }, "Next": "B" },
        "B": { "Type": "Pass", "Result": { "state": "open" }, "ResultPath": "$.order", "Next": "C" },
        "C": { "Type": "Pass", "Parameters": { "s.$": "$.order.state", "t.$": "$.order.[|total|]" }, "End": true }
        """));

    [Fact]
    public void A_status_or_counter_is_written_over_on_purpose() => IsSilent(Machine($$"""
        "A": { "Type": "Pass", "Parameters": { "job": { "status": "open" }, "n": 0 }, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "status": "done" }, "ResultPath": "$.job", "Next": "C" },
        "C": { {{Work}}, "ResultPath": "$.n", "Next": "D" },
        "D": { "Type": "Pass", "Parameters": { "s.$": "$.job.status", "n.$": "$.n.anything" }, "End": true }
        """));

    [Fact]
    public void A_result_that_was_thrown_away_is_not_there() => Reports("ASL0512", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.total" }, "ResultPath": null, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "t.$": "$.total", "m.$": "$.[|MessageId|]" }, "End": true }
        """));

    [Fact]
    public void What_another_state_gives_is_there_although_its_like_was_thrown_away() => IsSilent(Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.total" }, "Next": "B" },
        "B": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.MessageId" }, "ResultPath": null, "Next": "C" },
        "C": { "Type": "Pass", "Parameters": { "m.$": "$.MessageId" }, "Next": "D" },
        "D": { {{Work}}, "ResultPath": null, "Next": "E" },
        "E": { "Type": "Pass", "Parameters": { "m.$": "$.m" }, "End": true }
        """));

    [Fact]
    public void What_OutputPath_leaves_out_is_not_there() => Reports("ASL0517", Machine("""
        "A": { "Type": "Pass", "Parameters": { "order": { "id.$": "$.id" }, "customer.$": "$.customer" }, "OutputPath": "$.order", "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "i.$": "$.id", "c.$": "$.[|customer|]" }, "End": true }
        """));

    [Fact]
    public void What_OutputPath_selects_may_hold_the_same_names() => IsSilent(Machine($$"""
        "A": { {{Work}}, "ResultPath": "$.r", "OutputPath": "$.r", "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "order": { "id.$": "$.id" }, "id.$": "$.id" }, "OutputPath": "$.order", "Next": "C" },
        "C": { "Type": "Pass", "InputPath": "$.id", "End": true }
        """));

    [Fact]
    public void Matches_used_as_one_value_are_reported_at_their_path() => Reports("ASL0314", Machine("""
        "A": { "Type": "Pass", "Parameters": { "name.$": "[|$.list[?(@.id == 1)].name|]", "all.$": "$.list[*].name", "sum.$": "States.MathAdd([|$.list[0:1].n|], 1)" }, "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.name", "StringEquals": "x", "Next": "C" }, { "Variable": "[|$..deep|]", "NumericEquals": 1, "Next": "C" }], "Default": "D" },
        "C": { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "D": { "Type": "Succeed" }
        """));

    [Fact]
    public void Matches_may_be_taken_as_the_array_they_are() => IsSilent(Machine($$"""
        "A": { "Type": "Pass", "Parameters": { "f.$": "States.Format('{}', $.list[*].n)", "n.$": "States.ArrayLength($.list[*])", "list.$": "$.list", "one.$": "States.ArrayGetItem($.list[?(@.id == 1)].name, 0)" }, "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.list[?(@.id == 1)]", "IsPresent": true, "Next": "C" }, { "Variable": "$.one", "StringEquals": "x", "Next": "C" }], "Default": "D" },
        "C": { {{Work}}, "Parameters": { "name.$": "$.list[*].name" }, "Next": "D" },
        "D": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_value_of_two_types_is_reported_where_it_is_compared() => Reports("ASL0516", TwoWays("1", "\"none\"", "[|\"$.v\"|]", "NumericEquals"));

    [Theory]
    [InlineData("1", "null")]
    [InlineData("1", "2.5")]
    public void Numbers_and_null_do_not_disagree(string one, string other) => IsSilent(TwoWays(one, other, "\"$.v\"", "NumericEquals"));

    private static string TwoWays(string one, string other, string path, string comparison) => Machine($$"""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "v": {{one}} }, "Next": "D" },
        "C": { "Type": "Pass", "Result": { "v": {{other}} }, "Next": "D" },
        "D": { "Type": "Choice", "Choices": [{ "Variable": {{path}}, "{{comparison}}": 1, "Next": "E" }], "Default": "F" },
        "E": { "Type": "Wait", "Seconds": 1, "Next": "F" },
        "F": { "Type": "Succeed" }
        """);

    [Fact]
    public void Who_asks_for_the_type_may_compare() => IsSilent(Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "v": 1 }, "Next": "D" },
        "C": { "Type": "Pass", "Result": { "v": "none" }, "Next": "D" },
        "D": { "Type": "Choice", "Choices": [{ "And": [{ "Variable": "$.v", "IsNumeric": true }, { "Variable": "$.v", "NumericEquals": 1 }], "Next": "E" }], "Default": "F" },
        "E": { "Type": "Wait", "Seconds": 1, "Next": "F" },
        "F": { "Type": "Succeed" }
        """));

    [Fact]
    public void Who_asks_for_the_type_of_an_item_may_compare_it() => IsSilent(Machine("""
        "A": { "Type": "Pass", "Result": { "list": [1, "x", {}] }, "Next": "B" },
        "B": { "Type": "Map", "ItemsPath": "$.list", "End": true, "ItemProcessor": { "StartAt": "C", "States": {
          "C": { "Type": "Choice", "Choices": [{ "And": [{ "Variable": "$", "IsNumeric": true }, { "Variable": "$", "NumericEquals": 1 }], "Next": "D" }], "Default": "E" },
          "D": { "Type": "Wait", "Seconds": 1, "Next": "E" },
          "E": { "Type": "Succeed" } } } }
        """));
}
