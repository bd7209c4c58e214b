using AslCompiler.Compiler.Diagnostics;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class IntegrationTests
{
    [Theory]
    [InlineData("ASL1011", "aws-sdk:[|S3|]:listBuckets")]
    [InlineData("ASL1011", "aws-sdk:s3:[|ListBuckets|]")]
    [InlineData("ASL1011", "aws-sdk:s3:[|listBukcets|]")]
    [InlineData("ASL1011", "aws-sdk:s3:[|listBuckts|]")]
    [InlineData("ASL1011", "aws-sdk:[|s3|]")]
    [InlineData("ASL1010", "[|SQS|]:sendMessage")]
    [InlineData("ASL1010", "sqs:[|SendMessage|]")]
    [InlineData("ASL1010", "sqs:[|sendMesage|]")]
    [InlineData("ASL1010", "lambda:invoke[|.sync|]")]
    [InlineData("ASL1010", "aws-sdk:ecs:runTask[|.sync|]")]
    [InlineData("ASL1010", "sqs:sendMessage.[|waitForTasktoken|]")]
    [InlineData("ASL1010", "ecs:runTask.[|sync|].waitForTaskToken")]
    public void What_surely_is_a_slip_is_an_error(string id, string resource) => Assert.Equal(Severity.Error, Severities(id, resource));

    [Theory]
    [InlineData("ASL1011", "aws-sdk:[|sky|]:fly")]
    [InlineData("ASL1011", "aws-sdk:s3:[|listBucket|]")]
    [InlineData("ASL1011", "aws-sdk:s3:[|letBuckets|]")]
    [InlineData("ASL1010", "[|sky|]:fly")]
    [InlineData("ASL1010", "[|s3|]:getObject")]
    [InlineData("ASL1010", "[|dynamodb:query|]")]
    [InlineData("ASL1010", "glue:startJobRun[|.waitForTaskToken|]")]
    [InlineData("ASL1010", "sagemaker:createModel[|.sync|]")]
    public void What_this_version_does_not_know_is_a_warning(string id, string resource) => Assert.Equal(Severity.Warning, Severities(id, resource));

    [Theory]
    [InlineData("aws-sdk:s3:listBuckets")]
    [InlineData("aws-sdk:s3:listBuckets.waitForTaskToken")]
    [InlineData("aws-sdk:lookoutvision:startModel")]
    [InlineData("aws-sdk:${Service}:act")]
    [InlineData("ecs:runTask.sync")]
    [InlineData("states:startExecution.sync:2")]
    [InlineData("emr-serverless:startJobRun.sync")]
    [InlineData("bedrock:invokeModel.waitForTaskToken")]
    public void What_there_is_is_fine(string resource) => IsSilent(Task(resource, ""));

    [Theory]
    [InlineData("aws-sdk::x")]
    [InlineData("aws-sdk:::")]
    [InlineData(":x")]
    [InlineData("x:.sync")]
    [InlineData("lambda:.sync")]
    [InlineData("lambda:.")]
    [InlineData("lambda:invoke.")]
    [InlineData("aws-sdk:s3:.waitForTaskToken")]
    [InlineData("aws-sdk:s3:\\u0041.sync:2")]
    public void Any_text_is_told_of_once(string resource) => Assert.Single(Judgements(Task(resource, "")));

    [Fact]
    public void The_partition_may_be_a_placeholder() =>
        Reports("ASL1011", Machine(""" "A": { "Type": "Task", "Resource": "arn:${AWS::Partition}:states:::aws-sdk:s3:[|ListBuckets|]", "End": true } """));

    [Fact]
    public void Express_workflows_hear_of_a_pattern_once() =>
        Reports("ASL1009", Machine(""" "A": { "Type": "Task", "Resource": [|"arn:aws:states:::lambda:invoke.sync"|], "End": true } """), new CompilationOptions { IsExpress = true });

    [Theory]
    [InlineData("ASL1011", "aws-sdk:S3:listBuckets", "aws-sdk:s3:listBuckets")]
    [InlineData("ASL1011", "aws-sdk:s3:ListBuckets", "aws-sdk:s3:listBuckets")]
    [InlineData("ASL1010", "s3:getObject", "aws-sdk:s3:getObject")]
    [InlineData("ASL1010", "dynamodb:query", "aws-sdk:dynamodb:query")]
    [InlineData("ASL1010", "aws-sdk:ecs:runTask.sync", "ecs:runTask.sync")]
    [InlineData("ASL1010", "aws-sdk:emrserverless:startJobRun.sync", "emr-serverless:startJobRun.sync")]
    [InlineData("ASL1010", "lambda:invoke.waitForTaskTokn", "lambda:invoke.waitForTaskToken")]
    public void The_right_name_is_put_in(string id, string before, string after) => IsFixed(id, Task(before, ""), Task(after, ""));

    [Fact]
    public void The_local_run_time_takes_any_name() =>
        Assert.All(Judgements(Task("sqs:SendMessage", ""), new CompilationOptions { IsLocal = true }), finding => Assert.Equal(Severity.Warning, finding.Severity));

    [Theory]
    [InlineData("dynamodb:getItem", """ { [|"Tablename"|]: "t", "Key": {} } """)]
    [InlineData("aws-sdk:sfn:startExecution", """ { [|"stateMachineArn.$"|]: "$.arn" } """)]
    [InlineData("aws-sdk:rds:describeDBInstances", """ { [|"DBInstanceIdentifier"|]: "d" } """)]
    [InlineData("sqs:sendMessage", """ { "QueueUrl": "q", "MessageBody": "b", [|"Colour"|]: "red" } """)]
    public void An_unknown_parameter_is_reported_at_its_name(string resource, string parameters) => Reports("ASL1012", Task(resource, $", \"Parameters\": {parameters}"));

    [Theory]
    [InlineData("sqs:sendMessage", """ { "QueueUrl": "q" } """)]
    [InlineData("lambda:invoke", """ { "Payload.$": "$" } """)]
    [InlineData("http:invoke", """ { "Method": "GET" } """)]
    public void A_missing_parameter_is_reported_at_the_field(string resource, string parameters) => Reports("ASL1012", Task(resource, $", [|\"Parameters\"|]: {parameters}"));

    [Theory]
    [InlineData("sqs:sendMessage", """ , "Parameters": { "QueueUrl": "q", "MessageBody.$": "$" } """)]
    [InlineData("sqs:sendMessage", "")]
    [InlineData("aws-sdk:codeartifact:listPackageVersions", """ , "Parameters": { "Domain": "d", "Repository": "r", "Format": "npm", "PackageValue": "p" } """)]
    [InlineData("bedrock:invokeModel", """ , "Parameters": { "ModelId": "m", "Input": { "S3Uri": "s3://b/k" } } """)]
    public void What_the_API_takes_is_fine(string resource, string rest) => IsSilent(Task(resource, rest));

    [Fact]
    public void A_misspelt_parameter_is_renamed_and_stays_a_path() => IsFixed("ASL1012",
        Task("sqs:sendMessage", """ , "Parameters": { "QueueURL.$": "$.q", "MessageBody": "b" } """),
        Task("sqs:sendMessage", """ , "Parameters": { "QueueUrl.$": "$.q", "MessageBody": "b" } """));

    private static Severity Severities(string id, string resource) => Assert.Single(Reports(id, Task(resource, ""))).Severity;

    private static string Task(string resource, string rest) => Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}"{{rest}}, "End": true }
        """);
}
