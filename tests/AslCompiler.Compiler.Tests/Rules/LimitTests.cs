using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class LimitTests
{
    [Fact]
    public void A_loop_that_comes_round_too_often_is_told_of_at_its_wait() => Reports("ASL0809", Loop(86_400, "\"Seconds\": [|5|]", "app:x"));

    [Theory]
    [InlineData(86_400, "\"Seconds\": 60", "app:x")]
    [InlineData(3_600, "\"Seconds\": 5", "app:x")]
    [InlineData(86_400, "\"SecondsPath\": \"$.s\"", "app:x")]
    [InlineData(86_400, "\"Seconds\": 5", "arn:aws:states:::glue:startJobRun.sync")]
    public void A_loop_that_does_not_or_of_which_it_is_not_known_is_fine(int timeout, string wait, string resource) => Assert.DoesNotContain("ASL0809", Ids(Loop(timeout, wait, resource)));

    [Fact]
    public void Express_workflows_have_no_such_history() =>
        Assert.DoesNotContain("ASL0809", Ids(Loop(86_400, "\"Seconds\": 5", "app:x"), new CompilationOptions { IsExpress = true }));

    [Theory]
    [InlineData("aws-sdk:s3:listObjectsV2", """ "Bucket": "b" """)]
    [InlineData("aws-sdk:s3:getObject", """ "Bucket": "b", "Key": "k" """)]
    [InlineData("athena:getQueryResults", """ "QueryExecutionId.$": "$.id" """)]
    public void A_call_that_may_answer_with_too_much_is_told_of(string resource, string parameters) => Reports("ASL0810", Task("[|\"A\"|]", resource, parameters));

    [Theory]
    [InlineData("aws-sdk:s3:listObjectsV2", """ "Bucket": "b", "MaxKeys.$": "$.n" """)]
    [InlineData("aws-sdk:dynamodb:query", """ "TableName": "t", "Select": "COUNT" """)]
    [InlineData("aws-sdk:s3:headObject", """ "Bucket": "b", "Key": "k" """)]
    public void A_limited_call_is_fine(string resource, string parameters) => Assert.DoesNotContain("ASL0810", Ids(Task("\"A\"", resource, parameters)));

    [Theory]
    [InlineData("")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }], """)]
    public void A_distributed_Map_without_limit_over_a_service_is_told_of(string retry) => Reports("ASL0906", Map("[|\"A\"|]", "", "DISTRIBUTED", retry));

    [Theory]
    [InlineData(""" "MaxConcurrency": 9, """, "DISTRIBUTED", "")]
    [InlineData("", "DISTRIBUTED", """ "Retry": [{ "ErrorEquals": ["Lambda.TooManyRequestsException"] }], """)]
    [InlineData("", "INLINE", "")]
    public void A_Map_with_a_limit_or_a_retry_is_fine(string limit, string mode, string retry) => Assert.DoesNotContain("ASL0906", Ids(Map("\"A\"", limit, mode, retry)));

    [Theory]
    [InlineData(""" "Type": "Pass", "Result": 1 """)]
    [InlineData(""" "Type": "Pass", "Parameters": { "at.$": "$$.State.EnteredTime" } """)]
    [InlineData(""" "Type": "Task", "Resource": "app:x", "Parameters": { "a": "$" } """)]
    public void Results_that_the_next_state_replaces_are_told_of(string next) => Assert.Contains("ASL0908", Ids(Results("", next)));

    [Theory]
    [InlineData("", """ "Type": "Pass" """)]
    [InlineData("", """ "Type": "Pass", "Result": 1, "ResultPath": "$[0]" """)]
    [InlineData("", """ "Type": "Pass", "Parameters": { "first.$": "$[0]" } """)]
    [InlineData("", """ "Type": "Task", "Resource": "app:x" """)]
    [InlineData(""" "ResultPath": "$.r", """, """ "Type": "Pass", "Result": 1 """)]
    public void Results_that_are_read_or_passed_on_are_fine(string fields, string next) => Assert.DoesNotContain("ASL0908", Ids(Results(fields, next)));

    private static string Results(string fields, string next) => Machine($$"""
        "A": { "Type": "Map", {{fields}} "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "Next": "C" }, "C": { {{next}}, "End": true }
        """);

    private static IEnumerable<string> Ids(string text, CompilationOptions? options = null) => Analysis.Create(text, options ?? new CompilationOptions()).Findings.Select(finding => finding.Rule.Id);

    private static string Task(string name, string resource, string parameters) => Machine($$"""
        {{name}}: { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Parameters": { {{parameters}} }, "End": true }
        """);

    private static string Loop(int timeout, string wait, string resource) => $$"""
        {
          "StartAt": "A",
          "TimeoutSeconds": {{timeout}},
          "States": {
            "A": { "Type": "Task", "Resource": "{{resource}}", "Next": "B" },
            "B": { "Type": "Choice", "Choices": [{ "Variable": "$.done", "BooleanEquals": true, "Next": "D" }], "Default": "C" },
            "C": { "Type": "Wait", {{wait}}, "Next": "A" },
            "D": { "Type": "Succeed" }
          }
        }
        """;

    private static string Map(string name, string limit, string mode, string retry) => Machine($$"""
        {{name}}: { "Type": "Map", {{limit}} "ItemProcessor": { "ProcessorConfig": { "Mode": "{{mode}}"{{(mode == "INLINE" ? "" : ", \"ExecutionType\": \"STANDARD\"")}} }, "StartAt": "B", "States": { "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", {{retry}} "End": true } } }, "End": true }
        """);
}
