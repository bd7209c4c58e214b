namespace AslCompiler.Runtime.Tests.Records;

public sealed class JsonRecordTests
{
    // What the emitter writes for a record with a required, an optional and a list member.
    private sealed record Order : JsonRecord<Order>, IJsonRecord<Order>
    {
        public required string Id { get; init; }

        public decimal? Total { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        static Order IJsonRecord<Order>.ReadMembers(RecordReader reader) => new() { Id = reader.String("id"), Total = reader.DecimalOrNull("total"), Tags = reader.ListOrNull<string>("tags") };

        protected override RecordWriter WriteMembers(RecordWriter writer) => writer.String("id", Id).Decimal("total", Total).List("tags", Tags);
    }

    // One of each kind of list.
    private sealed record Lists : JsonRecord<Lists>, IJsonRecord<Lists>
    {
        public required IReadOnlyList<long> Counts { get; init; }

        public required IReadOnlyList<decimal> Prices { get; init; }

        public required IReadOnlyList<bool> Answers { get; init; }

        public required IReadOnlyList<DateTimeOffset> Times { get; init; }

        public required IReadOnlyList<JsonData> Things { get; init; }

        public required IReadOnlyList<string> Names { get; init; }

        public required IReadOnlyList<Order> Orders { get; init; }

        static Lists IJsonRecord<Lists>.ReadMembers(RecordReader reader) => new()
        {
            Counts = reader.List<long>("counts"),
            Prices = reader.List<decimal>("prices"),
            Answers = reader.List<bool>("answers"),
            Times = reader.List<DateTimeOffset>("times"),
            Things = reader.List<JsonData>("things"),
            Names = reader.List<string>("names"),
            Orders = reader.Records<Order>("orders"),
        };

        protected override RecordWriter WriteMembers(RecordWriter writer) => writer
            .List("counts", Counts)
            .List("prices", Prices)
            .List("answers", Answers)
            .List("times", Times)
            .List("things", Things)
            .List("names", Names)
            .Records("orders", Orders);
    }

    [Fact]
    public void Lists_of_every_kind_of_item_are_read_and_written()
    {
        const string text = """{"counts":[1,2],"prices":[1.5],"answers":[true,false],"times":["2025-01-02T03:04:05Z"],"things":[null,{"a":[]}],"names":["x"],"orders":[{"id":"a"}]}""";

        var lists = Lists.FromJson(JsonData.Parse(text));

        Assert.Equal([1, 2], lists.Counts);
        Assert.Equal("a", Assert.Single(lists.Orders).Id);
        Assert.Equal(text, (lists with { Names = [.. lists.Names] }).ToJson().ToString());
        Assert.Equal(text, new Lists { Counts = lists.Counts, Prices = lists.Prices, Answers = lists.Answers, Times = lists.Times, Things = lists.Things, Names = lists.Names, Orders = lists.Orders }.ToJson().ToString());
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
    [InlineData("""{"total":1}""", "JsonRecordTests.Order.id: the member is missing")]
    [InlineData("""{"id":7}""", "JsonRecordTests.Order.id: expected a string but found the number 7")]
    [InlineData("""{"id":"a","total":"x"}""", "JsonRecordTests.Order.total: expected a number that decimal can hold but found the string \"x\"")]
    [InlineData("""{"id":"a","tags":{}}""", "JsonRecordTests.Order.tags: expected an array but found an object")]
    [InlineData("""{"id":"a","tags":["x",true]}""", "JsonRecordTests.Order.tags: [1]: expected a string but found the boolean true")]
    [InlineData("[]", "JsonRecordTests.Order: expected an object but found an array")]
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
