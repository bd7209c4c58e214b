using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Fixes;

/// <summary>Fixes of advice; that each takes its finding away, the examples of the pages show.</summary>
public sealed class AdviceFixTests
{
    [Fact]
    public void A_repeated_rule_goes() => IsFixed(
        "ASL0604",
        Choice("""{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }, { "NumericEquals": 1, "Variable": "$.y", "Next": "B" }, { "Variable": "$.x", "NumericEquals": 1, "Next": "C" }"""),
        Choice("""{ "Variable": "$.x", "NumericEquals": 1, "Next": "B" }, { "NumericEquals": 1, "Variable": "$.y", "Next": "B" }"""));

    [Fact]
    public void The_missing_dollar_is_added_wherever_the_path_stands() => IsFixed(
        "ASL0305",
        Pass("""
            "Parameters": { "a": "$.x", "list": [{ "b": "States.UUID()" }], "text": "$ 5", "c.$": "$.y" }
            """),
        Pass("""
            "Parameters": { "a.$": "$.x", "list": [{ "b.$": "States.UUID()" }], "text": "$ 5", "c.$": "$.y" }
            """));

    [Fact]
    public void A_Lambda_task_gets_the_Retry_that_AWS_advises_after_its_Resource() => IsFixed(
        "ASL0714",
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": { "FunctionName": "f" },
              "End": true
            }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Retry": [{ "ErrorEquals": ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException"], "IntervalSeconds": 1, "MaxAttempts": 3, "BackoffRate": 2, "JitterStrategy": "FULL" }],
              "Parameters": { "FunctionName": "f" },
              "End": true
            }
          }
        }
        """);

    [Theory]
    [InlineData("5", "\"StringGreaterThan\": \"3\"", "\"NumericGreaterThan\": 3")]
    [InlineData("true", "\"StringEquals\": \"true\"", "\"BooleanEquals\": true")]
    [InlineData("\"x\"", "\"NumericEquals\": 7", "\"StringEquals\": \"7\"")]
    [InlineData("\"x\"", "\"BooleanEquals\": false", "\"StringEquals\": \"false\"")]
    public void A_comparison_gets_the_operator_of_the_value(string value, string before, string after)
    {
        string Flow(string comparison) => Machine($$"""
            "A": { "Type": "Pass", "Result": { "v": {{value}} }, "Next": "B" },
            "B": { "Type": "Choice", "Choices": [{ "Variable": "$.v", {{comparison}}, "Next": "C" }], "Default": "D" },
            "C": { "Type": "Wait", "Seconds": 1, "Next": "D" }, "D": { "Type": "Succeed" }
            """);
        IsFixed("ASL0610", Flow(before), Flow(after));
    }
}
