using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>Definitions compiled by the real generator, loaded and run.</summary>
public sealed class EmittedFlowTests
{
    private const string Lambda = "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:Work\"";

    private static async Task<string> Run(string definition, string input = "{}", Func<TaskContext, JsonData, JsonData>? handler = null)
    {
        var machine = GeneratorRun.Of(definition).Machine(handler is null ? null : new FunctionHandler(handler));
        var execution = await machine.ExecuteAsync(JsonData.Parse(input), cancellationToken: TestContext.Current.CancellationToken);
        return execution.Status == ExecutionStatus.Succeeded ? execution.Output!.ToString() : execution.Status + " " + execution.Error + ": " + execution.Cause;
    }

    private static Task<string> RunPass(string fields, string input = "{}") => Run("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"," + fields + ",\"End\":true}}}", input);

    [Fact]
    public async Task Untouched_input_comes_out_byte_for_byte() =>
        Assert.Equal("""{ "a" : 1.0, "b":[1, 2] }""", await RunPass("\"Comment\":\"nothing\"", """{ "a" : 1.0, "b":[1, 2] }"""));

    [Fact]
    public async Task A_template_is_evaluated_and_nested_literals_stay() =>
        Assert.Equal(
            """{"x":{"deep":7,"list":["lit",{"y":7}]},"text":"$.n","id":"a b"}""",
            await RunPass("\"Parameters\":{\"x\":{\"deep.$\":\"$.n\",\"list\":[\"lit\",{\"y.$\":\"$.n\"}]},\"text\":\"$.n\",\"id.$\":\"States.Format('{} {}', 'a', $.s)\"}", """{"n":7,"s":"b"}"""));

    [Fact]
    public async Task Result_is_no_template() =>
        Assert.Equal("""{"a.$":"$.x"}""", await RunPass("\"Result\":{\"a.$\":\"$.x\"}"));

    [Fact]
    public async Task ResultPath_grafts_into_the_raw_input_and_OutputPath_selects() =>
        Assert.Equal("""{"old":1,"new":{"v":2}}""", await RunPass("\"InputPath\":\"$.in\",\"ResultPath\":\"$.out.new\",\"OutputPath\":\"$.out\"", """{"in":{"v":2},"out":{"old":1}}"""));

    [Fact]
    public async Task Null_paths_give_an_empty_object() =>
        Assert.Equal("{}", await RunPass("\"OutputPath\":null", """{"a":1}"""));

    [Fact]
    public async Task A_missing_path_says_which_and_where() =>
        Assert.Equal(
            """Failed States.Runtime: An error occurred while executing the state 'A' (entered at the event id #2). The JSONPath '$.x' specified for the field 'y.$' could not be found in the input '{"a":1}'""",
            await RunPass("\"Parameters\":{\"y.$\":\"$.x\"}", """{"a":1}"""));

    [Fact]
    public async Task The_context_object_is_readable() =>
        Assert.Equal("""{"state":"A","machine":"flow"}""", await RunPass("\"Parameters\":{\"state.$\":\"$$.State.Name\",\"machine.$\":\"$$.StateMachine.Name\"}"));

    [Theory]
    [InlineData("""{"n":5,"s":"abc"}""", "\"big\"")]
    [InlineData("""{"n":1,"s":"abc"}""", "\"abc\"")]
    [InlineData("""{"n":1,"s":"x"}""", "\"other\"")]
    public async Task Choice_takes_the_first_rule_that_holds(string input, string output) =>
        Assert.Equal(output, await Run(
            "{\"StartAt\":\"C\",\"States\":{\"C\":{\"Type\":\"Choice\",\"Choices\":["
            + "{\"And\":[{\"Variable\":\"$.n\",\"NumericGreaterThan\":3},{\"Not\":{\"Variable\":\"$.n\",\"NumericGreaterThan\":9}}],\"Next\":\"Big\"},"
            + "{\"Or\":[{\"Variable\":\"$.s\",\"StringMatches\":\"a*c\"},{\"And\":[{\"Variable\":\"$.s\",\"IsNull\":true},{\"Variable\":\"$.zzz\",\"IsPresent\":true}]}],\"Next\":\"Abc\"}],\"Default\":\"Other\"},"
            + "\"Big\":{\"Type\":\"Pass\",\"Result\":\"big\",\"End\":true},\"Abc\":{\"Type\":\"Pass\",\"Result\":\"abc\",\"End\":true},\"Other\":{\"Type\":\"Pass\",\"Result\":\"other\",\"End\":true}}}", input));

    [Fact]
    public async Task Without_Default_a_Choice_that_matches_nothing_fails()
    {
        var outcome = await Run("{\"StartAt\":\"C\",\"States\":{\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.n\",\"NumericEquals\":3,\"Next\":\"D\"}]},\"D\":{\"Type\":\"Succeed\"}}}", """{"n":1}""");

        Assert.StartsWith("Failed States.NoChoiceMatched", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caught_error_goes_to_the_handler_with_the_error_output() =>
        Assert.Equal(
            """{"a":1,"error":{"Error":"Boom","Cause":"bad"}}""",
            await Run(
                "{\"StartAt\":\"A\",\"States\":{\"A\":{" + Lambda + ",\"Catch\":[{\"ErrorEquals\":[\"Boom\"],\"ResultPath\":\"$.error\",\"Next\":\"B\"}],\"End\":true},\"B\":{\"Type\":\"Succeed\"}}}",
                """{"a":1}""",
                (_, _) => throw new TaskFailedException("Boom", "bad")));

    [Fact]
    public async Task A_Map_evaluates_its_selector_for_each_item() =>
        Assert.Equal(
            """[{"i":0,"v":"x","k":9},{"i":1,"v":"y","k":9}]""",
            await Run(
                "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"ItemsPath\":\"$.items\",\"ItemSelector\":{\"i.$\":\"$$.Map.Item.Index\",\"v.$\":\"$$.Map.Item.Value\",\"k.$\":\"$.k\"},"
                + "\"ItemProcessor\":{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}},\"End\":true}}}",
                """{"items":["x","y"],"k":9}"""));

    [Fact]
    public async Task A_Parallel_gives_its_branches_outputs_in_order() =>
        Assert.Equal(
            """["one",{"a":1}]""",
            await Run(
                "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Parallel\",\"Branches\":["
                + "{\"StartAt\":\"X\",\"States\":{\"X\":{\"Type\":\"Pass\",\"Result\":\"one\",\"End\":true}}},"
                + "{\"StartAt\":\"Y\",\"States\":{\"Y\":{\"Type\":\"Succeed\"}}}],\"End\":true}}}",
                """{"a":1}"""));

    [Fact]
    public async Task Placeholders_get_their_values_at_construction()
    {
        var options = new StateMachineOptions();
        options.Substitutions["Table"] = "orders";
        var machine = GeneratorRun.Of("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Parameters\":{\"table\":\"t-${Table}\",\"x.$\":\"$.x\"},\"End\":true}}}").Machine(options: options);

        Assert.Equal("""{"table":"t-orders","x":1}""", (await machine.RunAsync(JsonData.Parse("""{"x":1}"""), TestContext.Current.CancellationToken)).ToString());
    }

    [Theory]
    [InlineData("StringEquals", "x", "\"${V}\"", "\"x\"")]
    [InlineData("StringMatches", "x*", "\"${V}\"", "\"xyz\"")]
    [InlineData("NumericEquals", "5", "\"${V}\"", "5")]
    [InlineData("BooleanEquals", "true", "\"${V}\"", "true")]
    [InlineData("TimestampEquals", "2025-01-01T00:00:00Z", "\"${V}\"", "\"2025-01-01T01:00:00+01:00\"")]
    public async Task Placeholders_may_stand_for_operands(string comparison, string value, string operand, string input)
    {
        var options = new StateMachineOptions();
        options.Substitutions["V"] = value;
        var machine = GeneratorRun.Of("{\"StartAt\":\"C\",\"States\":{\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$\",\"" + comparison + "\":" + operand + ",\"Next\":\"Yes\"}],\"Default\":\"No\"},\"Yes\":{\"Type\":\"Pass\",\"Result\":true,\"End\":true},\"No\":{\"Type\":\"Pass\",\"Result\":false,\"End\":true}}}").Machine(options: options);

        Assert.Equal("true", (await machine.RunAsync(JsonData.Parse(input), TestContext.Current.CancellationToken)).ToString());
    }

    [Fact]
    public void A_placeholder_for_a_number_is_checked_at_construction()
    {
        var options = new StateMachineOptions();
        options.Substitutions["Pause"] = "soon";
        var run = GeneratorRun.Of("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Wait\",\"Seconds\":\"${Pause}\",\"End\":true}}}");

        var exception = Assert.ThrowsAny<Exception>(() => run.Machine(options: options));

        Assert.Contains("${Pause} must be a number, but is 'soon'", (exception.InnerException ?? exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_without_a_value_is_named_at_construction()
    {
        var run = GeneratorRun.Of("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Wait\",\"Seconds\":\"${Pause}\",\"End\":true}}}");

        var exception = Assert.ThrowsAny<Exception>(() => run.Machine());

        Assert.Contains("Pause", (exception.InnerException ?? exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_wildcards_and_scans_are_compiled() =>
        Assert.Equal(
            """{"cheap":["a"],"all":[5,50],"deep":[5,50],"slice":[{"n":"b","p":50}]}""",
            await RunPass(
                "\"Parameters\":{\"cheap.$\":\"$.items[?(@.p < 10)].n\",\"all.$\":\"$.items[*].p\",\"deep.$\":\"$..p\",\"slice.$\":\"$.items[1:]\"}",
                """{"items":[{"n":"a","p":5},{"n":"b","p":50}]}"""));
}
