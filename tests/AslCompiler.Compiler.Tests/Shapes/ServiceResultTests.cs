using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Shapes;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Shapes;

public sealed class ServiceResultTests
{
    [Theory]
    [InlineData("sqs:sendMessage", "SqsSendMessageResult", "MD5OfMessageAttributes: string?, MD5OfMessageBody: string?, MD5OfMessageSystemAttributes: string?, MessageId: string?, SequenceNumber: string?")]
    [InlineData("states:startExecution", "StatesStartExecutionResult", "ExecutionArn: string?, StartDate: data?")]
    [InlineData("batch:submitJob", "BatchSubmitJobResult", "JobArn: string?, JobId: string?, JobName: string?")]
    [InlineData("http:invoke", "HttpInvokeResult", "Headers: data?, ResponseBody: data?, StatusCode: long?, StatusText: string?")]
    public void A_short_answer_has_all_its_members(string resource, string record, string members) =>
        Assert.Equal(members, Types(resource, "").Members(record));

    [Theory]
    [InlineData("ecs:runTask.sync", "$.Containers[0].ExitCode", "Containers: list<Container>?", "Container", "ExitCode: long?")]
    [InlineData("glue:startJobRun.sync", "$.JobRunState", "JobRunState: string?", null, null)]
    [InlineData("states:startExecution.sync", "$.Output", "Output: string?", null, null)]
    [InlineData("states:startExecution.sync:2", "$.Output", "Output: data?", null, null)]
    [InlineData("dynamodb:getItem", "$.Item.total.N", "ConsumedCapacity: data?, Item: Item?", "Total", "N: string?")]
    public void Of_a_long_answer_what_is_read_has_its_type(string resource, string path, string members, string? inner, string? innerMembers)
    {
        var program = Types(resource, $$""" "ResultSelector": { "it.$": "{{path}}" }, """);
        Assert.Equal(members, program.Members(NameScope.Pascal(resource, "") + "Result"));
        if (inner is not null)
            Assert.Equal(innerMembers, program.Members(inner));
    }

    [Theory]
    [InlineData("ecs:runTask.sync", "$.NewsOfNextYear")]
    [InlineData("ecs:runTask.sync", "$.Containers[0].NewsOfNextYear")]
    [InlineData("batch:submitJob", "$.NewsOfNextYear")]
    [InlineData("aws-sdk:sqs:sendMessage", "$.Md5OfMessageBody")]
    [InlineData("athena:startQueryExecution", "$.SdkHttpMetadata.HttpStatusCode")]
    public void What_is_not_known_may_be_there(string resource, string path) =>
        IsSilent(Task(resource, $$""" "ResultSelector": { "it.$": "{{path}}" }, """));

    [Fact]
    public void Every_line_can_be_read() => Assert.All(
        File.ReadLines(Repository.Path("src", "AslCompiler.Compiler", "Aws", "results.txt")).Where(line => line[0] != '#'),
        line => Assert.NotEmpty(ServiceResults.Find(line[..line.IndexOf(' ', StringComparison.Ordinal)])!.MemberNames));

    private static Program Types(string resource, string rest) => ProgramTypes.Of("{" + State(resource, rest) + "}");

    private static string Task(string resource, string rest) => Machine(State(resource, rest));

    private static string State(string resource, string rest) => $$""" "A": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", {{rest}} "End": true } """;
}
