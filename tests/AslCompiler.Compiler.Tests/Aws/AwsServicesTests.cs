using System.IO.Compression;
using AslCompiler.Compiler.Aws;

namespace AslCompiler.Compiler.Tests.Aws;

public sealed class AwsServicesTests
{
    [Fact]
    public void A_service_has_the_names_that_Step_Functions_gives_it()
    {
        var service = AwsServices.Find("dynamodb")!;
        Assert.Equal("DynamoDb", service.ErrorPrefix);
        var action = service.Find("putItem")!;
        Assert.Equal(["TableName", "Item"], action.Required);
        Assert.Contains("ConditionExpression", action.Parameters);
        Assert.Null(service.Find("PutItem"));
        Assert.Null(AwsServices.Find("DynamoDB"));
    }

    [Theory]
    [InlineData("rds", "describeDBInstances", "DbInstanceIdentifier")]
    [InlineData("sfn", "startExecution", "StateMachineArn")]
    [InlineData("s3", "putObject", "Acl")]
    public void A_parameter_begins_with_a_capital_and_its_abbreviation_is_a_word(string service, string action, string parameter) =>
        Assert.Contains(parameter, AwsServices.Find(service)!.Find(action)!.Parameters);

    [Fact]
    public void Every_name_is_found() => Assert.All(AwsServices.Names, name => Assert.Equal(name, AwsServices.Find(name)!.Name));

    [Fact]
    public void Every_integration_knows_its_parameters() =>
        Assert.All(Integrations.Services.SelectMany(service => Integrations.Of(service)!.Values), integration => Assert.NotNull(integration.Takes()));

    [Fact]
    public void The_archive_holds_the_text()
    {
        var folder = Repository.Path("src", "AslCompiler.Compiler", "Aws");
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "aws-services.zip"));
        var lines = archive.Entries.Where(entry => entry.Name != "names").SelectMany(entry => new StreamReader(entry.Open()).ReadToEnd().TrimEnd('\n').Split('\n'));
        Assert.Equal(File.ReadAllLines(Path.Combine(folder, "aws-services.txt")).Where(line => line[0] != '#'), lines);
    }
}
