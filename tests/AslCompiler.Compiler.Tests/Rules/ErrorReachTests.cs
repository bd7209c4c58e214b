using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class ErrorReachTests
{
    [Theory]
    [InlineData("""{ "ErrorEquals": ["States.TaskFailed"] }, { "ErrorEquals": [[|"Mine"|], "States.Timeout"] }""")]
    [InlineData("""{ "ErrorEquals": ["States.TaskFailed"] }, { "ErrorEquals": [[|"Lambda.Unknown"|]] }, { "ErrorEquals": ["States.ALL"] }""")]
    public void What_TaskFailed_takes_never_gets_further(string retriers) => Reports("ASL0704", Lambda(retriers));

    [Fact]
    public void What_Timeout_takes_never_gets_further() => Reports("ASL0704", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 9, "Retry": [{ "ErrorEquals": ["States.Timeout"] }, { "ErrorEquals": [[|"States.HeartbeatTimeout"|]] }], "End": true }
        """));

    [Theory]
    [InlineData("""{ "ErrorEquals": ["States.TaskFailed"] }, { "ErrorEquals": ["States.Permissions", "States.Timeout"] }""")]
    [InlineData("""{ "ErrorEquals": ["Mine", "States.TaskFailed"] }""")]
    public void What_it_leaves_is_fine(string retriers) => IsSilent(Lambda(retriers));

    [Fact]
    public void A_dead_entry_moves_before_the_one_that_takes_its_errors() => IsFixed(
        "ASL0704",
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Task",
              "Resource": "app:x",
              "Retry": [
                { "ErrorEquals": ["States.TaskFailed"] },
                { "ErrorEquals": ["States.Timeout"] },
                { "ErrorEquals": ["Mine"] }
              ],
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
              "Resource": "app:x",
              "Retry": [
                { "ErrorEquals": ["Mine"] },
                { "ErrorEquals": ["States.TaskFailed"] },
                { "ErrorEquals": ["States.Timeout"] }
              ],
              "End": true
            }
          }
        }
        """);

    [Theory]
    [InlineData("lambda:invoke", "Lambda.TooManyRequestException", "Lambda.TooManyRequestsException")]
    [InlineData("lambda:invoke", "lambda.ServiceException", "Lambda.ServiceException")]
    [InlineData("dynamodb:getItem", "DynamoDb.ThrottlingException", "DynamoDB.ThrottlingException")]
    [InlineData("aws-sdk:dynamodb:query", "DynamoDB.ThrottlingException", "DynamoDb.ThrottlingException")]
    [InlineData("aws-sdk:s3:getObject", "S3.NoSuchKey", "S3.NoSuchKeyException")]
    [InlineData("states:startExecution", "stepFunctions.ExecutionLimitExceededException", "StepFunctions.ExecutionLimitExceededException")]
    public void A_name_that_the_service_writes_otherwise_is_put_right(string resource, string before, string after)
    {
        Reports("ASL0706", Task(resource, "[|\"" + before + "\"|]"));
        IsFixed("ASL0706", Task(resource, "\"" + before + "\""), Task(resource, "\"" + after + "\""));
    }

    [Theory]
    [InlineData("lambda:invoke", "Lambda.Unknown")]
    [InlineData("lambda:invoke", "Lambda.MyOwnThing")]
    [InlineData("aws-sdk:s3:getObject", "Storage.NoSuchKey")]
    [InlineData("apigateway:invoke", "ApiGateway.403")]
    [InlineData("sqs:sendMessage.waitForTaskToken", "sqs.mine")]
    public void Other_names_are_fine(string resource, string error) => IsSilent(Task(resource, "\"" + error + "\""));

    [Theory]
    [InlineData("sqs:sendMessage", "Lambda.ServiceException")]
    [InlineData("sqs:sendMessage", "States.Http.Socket")]
    [InlineData("sqs:sendMessage", "States.Timeout")]
    [InlineData("sqs:sendMessage", "States.HeartbeatTimeout")]
    [InlineData("lambda:invoke", "States.NoChoiceMatched")]
    [InlineData("lambda:invoke", "States.ItemReaderFailed")]
    [InlineData("lambda:invoke", "States.QueryEvaluationError")]
    public void An_error_that_never_comes_is_reported_and_goes(string resource, string error)
    {
        Reports("ASL0707", Task(resource, "[|\"" + error + "\"|]"));
        IsFixed("ASL0707", Task(resource, "\"States.TaskFailed\", \"States.Permissions\"").Replace("\"States.Permissions\"", error == "States.Timeout" ? "\"States.BranchFailed\"" : "\"" + error + "\""), Task(resource, "\"States.TaskFailed\""));
    }

    [Theory]
    [InlineData("lambda:invoke", "\"Lambda.ServiceException\"")]
    [InlineData("http:invoke", "\"States.Http.Socket\"")]
    [InlineData("sqs:sendMessage", "\"States.Timeout\", \"States.TaskFailed\"")]
    [InlineData("sqs:sendMessage.waitForTaskToken", "\"Lambda.ServiceException\"")]
    [InlineData("sqs:sendMessage.waitForTaskToken", "\"States.Timeout\"")]
    [InlineData("lambda:invoke", "\"States.IntrinsicFailure\"")]
    public void An_error_that_may_come_is_fine(string resource, string errors) => IsSilent(Task(resource, errors));

    [Fact]
    public void A_Parallel_passes_on_the_errors_of_what_is_in_it() => IsSilent(Machine("""
        "A": { "Type": "Parallel", "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }], "Retry": [{ "ErrorEquals": ["States.NoChoiceMatched", "Lambda.Unknown", "States.Timeout"] }], "End": true }
        """));

    [Theory]
    [InlineData("States.Runtime")]
    [InlineData("States.DataLimitExceeded")]
    public void A_retry_in_vain_is_reported_and_goes(string error)
    {
        Reports("ASL0708", Task("lambda:invoke", "[|\"" + error + "\"|]"));
        IsFixed("ASL0708", Task("lambda:invoke", "\"Mine\", \"" + error + "\""), Task("lambda:invoke", "\"Mine\""));
    }

    [Fact]
    public void Too_much_data_can_be_caught_and_States_Runtime_cannot() => Reports("ASL0708", Machine("""
        "A": { "Type": "Task", "Resource": "app:x", "Catch": [{ "ErrorEquals": ["States.DataLimitExceeded", [|"States.Runtime"|]], "Next": "B" }], "End": true }, "B": { "Type": "Succeed" }
        """));

    [Theory]
    [InlineData("""{ "ErrorEquals": ["Mine"], "MaxAttempts": [|0|] }""")]
    [InlineData("""{ "ErrorEquals": ["Mine"], "MaxAttempts": [|0|] }, { "ErrorEquals": ["Other"] }""")]
    [InlineData("""{ "ErrorEquals": ["Other"] }, { "ErrorEquals": ["States.ALL"], "MaxAttempts": [|0|] }""")]
    public void A_Retrier_of_no_attempts_before_no_broader_one_is_told_of(string retriers) => Reports("ASL0710", Lambda(retriers));

    [Fact]
    public void An_exception_from_a_broader_Retrier_is_fine() => Assert.DoesNotContain("ASL0710", Ids(Lambda("""{ "ErrorEquals": ["Mine"], "MaxAttempts": 0 }, { "ErrorEquals": ["States.ALL"] }""")));

    [Theory]
    [InlineData("ecs:runTask.sync", """ "TaskDefinition": "t" """)]
    [InlineData("states:startExecution", """ "StateMachineArn": "m" """)]
    [InlineData("glue:startJobRun", """ "JobName": "j" """)]
    public void A_retry_that_starts_another_job_is_told_of(string resource, string parameters) => Reports("ASL0716", Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Parameters": { {{parameters}} }, "Retry": [{ [|"ErrorEquals"|]: ["States.ALL"] }], "End": true }
        """));

    [Theory]
    [InlineData("states:startExecution", """ "StateMachineArn": "m", "Name.$": "$$.Execution.Name" """)]
    [InlineData("sqs:sendMessage", """ "QueueUrl": "q", "MessageBody": "b" """)]
    [InlineData("sagemaker:createModel", """ "ModelName": "m", "ExecutionRoleArn": "r" """)]
    public void A_retry_of_what_can_be_done_twice_is_fine(string resource, string parameters) => Assert.DoesNotContain("ASL0716", Ids(Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Parameters": { {{parameters}} }, "Retry": [{ "ErrorEquals": ["States.ALL"] }], "End": true }
        """)));

    [Fact]
    public void A_fresh_value_in_every_attempt_is_told_of_at_the_call() => Reports("ASL0315", Machine("""
        "A": { "Type": "Task", "Resource": "app:x", "Parameters": { "a": [{ "id.$": "States.Format('{}', [|States.UUID|]())" }] }, "Retry": [{ "ErrorEquals": ["Mine"] }], "End": true }
        """));

    [Theory]
    [InlineData("")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["Mine"], "MaxAttempts": 0 }], """)]
    public void Without_a_second_attempt_there_is_no_second_value(string retry) => Assert.DoesNotContain("ASL0315", Ids(Machine($$"""
        "A": { "Type": "Task", "Resource": "app:x", "Parameters": { "id.$": "States.UUID()" }, {{retry}} "End": true }
        """)));

    private static IEnumerable<string> Ids(string text) => Analysis.Create(text, new CompilationOptions()).Findings.Select(finding => finding.Rule.Id);

    private static string Lambda(string retriers) => Verify.Task($"\"Retry\": [ {retriers} ]");

    private static string Task(string resource, string errors) => Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Retry": [{ "ErrorEquals": [{{errors}}] }], "End": true }
        """);
}
