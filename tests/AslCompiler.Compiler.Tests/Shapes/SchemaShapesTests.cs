using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Schemas;

namespace AslCompiler.Compiler.Tests.Shapes;

/// <summary>JSON Schemas in place of C# types.</summary>
public sealed class SchemaShapesTests
{
    private const string Definition = """
        { "StartAt": "A", "States": {
          "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "Charge", "Payload": { "all.$": "$" } }, "End": true } } }
        """;

    private static readonly DataSchema Order = Input("""
        { "type": "object", "required": ["id", "lines"], "properties": {
          "id": { "type": "string" }, "count": { "type": "integer" }, "total": { "type": ["number", "null"] }, "paid": { "type": "boolean" }, "at": { "type": "string", "format": "date-time" },
          "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } }, "mood": { "enum": ["good", "bad"] }, "first": { "$ref": "#/$defs/line" }, "ship": { "oneOf": [{ "type": "null" }, { "type": "object", "properties": { "to": { "type": "string" } } }] },
          "tags": { "type": "object", "additionalProperties": { "type": "string" } } },
          "$defs": { "line": { "allOf": [{ "type": "object", "properties": { "sku": { "type": "string" } }, "required": ["sku"] }, { "properties": { "next": { "$ref": "#/$defs/line" } } }] } } }
        """);

    private static DataSchema Input(string text) => new("order.input.schema.json", null, text);

    private static CompilationOptions With(params DataSchema[] schemas) => new() { Schemas = schemas };

    private static Program Build(string definition, params DataSchema[] schemas) =>
        ProgramBuilder.Build(new ProgramIdentity("order.asl.json", definition, "Flows", "Order", "public", "") { Schemas = new(schemas) }, Analysis.Create(definition, With(schemas)));

    private static string Members(Program program, string record) =>
        string.Join(", ", program.Records.Single(candidate => candidate.Name == record).Members.Select(member => $"{member.JsonName}{(member.IsRequired ? "!" : "")}:{member.Type.CSharp[(member.Type.CSharp.LastIndexOf('.') + 1)..]}"));

    [Fact]
    public void The_input_record_has_the_members_of_its_schema()
    {
        var program = Build(Definition, Order);
        Assert.Equal("id!:string, count:long, total:decimal, paid:bool, at:DateTimeOffset, lines!:IReadOnlyList<Line>, mood:string, first:Line, ship:Ship, tags:JsonData", Members(program, "Input").Replace("Generic.", "", StringComparison.Ordinal));
        Assert.Equal("sku!:string, next:Line", Members(program, "Line"));
    }

    [Fact]
    public void A_task_gives_what_its_schema_says() =>
        Assert.Equal("receipt:string", Members(Build(Definition, new DataSchema("order.Charge.result.schema.json", "Charge", """{"properties":{"receipt":{"type":"string"}}}""")), "ChargeResult"));

    [Theory]
    [InlineData("Charge", "Charge", true)]
    [InlineData("dynamodb-getItem", "dynamodb:getItem", true)]
    [InlineData("Charge", "charge", false)]
    [InlineData("a-b", "aXb", false)]
    public void A_name_in_a_file_name_has_dashes_for_what_file_names_do_not_take(string named, string task, bool isFor) => Assert.Equal(isFor, new DataSchema("x", named, "").IsFor(task));

    [Theory]
    [InlineData("/flows/order.input.schema.json", "", "/flows/order.asl.json", "input")]
    [InlineData("/flows/order.Charge.result.schema.json", "", "/flows/order.asl.json", "Charge")]
    [InlineData("C:\\flows\\order.input.schema.json", "", "C:\\flows\\order.asl.json", "input")]
    [InlineData("/other/order.input.schema.json", "", "/flows/order.asl.json", null)]
    [InlineData("/other/order.input.schema.json", "order.input", "/flows/order.asl.json", "input")]
    [InlineData("/flows/orders.input.schema.json", "", "/flows/order.asl.json", null)]
    [InlineData("/schemas/x.schema.json", "bill.input, order.Charge.result", "/flows/order.asl.json", "Charge")]
    [InlineData("/flows/order.result.schema.json", "", "/flows/order.asl.json", null)]
    public void A_schema_file_says_by_its_name_or_metadata_what_it_is_for(string path, string roles, string definition, string? expected) =>
        Assert.Equal(expected, new SchemaFile(path, roles, "{}").For(definition).Select(part => part.Task ?? "input").SingleOrDefault());

    private static string Reads(string path) => $$"""
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "{{path}}", "End": true } } }
        """;

    [Fact]
    public void Paths_are_checked_against_a_schema()
    {
        Verify.IsSilent(Reads("$.lines[0].next.next.sku"), With(Order));
        Verify.IsSilent(Reads("$.tags.anything"), With(Order));
        var finding = Assert.Single(Verify.Reports("ASL1104", Reads("$.lines[0].[|sko|]"), With(Order)));
        Assert.Equal(Compiler.Diagnostics.Severity.Warning, finding.Severity);
        Assert.Equal("'$.lines[0].sko' leads nowhere: the type order.input.schema.json has no 'sko'. Did you mean 'sku'?", finding.Message);
    }

    [Fact]
    public void The_texts_of_an_enum_are_the_only_ones()
    {
        var mood = With(Order);
        Verify.Reports("ASL0615", Verify.Choice("""{ "Variable": "$.mood", "StringEquals": [|"god"|], "Next": "B" }"""), mood);
        Verify.IsSilent(Verify.Choice("""{ "Variable": "$.mood", "StringEquals": "good", "Next": "B" }"""), mood);
    }

    [Fact]
    public void A_schema_that_refuses_other_members_makes_errors() => Assert.Equal(
        Compiler.Diagnostics.Severity.Error,
        Assert.Single(Verify.Reports("ASL1104", Reads("$.[|b|]"), With(Input("""{"type":"object","properties":{"a":{}},"additionalProperties":false}""")))).Severity);

    [Fact]
    public void A_schema_that_allows_other_members_allows_their_paths() =>
        Verify.IsSilent(Reads("$.b"), With(Input("""{"type":"object","properties":{"a":{}},"required":["a"],"additionalProperties":true}""")));

    [Theory]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("true")]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"allOf":[{"$ref":"#"}],"items":{"$ref":"#"}}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#"}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"},"b":{"anyOf":[{"$ref":"#"}]}},"required":["a","b"]}""")]
    public void Whatever_a_schema_holds_the_definition_is_compiled(string schema) => Assert.NotNull(Build(Definition, Input(schema)).Model);

    [Fact]
    public void A_chain_of_thousands_of_references_is_no_matter() => Assert.NotNull(Build(Definition, Input(
        "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""
            "d{{i}}":{"type":"object","properties":{"next":{"$ref":"#/$defs/d{{i + 1}}"} } }
            """)) + "}}")).Model);

    [Fact]
    public void A_schema_of_no_task_is_told_of() =>
        Verify.Reports("ASL1105", Definition.Replace("\"States\"", "[|\"States\"|]", StringComparison.Ordinal), With(new DataSchema("order.Chrge.result.schema.json", "Chrge", "{}")));

    [Theory]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{}}}""", null)]
    [InlineData("""{"properties":{"$ref":{"type":"string"},"type":{"enum":[{"type":"x"}]}}}""", null)]
    [InlineData("""{"$ref":"#/$defs/b","$defs":{"a":{}}}""", "'#/$defs/b' leads to nothing in this file")]
    [InlineData("""{"items":{"$ref":"other.json"}}""", "'other.json' lies outside this file, where it is not looked for; copy it into \"$defs\"")]
    [InlineData("""{"properties":{"a":{"type":"text"}}}""", "JSON Schema knows no type \"text\", only string, integer, number, boolean, array, object, null")]
    [InlineData("[]", "A schema is a JSON object")]
    public void What_of_a_schema_is_not_understood_is_said(string schema, string? message) => Assert.Equal(message, SchemaCheck.Check(schema).SingleOrDefault()?.Message);

    [Fact]
    public void Broken_JSON_in_a_schema_is_found_at_its_place() => Assert.Equal(12, SchemaCheck.Check("{\"type\": 1, 2}")[0].Span.Start);
}
