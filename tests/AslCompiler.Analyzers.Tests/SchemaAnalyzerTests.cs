using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers.Tests;

public sealed class SchemaAnalyzerTests
{
    private const string Definition = """{"StartAt":"A","States":{"A":{"Type":"Pass","InputPath":"$.sum","End":true}}}""";

    private static async Task<string[]> Run(string path, string schema, params (string Key, string Value)[] options) =>
        [.. (await AnalyzerRun.OnTextsAsync([("/f/loan.asl.json", Definition), (path, schema)], options)).Select(AnalyzerRun.Show)];

    [Fact]
    public async Task Paths_are_checked_against_the_schema_beside_the_definition() =>
        Assert.Equal(["/f/loan.asl.json(1,60)-(1,63): Error ASL1104"], await Run("/f/loan.input.schema.json", """{"type":"object","properties":{"amount":{}},"additionalProperties":false}"""));

    [Fact]
    public async Task What_a_schema_says_wrongly_is_shown_in_the_schema() =>
        Assert.Equal(["/f/loan.input.schema.json(1,10)-(1,15): Warning ASL1113"], await Run("/f/loan.input.schema.json", """{"type": "txt"}"""));

    [Fact]
    public async Task A_schema_that_no_definition_takes_is_told_of()
    {
        Assert.Equal(["/f/lone.input.schema.json(1,1)-(1,1): Warning ASL1113"], await Run("/f/lone.input.schema.json", "{}"));
        Assert.Equal(["/s/x.schema.json(1,1)-(1,1): Warning ASL1113"], await Run("/s/x.schema.json", "{}", ("build_metadata.AdditionalFiles.AslSchemaFor", "loan")));
    }

    [Fact]
    public async Task Schemas_of_other_tools_are_left_alone() => Assert.Empty(await Run("/f/package.schema.json", "{ broken"));

    [Fact]
    public async Task What_was_shipped_is_read_from_the_file_beside_the_definition() =>
        Assert.Contains("/f/loan.asl.json(1,16)-(1,24): Warning ASL1201", await Run("/f/loan.asl.shipped.json", """{"Definition":{"StartAt":"Old","States":{"Old":{"Type":"Succeed"}}}}"""));
}
