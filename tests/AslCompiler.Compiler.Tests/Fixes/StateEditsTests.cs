using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Fixes;

/// <summary>Fixes that take states out, put them in, or give them another name: all that leads to them goes along.</summary>
public sealed class StateEditsTests
{
    [Fact]
    public void A_Pass_without_effect_is_bypassed() => IsFixed(
        "ASL0211",
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "B" },
            "B": { "Type": "Pass", "Next": "C" },
            "C": { "Type": "Wait", "Seconds": 1, "End": true }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "C" }], "Default": "C" },
            "C": { "Type": "Wait", "Seconds": 1, "End": true }
          }
        }
        """);

    [Fact]
    public void A_Choice_of_one_outcome_is_bypassed_at_the_start_too() => IsFixed(
        "ASL0212",
        """{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "B" }, "B": { "Type": "Succeed" } } }""",
        """{ "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }""");

    [Fact]
    public void An_island_goes_with_all_that_it_alone_leads_to() => IsFixed(
        "ASL0204",
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Wait", "Seconds": 1, "Next": "D" },
            "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
            "C": { "Type": "Wait", "Seconds": 1, "Next": "D" },
            "D": { "Type": "Succeed" }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Wait", "Seconds": 1, "Next": "D" },
            "D": { "Type": "Succeed" }
          }
        }
        """);

    [Fact]
    public void A_flow_without_end_ends_with_its_last_state() => IsFixed(
        "ASL0206",
        Machine("""
            "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Wait", "Seconds": 1, "Next": "A" }
            """),
        Machine("""
            "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Wait", "Seconds": 1, "End": true }
            """));

    [Fact]
    public void A_busy_loop_gets_a_Wait() => IsFixed(
        "ASL0208",
        Machine("""
            "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "A" }], "Default": "C" }, "C": { "Type": "Succeed" }
            """),
        Machine("""
            "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "Wait before A" }], "Default": "C" }, "C": { "Type": "Succeed" }, "Wait before A": { "Type": "Wait", "Seconds": 5, "Next": "A" }
            """));

    [Fact]
    public void A_name_that_two_scopes_have_is_changed_with_all_that_leads_to_it() => IsFixed(
        "ASL0115",
        Machine("""
            "A": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 1, "Next": "B" }, "B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Succeed" } } }] }
            """).Replace("\"Next\": \"A\" }, \"C\"", "\"Next\": \"C\" }, \"C\"", StringComparison.Ordinal),
        Machine("""
            "A": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "A 2", "States": { "A 2": { "Type": "Wait", "Seconds": 1, "Next": "B" }, "B": { "Type": "Pass", "Next": "C" }, "C": { "Type": "Succeed" } } }] }
            """));

    [Fact]
    public void A_Choice_without_Default_fails_at_a_state_that_can_be_seen() => IsFixed(
        "ASL0608",
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Choice",
              "Choices": [{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }]
            },
            "B": { "Type": "Succeed" }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Choice",
              "Choices": [{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }],
              "Default": "No choice matched"
            },
            "B": { "Type": "Succeed" },
            "No choice matched": { "Type": "Fail", "Error": "States.NoChoiceMatched" }
          }
        }
        """);

    [Theory]
    [InlineData("""{ "And": [{ "Variable": "$.x", "NumericEquals": 1 }], "Next": "B" }""", """{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }""")]
    [InlineData("""{ "Not": { "Not": { "Variable": "$.x", "NumericEquals": 1 } }, "Next": "B" }""", """{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }""")]
    public void A_needless_operator_goes(string before, string after) => IsFixed("ASL0612", Choice(before), Choice(after));

    [Fact]
    public void A_bare_function_is_called_by_invoke_and_its_answer_taken_out() => IsFixed(
        "ASL1004",
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "Parameters": { "a": 1 }, "End": true }
            """),
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "Payload": { "a": 1 } }, "OutputPath": "$.Payload", "End": true }
            """));

    [Theory]
    [InlineData("ASL1002")]
    [InlineData("ASL1003")]
    public void A_function_by_its_ARN_gets_a_placeholder(string id) => IsFixed(
        id,
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "ResultPath": "$.r", "End": true }
            """),
        Machine("""
            "A": { "Type": "Task", "Resource": "${ChargeFunctionArn}", "ResultPath": "$.r", "End": true }
            """));

    [Fact]
    public void The_token_is_passed_in_the_payload() => IsFixed(
        "ASL1006",
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { "FunctionName": "f", "Payload": { "a": 1 } }, "End": true }
            """),
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { "FunctionName": "f", "Payload": { "a": 1, "TaskToken.$": "$$.Task.Token" } }, "End": true }
            """));

    [Fact]
    public void A_task_that_passes_its_token_waits_for_it() => IsFixed(
        "ASL1007",
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f", "Payload": { "t.$": "$$.Task.Token" } }, "End": true }
            """),
        Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { "FunctionName": "f", "Payload": { "t.$": "$$.Task.Token" } }, "End": true }
            """));

    [Fact]
    public void An_inline_Map_with_fields_of_a_distributed_one_becomes_one() => IsFixed(
        "ASL0902",
        Machine("""
            "A": { "Type": "Map", "ItemBatcher": { "MaxItemsPerBatch": 5 }, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
            """),
        Machine("""
            "A": { "Type": "Map", "ItemBatcher": { "MaxItemsPerBatch": 5 }, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
            """));

    [Theory]
    [InlineData(""" "Assign": { "a": 1, "b.$": "$.b" },""", """ "Assign": { "a": 1 },""", "$a")]
    [InlineData(""" "Assign": { "b.$": "$.b" },""", "", "$.a")]
    public void A_variable_that_nobody_reads_goes(string before, string after, string read) => IsFixed(
        "ASL0503",
        Machine($$"""
            "A": { "Type": "Pass",{{before}} "Next": "B" }, "B": { "Type": "Pass", "Parameters": { "x.$": "{{read}}" }, "End": true }
            """),
        Machine($$"""
            "A": { "Type": "Pass",{{after}} "Next": "B" }, "B": { "Type": "Pass", "Parameters": { "x.$": "{{read}}" }, "End": true }
            """));

    [Fact]
    public void An_array_that_is_used_as_an_object_gives_its_first_item() => IsFixed(
        "ASL0518",
        Machine("""
            "A": { "Type": "Parallel", "Branches": [{ "StartAt": "X", "States": { "X": { "Type": "Pass", "Result": { "n": 1 }, "End": true } } }], "Next": "B" }, "B": { "Type": "Pass", "InputPath": "$.n", "End": true }
            """),
        Machine("""
            "A": { "Type": "Parallel", "Branches": [{ "StartAt": "X", "States": { "X": { "Type": "Pass", "Result": { "n": 1 }, "End": true } } }], "Next": "B" }, "B": { "Type": "Pass", "InputPath": "$[0].n", "End": true }
            """));

    [Theory]
    [InlineData("ASL0720", """ "A": { "Type": "Fail", "Cause": "x" } """, """ "A": { "Type": "Fail", "Error": "A", "Cause": "x" } """)]
    [InlineData("ASL0804", """ "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f" }, "End": true } """, """ "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 300, "Parameters": { "FunctionName": "f" }, "End": true } """)]
    [InlineData("ASL0803", """ "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "End": true } """, """ "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "TimeoutSeconds": 86400, "End": true } """)]
    public void A_field_that_is_missing_is_added_where_it_belongs(string id, string before, string after) => IsFixed(id, Machine(before), Machine(after));

    [Fact]
    public void A_machine_gets_a_timeout_after_its_start() => IsFixed(
        "ASL0805",
        """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""",
        """{ "StartAt": "A", "TimeoutSeconds": 3600, "States": { "A": { "Type": "Succeed" } } }""");
}
