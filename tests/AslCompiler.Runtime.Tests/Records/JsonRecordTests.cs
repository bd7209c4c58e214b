namespace AslCompiler.Runtime.Tests.Records;

public sealed class JsonRecordTests
{
    // What the emitter writes for a record with a required, an optional and a list member.
    private sealed record Order : JsonRecord
    {
        public required string Id { get; init; }

        public decimal? Total { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        public static Order FromJson(JsonData json)
        {
            var reader = new RecordReader(json, "Flow.Order");
            return new Order
            {
                Source = json,
                Id = reader.String("id"),
                Total = reader.DecimalOrNull("total"),
                Tags = reader.Optional("tags", static list => JsonValues.ReadList(list, JsonValues.ReadString)),
            };
        }

        public override JsonData ToJson() => new RecordWriter(Source, 3)
            .String("id", Id)
            .Decimal("total", Total)
            .Any("tags", JsonValues.Write(Tags, static item => JsonValues.Write(item)))
            .ToJson();
    }

    [Fact]
    public void An_untouched_record_is_written_byte_for_byte()
    {
        const string text = """{ "more" : [1, 2], "total":1.50, "id":"a" }""";

        Assert.Equal(text, Order.FromJson(JsonData.Parse(text)).ToJson().ToString());
    }

    [Fact]
    public void A_changed_member_keeps_its_place_and_the_others_their_text()
    {
        var order = Order.FromJson(JsonData.Parse("""{"more":[1, 2],"id":"a","total":1.50}""")) with { Id = "b", Tags = ["x"] };

        Assert.Equal("""{"more":[1, 2],"id":"b","total":1.50,"tags":["x"]}""", order.ToJson().ToString());
    }

    [Fact]
    public void A_record_made_in_code_leaves_out_what_is_null() =>
        Assert.Equal("""{"id":"a"}""", new Order { Id = "a" }.ToJson().ToString());

    [Fact]
    public void A_member_set_to_null_is_left_out_unless_it_was_null_before()
    {
        Assert.Equal("""{"id":"a"}""", (Order.FromJson(JsonData.Parse("""{"id":"a","total":1}""")) with { Total = null }).ToJson().ToString());
        Assert.Equal("""{"id":"a","total":null}""", Order.FromJson(JsonData.Parse("""{"id":"a","total":null}""")).ToJson().ToString());
    }

    [Theory]
    [InlineData("""{"total":1}""", "Flow.Order.id: the member is missing")]
    [InlineData("""{"id":7}""", "Flow.Order.id: expected a string but found the number 7")]
    [InlineData("""{"id":"a","total":"x"}""", "Flow.Order.total: expected a number that decimal can hold but found the string \"x\"")]
    [InlineData("""{"id":"a","tags":{}}""", "Flow.Order.tags: expected an array but found an object")]
    [InlineData("""{"id":"a","tags":["x",true]}""", "Flow.Order.tags: [1]: expected a string but found the boolean true")]
    [InlineData("[]", "Flow.Order: expected an object but found an array")]
    public void Data_that_does_not_fit_names_the_member_and_both_types(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonShapeException>(() => Order.FromJson(JsonData.Parse(json))).Message);

    [Fact]
    public void Records_are_equal_when_their_named_members_are() =>
        Assert.Equal(new Order { Id = "a" }, Order.FromJson(JsonData.Parse("""{"id":"a","more":1}""")));

    [Theory]
    [InlineData("2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02T03:04:05.5+02:00", "2025-01-02T03:04:05.5+02:00")]
    public void Timestamps_are_written_as_RFC_3339(string text, string expected) =>
        Assert.Equal(expected, JsonValues.Write(JsonValues.ReadTimestamp(JsonData.String(text))).GetString());

    [Fact]
    public void A_whole_number_may_be_written_with_a_fraction_of_zero() =>
        Assert.Equal(2, JsonValues.ReadInt64(JsonData.Parse("2.0")));
}
