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
}
