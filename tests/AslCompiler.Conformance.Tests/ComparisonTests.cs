using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

/// <summary>"How the recording was written", point by point.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """{"b": [true, null], "a": 1.0}""")]
    [InlineData("""{"price":1e2}""", """{"price":100}""")]
    [InlineData("""{"big":12345678901234567890123456789012345}""", """{"big":12345678901234567890123456789012345}""")]
    public void Objects_are_compared_as_JSON(string recorded, string actual) => Assert.Null(Cases.OutputDifference(recorded, actual));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", "/a")]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", "\"b\" is too many")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", "\"b\" is missing")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", "2 items")]
    [InlineData("""{"a":null}""", """{"a":"null"}""", "/a")]
    public void A_difference_names_its_place(string recorded, string actual, string said) =>
        Assert.Contains(said, Cases.OutputDifference(recorded, actual));

    [Theory]
    [InlineData("\"[1,2]\"", "[1,2]", true)]
    [InlineData("\"[1,2]\"", "[1, 2]", false)]
    [InlineData("\"\\\"x\\\"\"", "\"x\"", true)]
    [InlineData("\"null\"", "null", true)]
    public void Texts_that_begin_without_a_brace_are_compared_as_texts(string recorded, string actual, bool isSame) =>
        Assert.Equal(isSame, Cases.OutputDifference(recorded, actual) is null);

    [Fact]
    public void Where_outputs_were_parsed_all_are_compared_as_JSON() =>
        Assert.Null(Cases.Difference("""{"status":"SUCCEEDED","output":[1,2],"historyNote":"outputs-parsed"}""", new ExecutionEnd("SUCCEEDED", "[1, 2]")));

    [Fact]
    public void A_name_of_the_case_and_what_the_recorder_wrote_for_it_are_the_same()
    {
        const string Names = """ "substitutions": [{"value":"my_function","recorded":"<my_function>"}], """;

        Assert.Null(Cases.OutputDifference("""{"f":"<my_function>"}""", """{"f":"my_function"}""", Names));
        Assert.Null(Cases.OutputDifference("""{"f":"<my_function>"}""", """{"f":"<my_function>"}""", Names));
        Assert.NotNull(Cases.OutputDifference("""{"f":"<my_function>"}""", """{"f":"other"}""", Names));
    }

    [Fact]
    public void Equal_numbers_stand_for_equal_values()
    {
        Assert.Null(Cases.OutputDifference("""{"a":"<uuid:1>","b":"<uuid:1>"}""", """{"a":"x-1","b":"x-1"}"""));
        Assert.NotNull(Cases.OutputDifference("""{"a":"<uuid:1>","b":"<uuid:1>"}""", """{"a":"x-1","b":"x-2"}"""));
    }

    [Fact]
    public void A_placeholder_stands_for_any_part_of_a_text() =>
        Assert.Null(Cases.OutputDifference(
            """{"arn":"arn:<partition>:states:<region>:111111111111:execution:<ArnPart_0idx>:<ExecArnPart_0idx>"}""",
            """{"arn":"arn:aws:states:us-east-1:111111111111:execution:Flow0001:4f2b"}"""));

    [Theory]
    [InlineData("2025-01-01T00:00:00Z", true)]
    [InlineData("2025-01-01T00:00:00.123+02:00", true)]
    [InlineData("2025-01-01", false)]
    public void Times_read_date(string actual, bool isSame) =>
        Assert.Equal(isSame, Cases.OutputDifference("""{"at":"date"}""", $$"""{"at":"{{actual}}"}""") is null);

    [Fact]
    public void Transport_metadata_and_stack_traces_are_not_compared() =>
        Assert.Null(Cases.OutputDifference("""{"a":1,"SdkHttpMetadata":{"x":1}}""", """{"a":1,"SdkResponseMetadata":{"y":1}}"""));

    [Fact]
    public void Causes_that_are_JSON_may_be_blanked_otherwise() =>
        Assert.Null(Cases.Difference(
            """{"status":"FAILED","error":"E","cause":{"errorMessage":"m","stackTrace":["x"]}}""",
            new ExecutionEnd("FAILED", Error: "E", Cause: """{"errorMessage": "m", "stackTrace": []}""")));

    [Fact]
    public void An_absent_cause_must_be_absent() =>
        Assert.Contains("cause", Cases.Difference("""{"status":"FAILED","error":"E"}""", new ExecutionEnd("FAILED", Error: "E", Cause: "c")));

    [Fact]
    public void The_recorders_own_expressions_are_applied_to_escaped_text() =>
        Assert.Null(Cases.OutputDifference(
            """{"Cause":"{\"requestId\":<request-id>\"}"}""",
            """{"Cause":"{\"requestId\":\"0a1b-2c\"}"}""",
            """ "placeholders": [{"regex":"\\\\\"requestId\\\\\":\\\\\"([a-f0-9\\-]+)\\\\\"","replacement":"\\\"requestId\\\":<request-id>\\\""}], """));
}
