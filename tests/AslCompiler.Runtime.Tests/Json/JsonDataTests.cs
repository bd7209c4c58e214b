using System.Text.Json;
using System.Text.Json.Serialization;

namespace AslCompiler.Runtime.Tests;

public sealed partial class JsonDataTests
{
    [Fact]
    public void Equality_is_reflexive_and_hashes_agree() => Arbitrary.Check(Arbitrary.Texts, text =>
    {
        var (a, b) = (JsonData.Parse(text), JsonData.Parse(JsonData.Parse(text).ToElement().GetRawText()));
        Assert.True(a.Equals(b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.False(JsonData.Array(a, JsonData.Null).Equals(JsonData.Array(b, JsonData.True)));
    });

    [Theory]
    [InlineData("""{"a":1,"b":[2]}""", """{"b":[2.0],"a":10e-1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("0", "-0.0e5", true)]
    [InlineData("9007199254740993", "9007199254740992.0", false)]
    [InlineData("9007199254740993", "9007199254740993.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("1e999999999999999999999", "1e5", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    [InlineData("null", "false", false)]
    public void Values_are_equal_by_meaning_not_by_text(string a, string b, bool expected)
    {
        Assert.Equal(expected, JsonData.Parse(a).Equals(JsonData.Parse(b)));
        if (expected)
            Assert.Equal(JsonData.Parse(a).GetHashCode(), JsonData.Parse(b).GetHashCode());
    }

    [Fact]
    public void Members_are_found_in_small_and_large_objects()
    {
        foreach (var count in new[] { 1, 5, 12, 13, 100, 5000 })
        {
            var data = JsonData.Object([.. Enumerable.Range(0, count).Select(i => $"name{i}")], [.. Enumerable.Range(0, count).Select(i => JsonData.Number(i))]);
            for (var round = 0; round < 7; round++)
                foreach (var i in new[] { 0, count / 2, count - 1 })
                    Assert.Equal(i, data[string.Concat("name", i.ToString())]!.GetInt64());
            Assert.Null(data["name"]);
            Assert.Null(data["nothing at all"]);
        }
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        var data = JsonData.Parse("""{"a":[1]}""");
        Assert.Null(data["b"]);
        Assert.Null(data[0]);
        Assert.Null(data["a"]!["x"]);
        Assert.Null(data["a"]![1]);
        Assert.Null(data["a"]![-1]);
        Assert.Empty(data.Items);
        Assert.Empty(data["a"]!.Members);
        Assert.Equal(0, JsonData.Null.Count);
    }

    [Fact]
    public void Setting_a_member_leaves_the_original_alone()
    {
        var data = JsonData.Parse("""{"a":1,"b":2}""");
        Assert.Equal("""{"a":3,"b":2}""", data.With("a", JsonData.Number(3)).ToString());
        Assert.Equal("""{"a":1,"b":2,"c":null}""", data.With("c", JsonData.Null).ToString());
        Assert.Equal("""{"a":1,"b":2}""", data.ToString());
        Assert.Throws<InvalidOperationException>(() => JsonData.Null.With("a", data));
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("5.0", 5L)]
    [InlineData("1e3", 1000L)]
    [InlineData("-0", 0L)]
    [InlineData("5.5", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1e400", null)]
    public void Integers_are_numbers_without_a_fraction_whatever_their_literal(string literal, long? expected)
    {
        Assert.Equal(expected is not null, JsonData.Parse(literal).TryGetInt64(out var value));
        Assert.Equal(expected ?? 0, value);
        Assert.Equal(literal, JsonData.Parse(literal).NumberText);
    }

    [Fact]
    public void Numbers_are_made_with_the_text_that_reads_back_as_the_same()
    {
        Assert.Equal("0.1", JsonData.Number(0.1).ToString());
        Assert.Equal("1.50", JsonData.Number(1.50m).ToString());
        Assert.Equal("-7", JsonData.Number(-7).ToString());
        Assert.Equal("1.50e3", JsonData.NumberLiteral("1.50e3").ToString());
        Assert.Equal(1e300, JsonData.Number(1e300).GetDouble());
        Assert.Throws<ArgumentException>(() => JsonData.Number(double.NaN));
        foreach (var literal in new[] { "", "01", " 1", "1 ", "\"1\"", "1.", "+1", "0x1" })
            Assert.Throws<FormatException>(() => JsonData.NumberLiteral(literal));
    }

    [Fact]
    public void Reading_the_wrong_kind_names_both()
    {
        Assert.Equal("Expected a JSON string, but the value is a number.", Assert.Throws<InvalidOperationException>(() => JsonData.Number(1).GetString()).Message);
        Assert.Equal("Expected a JSON boolean, but the value is an object.", Assert.Throws<InvalidOperationException>(() => JsonData.EmptyObject.GetBoolean()).Message);
        Assert.Equal("The number 1.5 is not a 64-bit integer.", Assert.Throws<InvalidOperationException>(() => JsonData.Parse("1.5").GetInt64()).Message);
    }

    [Fact]
    public void Alike_objects_share_their_names()
    {
        var data = JsonData.Parse("""[{"id":1,"name":"x"},{"id":2,"name":"y"}]""");
        Assert.Same(((ObjectData)data[0]!).Names, ((ObjectData)data[1]!).Names);
    }

    [Fact]
    public void Users_types_go_both_ways_without_escaping_what_JSON_allows()
    {
        var order = new Order("Zoë 😀 <b>", 3);
        var data = JsonData.From(order, Context.Default.Order);
        Assert.Equal("""{"Customer":"Zoë 😀 <b>","Total":3}""", data.ToString());
        Assert.Equal(order, data.To(Context.Default.Order));
        Assert.Equal(order with { Total = 4 }, data.With("Total", JsonData.Number(4)).To(Context.Default.Order));
        Assert.Null(JsonData.Null.To(Context.Default.Order));
        Assert.Throws<JsonException>(() => JsonData.String("x").To(Context.Default.Order));
    }

    internal sealed record Order(string Customer, int Total);

    [JsonSerializable(typeof(Order))]
    private sealed partial class Context : JsonSerializerContext;
}
