using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Shapes;

/// <summary>Types through JSONata: what expressions read, and what they give.</summary>
public sealed class JsonataShapesTests
{
    private static Program Of(string fields, string then = """ "Z": { "Type": "Succeed" } """) => ProgramTypes.Of(
        $$"""{ "A": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke", {{fields}}, "Next": "Z" }, {{then}} }""");

    private static Program Request(string payload) => Of($$""" "Arguments": { "FunctionName": "price", "Payload": {{payload}} } """);

    [Fact]
    public void What_is_read_of_the_input_are_its_members() =>
        Assert.Equal("id: data?, order: data?", Request("""{ "a": "{% $states.input.id %}", "b": "{% $states.input.order %}" }""").Members("Input"));

    [Fact]
    public void A_path_may_go_through_an_array_so_that_only_its_beginning_is_an_object()
    {
        var program = Request("""{ "a": "{% $states.input.order.lines.price %}" }""");
        Assert.Equal("order: data?", program.Members("Input"));
        Assert.DoesNotContain(program.Records, record => record.Name == "Order");
    }

    [Theory]
    [InlineData("$states.input.x * 2", "decimal?")]
    [InlineData("$states.input.x > 10", "decimal?")]
    [InlineData("$states.input.x > 'a'", "string?")]
    [InlineData("$uppercase($states.input.x)", "string?")]
    [InlineData("$states.input.x & 'a'", "data?")]
    [InlineData("$sum($states.input.x)", "data?")]
    [InlineData("$map($states.input.list, function($o) { $o.x * 2 })", null)]
    public void Operators_and_functions_say_what_their_operands_are(string expression, string? type)
    {
        var members = Request($$"""{ "a": "{% {{expression}} %}" }""").Members("Input");
        Assert.Equal(type is null ? "list: data?" : "x: " + type, members);
    }

    [Theory]
    [InlineData("1", "long")]
    [InlineData("$states.input.x + 1", "decimal")]
    [InlineData("'a' & $states.input.x", "string")]
    [InlineData("$exists($states.input.x)", "bool")]
    [InlineData("$states.input.x ? 'a' : 'b'", "string")]
    [InlineData("$states.input.x ? 'a' : 1", "data")]
    [InlineData("$states.input.x", "data")]
    [InlineData("[1, 2]", "data")]
    [InlineData("$states.context.Execution.Name", "string")]
    public void Requests_have_the_types_of_their_expressions(string expression, string type) =>
        Assert.Equal("a: " + type, Request($$"""{ "a": "{% {{expression}} %}" }""").Members("PriceRequest"));

    [Fact]
    public void What_is_read_of_the_payload_are_members_of_the_result() =>
        Assert.Equal("total: decimal?", Of(""" "Arguments": { "FunctionName": "price", "Payload": {} }, "Output": "{% $states.result.Payload.total + 1 %}" """).Members("PriceResult"));

    [Fact]
    public void Output_and_variables_go_on_with_their_types()
    {
        var program = Of(
            """ "Arguments": { "FunctionName": "price", "Payload": {} }, "Assign": { "n": "{% 1 + 1 %}" }, "Output": { "name": "{% $string(1) %}" } """,
            """ "Z": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "a": "{% $states.input.name %}", "b": "{% $n %}" }, "End": true } """);
        Assert.Equal("a: string, b: decimal", program.Members("Output"));
    }

    [Fact]
    public void A_variable_of_an_expressions_own_is_not_that_of_the_machine()
    {
        var program = Of(
            """ "Arguments": { "FunctionName": "price", "Payload": {} }, "Assign": { "n": "{% 1 + 1 %}" }, "Output": {} """,
            """ "Z": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "b": "{% ($n := $states.input; $n) %}" }, "End": true } """);
        Assert.Equal("b: data", program.Members("Output"));
    }
}
