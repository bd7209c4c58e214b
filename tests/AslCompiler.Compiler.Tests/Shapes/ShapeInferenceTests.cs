namespace AslCompiler.Compiler.Tests.Shapes;

public sealed class ShapeInferenceTests
{
    private const string Task = "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:Work\"";

    [Fact]
    public void Literals_of_a_template_give_their_types()
    {
        var program = ProgramTypes.Of("{\"A\":{" + Task + ",\"Parameters\":{\"text\":\"x\",\"count\":1,\"rate\":1.5,\"flag\":true,\"none\":null,\"list\":[1,2]},\"End\":true}}");

        Assert.Equal("text: string, count: long, rate: decimal, flag: bool, none: data?, list: list<long>", program.Members("WorkRequest"));
    }

    [Fact]
    public void A_path_has_the_type_that_another_state_needs_it_to_have()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"And\":[{\"Variable\":\"$.amount\",\"NumericGreaterThan\":1},{\"Variable\":\"$.name\",\"StringEquals\":\"x\"},{\"Variable\":\"$.due\",\"TimestampLessThan\":\"2024-01-01T00:00:00Z\"}],\"Next\":\"B\"}],\"Default\":\"B\"},"
            + "\"B\":{" + Task + ",\"Parameters\":{\"amount.$\":\"$.amount\",\"name.$\":\"$.name\",\"due.$\":\"$.due\"},\"End\":true}}");

        Assert.Equal("amount: decimal, name: string, due: timestamp", program.Members("WorkRequest"));
        Assert.Equal("amount: decimal?, name: string?, due: timestamp?", program.Members("Input"));
    }

    [Fact]
    public void A_result_has_the_members_that_later_states_read()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{" + Task + ",\"ResultPath\":\"$.work\",\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Wait\",\"SecondsPath\":\"$.work.delay\",\"Next\":\"C\"},"
            + "\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.work.done\",\"BooleanEquals\":true,\"Next\":\"D\"}],\"Default\":\"A\"},\"D\":{\"Type\":\"Succeed\"}}");

        Assert.Equal("delay: long?, done: bool?", program.Members("WorkResult"));
    }

    [Fact]
    public void ResultPath_adds_nothing_to_the_input()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{" + Task + ",\"ResultPath\":\"$.work.inner\",\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Pass\",\"Parameters\":{\"x.$\":\"$.work.inner.value\",\"y.$\":\"$.other\"},\"End\":true}}");

        Assert.Equal("work: data?, other: data?", program.Members("Input"));
        Assert.Equal("value: data?", program.Members("WorkResult"));
    }

    [Fact]
    public void Items_of_a_map_are_typed_through_the_items_path_and_the_context()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Map\",\"ItemsPath\":\"$.lines\",\"ItemSelector\":{\"sku.$\":\"$$.Map.Item.Value.sku\",\"index.$\":\"$$.Map.Item.Index\"},"
            + "\"ItemProcessor\":{\"StartAt\":\"B\",\"States\":{\"B\":{" + Task + ",\"End\":true}}},\"End\":true}}");

        Assert.Equal("lines: list<Line>?", program.Members("Input"));
        Assert.Equal("sku: data?", program.Members("Line"));
        Assert.Equal("sku: data, index: long", program.Members("WorkRequest"));
    }

    [Fact]
    public void Branches_of_a_parallel_give_a_tuple()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Parallel\",\"Branches\":["
            + "{\"StartAt\":\"B\",\"States\":{\"B\":{" + Task.Replace("Work", "Left", StringComparison.Ordinal) + ",\"End\":true}}},"
            + "{\"StartAt\":\"C\",\"States\":{\"C\":{" + Task.Replace("Work", "Right", StringComparison.Ordinal) + ",\"End\":true}}}],"
            + "\"ResultSelector\":{\"l.$\":\"$[0].left\",\"r.$\":\"$[1].right\"},\"End\":true}}");

        Assert.Equal("left: data?", program.Members("LeftResult"));
        Assert.Equal("right: data?", program.Members("RightResult"));
    }

    [Fact]
    public void What_the_flow_always_puts_into_its_output_is_required()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"IsNull\":true,\"Next\":\"B\"}],\"Default\":\"C\"},"
            + "\"B\":{\"Type\":\"Pass\",\"Result\":{\"status\":\"B\",\"b\":1},\"End\":true},\"C\":{\"Type\":\"Pass\",\"Result\":{\"status\":\"C\"},\"End\":true}}");

        Assert.Equal("status: string, b: long?", program.Members("Output"));
    }

    [Fact]
    public void Contradicting_uses_leave_the_data_as_it_is()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"NumericEquals\":1,\"Next\":\"B\"},{\"Variable\":\"$.x\",\"StringEquals\":\"1\",\"Next\":\"B\"}],\"Default\":\"B\"},\"B\":{\"Type\":\"Succeed\"}}");

        Assert.Equal("x: data?", program.Members("Input"));
    }

    [Fact]
    public void A_catcher_puts_the_error_output_at_its_result_path()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{" + Task + ",\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":\"$.error\",\"Next\":\"B\"}],\"End\":true},"
            + "\"B\":{" + Task.Replace("Work", "Undo", StringComparison.Ordinal) + ",\"Parameters\":{\"reason.$\":\"$.error.Cause\",\"id.$\":\"$.id\"},\"End\":true}}");

        Assert.Equal("reason: string, id: data", program.Members("UndoRequest"));
        Assert.Equal("id: data?", program.Members("Input"));
    }

    [Fact]
    public void Lambda_invoke_is_typed_inside_its_envelope()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Parameters\":{\"FunctionName\":\"Price\",\"Payload\":{\"sku\":\"x\"}},\"OutputPath\":\"$.Payload\",\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.price\",\"NumericGreaterThan\":1,\"Next\":\"C\"}],\"Default\":\"C\"},\"C\":{\"Type\":\"Succeed\"}}");

        Assert.Equal("PriceRequest", ProgramTypes.Door(program.Tasks[0].Request));
        Assert.Equal("sku: string", program.Members("PriceRequest"));
        Assert.Equal("price: decimal?", program.Members("PriceResult"));
    }

    [Fact]
    public void A_document_that_is_put_into_itself_in_a_loop_has_a_type_all_the_same()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Pass\",\"Parameters\":{\"previous.$\":\"$\",\"n.$\":\"States.MathAdd($.n, 1)\"},\"ResultPath\":\"$.history\",\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.history.previous.history.n\",\"NumericGreaterThan\":3,\"Next\":\"C\"}],\"Default\":\"A\"},\"C\":{\"Type\":\"Succeed\"}}");

        Assert.Contains("n: decimal?", program.Members("Input"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_target_does_not_change_the_types()
    {
        const string states = "{\"A\":{" + Task + ",\"Next\":\"B\"},\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"NumericEquals\":1,\"Next\":\"C\"}],\"Default\":\"C\"},\"C\":{\"Type\":\"Succeed\"}}";

        Assert.Equal(ProgramTypes.Of(states).Members("Output"), ProgramTypes.Broken(states.Replace("\"C\"}]", "\"D\"}]", StringComparison.Ordinal).Replace("\"Default\":\"C\"", "\"Default\":\"D\"", StringComparison.Ordinal)).Members("Output"));
    }

    [Fact]
    public void What_a_service_takes_as_text_is_text_in_the_request_and_where_it_comes_from()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::dynamodb:putItem\",\"Parameters\":{\"TableName\":\"${Table}\",\"Item\":{\"id\":{\"S.$\":\"$.orderId\"},\"n\":{\"N.$\":\"$.count\"},\"done\":{\"BOOL.$\":\"$.done\"}}},\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::aws-sdk:s3:getObject\",\"Parameters\":{\"Bucket.$\":\"$$.Execution.Input.bucket\",\"Key.$\":\"$$.Execution.Input.key\"},\"End\":true}}");

        Assert.Equal("orderId: string?, count: string?, done: bool?, bucket: string?, key: string?", program.Members("Input"));
        Assert.Equal("Bucket: string, Key: string", program.Members("AwsSdkS3GetObjectRequest"));
    }

    [Fact]
    public void A_function_takes_what_its_author_likes() =>
        Assert.Equal("orderId: data", ProgramTypes.Of("{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Parameters\":{\"FunctionName\":\"Work\",\"Payload\":{\"orderId.$\":\"$.orderId\"}},\"End\":true}}").Members("WorkRequest"));

    [Fact]
    public void What_a_Choice_has_found_is_required_behind_it()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"And\":[{\"Variable\":\"$.a.b\",\"IsPresent\":true},{\"Variable\":\"$.a.b\",\"IsNull\":false},{\"Variable\":\"$.c\",\"IsNull\":false}],\"Next\":\"B\"}],\"Default\":\"C\"},"
            + "\"B\":{" + Task + ",\"End\":true},"
            + "\"C\":{" + Task.Replace("Work", "Other", StringComparison.Ordinal) + ",\"End\":true}}");

        Assert.Equal("a: A2, c: data", program.Members("WorkRequest"));
        Assert.Equal("b: data", program.Members("A2"));
        Assert.Equal("a: A3?, c: data?", program.Members("OtherRequest"));
    }

    [Fact]
    public void Where_two_ways_meet_only_what_both_have_found_is_required()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"B\"},{\"Variable\":\"$.b\",\"IsPresent\":true,\"Next\":\"B\"}],\"Default\":\"B\"},"
            + "\"B\":{" + Task + ",\"End\":true}}");

        Assert.Equal("a: data?, b: data?", program.Members("WorkRequest"));
    }

    [Fact]
    public void What_was_found_there_but_may_be_null_is_not_required()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsPresent\":true,\"Next\":\"B\"}],\"Default\":\"C\"},\"C\":{\"Type\":\"Succeed\"},"
            + "\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.b\",\"StringEquals\":\"x\",\"Next\":\"C\"}],\"Default\":\"D\"},"
            + "\"D\":{" + Task + ",\"End\":true}}");

        Assert.Equal("a: data?, b: string?", program.Members("WorkRequest"));
    }

    [Fact]
    public void What_a_comparison_has_matched_is_required()
    {
        var program = ProgramTypes.Of(
            "{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"StringEquals\":\"x\",\"Next\":\"B\"}],\"Default\":\"C\"},\"C\":{\"Type\":\"Succeed\"},"
            + "\"B\":{" + Task + ",\"End\":true}}");

        Assert.Equal("a: string", program.Members("WorkRequest"));
    }
}
