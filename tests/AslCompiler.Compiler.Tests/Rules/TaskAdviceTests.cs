using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class TaskAdviceTests
{
    private const string Invoke = """ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f" } """;

    [Theory]
    [InlineData("""[|"A"|]: {""" + Invoke + """, "End": true }""")]
    [InlineData("""[|"A"|]: {""" + Invoke + """, "ResultPath": "$.charge", "Next": "B" }, "B": { "Type": "Pass", "Parameters": { "id.$": "$.id" }, "End": true }""")]
    public void An_envelope_of_which_nothing_is_read_is_told_of(string states) => Reports("ASL1005", Machine(states));

    [Theory]
    [InlineData(""" "A": {""" + Invoke + """, "OutputPath": "$.Payload", "End": true }""")]
    [InlineData(""" "A": {""" + Invoke + """, "ResultSelector": { "id.$": "$.Payload.id" }, "End": true }""")]
    [InlineData(""" "A": {""" + Invoke + """, "ResultPath": null, "End": true }""")]
    [InlineData(""" "A": {""" + Invoke + """, "ResultPath": "$.charge", "Next": "B" }, "B": { "Type": "Pass", "Parameters": { "id.$": "$.charge.Payload.id" }, "End": true }""")]
    [InlineData(""" "A": {""" + Invoke + """, "Next": "B" }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$.StatusCode", "NumericEquals": 200, "Next": "C" }], "Default": "C" }, "C": { "Type": "Succeed" }""")]
    public void An_envelope_that_is_opened_is_fine(string states) => Assert.DoesNotContain("ASL1005", Analysis.Create(Machine(states), new CompilationOptions()).Findings.Select(finding => finding.Rule.Id));

    [Fact]
    public void A_result_beside_the_input_keeps_its_Payload_alone() => IsFixed(
        "ASL1005",
        Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": "$.charge", "End": true }"""),
        Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultSelector": { "Payload.$": "$.Payload" }, "ResultPath": "$.charge", "End": true }"""));

    private const string Start = """ "Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "Parameters": { "StateMachineArn.$": """;

    [Theory]
    [InlineData(""" "A": {""" + Start + """ [|"$$.StateMachine.Id"|] }, "End": true }""")]
    [InlineData(""" "A": { "Type": "Parallel", "Branches": [{ "StartAt": "B", "States": { "B": {""" + Start + """ [|"$$.StateMachine.Id"|] }, "End": true } } }], "End": true }""")]
    public void A_machine_that_always_starts_itself_is_reported(string states) => Reports("ASL1015", Machine(states));

    [Theory]
    [InlineData(""" "A": {""" + Start + """ "$.other" }, "End": true }""")]
    [InlineData(""" "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" }, "B": {""" + Start + """ "$$.StateMachine.Id" }, "End": true }, "C": { "Type": "Succeed" }""")]
    [InlineData(""" "A": { "Type": "Map", "ItemProcessor": { "StartAt": "B", "States": { "B": {""" + Start + """ "$$.StateMachine.Id" }, "End": true } } }, "End": true }""")]
    public void A_machine_that_may_end_is_fine(string states) => IsSilent(Machine(states));

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::glue:startJobRun.sync")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:approve")]
    public void An_Express_child_waits_for_nobody(string resource) => Reports("ASL0909", Map("DISTRIBUTED", "EXPRESS", $"[|\"{resource}\"|]"), new CompilationOptions());

    [Theory]
    [InlineData("DISTRIBUTED", "STANDARD", "arn:aws:states:::glue:startJobRun.sync")]
    [InlineData("DISTRIBUTED", "EXPRESS", "arn:aws:states:::glue:startJobRun")]
    public void Other_children_may(string mode, string type, string resource) => IsSilent(Map(mode, type, $"\"{resource}\""));

    // The task lies in an inline Map in the processor.
    private static string Map(string mode, string type, string resource) => Machine($$"""
        "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "{{mode}}", "ExecutionType": "{{type}}" }, "StartAt": "B", "States": { "B": { "Type": "Map", "ItemProcessor": { "StartAt": "C", "States": { "C": { "Type": "Task", "Resource": {{resource}}, "Parameters": { "QueueUrl": "q", "MessageBody.$": "$$.Task.Token", "JobName": "j" }, "End": true } } }, "End": true } } }, "End": true }
        """).Replace("\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\", \"JobName\": \"j\"", resource.Contains("sqs", StringComparison.Ordinal) ? "\"QueueUrl\": \"q\", \"MessageBody.$\": \"$$.Task.Token\"" : "\"JobName\": \"j\"", StringComparison.Ordinal);
}
