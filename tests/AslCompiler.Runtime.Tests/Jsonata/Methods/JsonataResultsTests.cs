using System.Text.Json.Serialization.Metadata;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime.Tests.Jsonata.Methods;

public sealed class JsonataResultsTests
{
    private enum Size
    {
        Small,
        Large,
    }

    private static JsonData? Data(string? json) => json is null ? null : JsonData.Parse(json);

    [Theory]
    [InlineData(null, true)]
    [InlineData("null", true)]
    [InlineData("0", false)]
    [InlineData("[]", false)]
    public void Nothing_and_null_are_null(string? json, bool expected) => Assert.Equal(expected, JsonataResults.IsNull(Data(json)));

    [Fact]
    public void A_function_is_no_null_and_no_data()
    {
        Assert.False(JsonataResults.IsNull(JsonataFunctions.Sum));
        Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Data(JsonataFunctions.Sum)).Code);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5.0", 5)]
    [InlineData("5e0", 5)]
    [InlineData("-128", -128)]
    public void Whole_numbers_are_integers(string json, int expected) => Assert.Equal((sbyte)expected, JsonataResults.Integer<sbyte>(Data(json)));

    [Theory]
    [InlineData("5.5")]
    [InlineData("128")]
    [InlineData("1e40")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    public void Other_values_are_none(string json) => Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Integer<sbyte>(Data(json))).Code);

    [Fact]
    public void The_whole_range_of_64_bits_is_there()
    {
        Assert.Equal(ulong.MaxValue, JsonataResults.Integer<ulong>(Data("18446744073709551615")));
        Assert.Equal(long.MinValue, JsonataResults.Integer<long>(Data("-9223372036854775808")));
    }

    [Fact]
    public void What_was_computed_has_15_digits_as_a_decimal_and_what_was_read_its_own()
    {
        Assert.Equal(0.3m, JsonataResults.Decimal(JsonataOperators.Add(Data("0.1"), Data("0.2"))));
        Assert.Equal(0.30000000000000004, JsonataResults.Double(JsonataOperators.Add(Data("0.1"), Data("0.2"))));
        Assert.Equal(1.0000000000000000000001m, JsonataResults.Decimal(Data("1.0000000000000000000001")));
        Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Decimal(JsonataOperators.Multiply(Data("1e30"), Data("1.5")))).Code);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e39")]
    public void A_number_out_of_range_is_none(string json) => Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Single(Data(json))).Code);

    [Theory]
    [InlineData(null, "[]")]
    [InlineData("1", "[1]")]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("[[1],[2]]", "[[1],[2]]")]
    [InlineData("null", "[null]")]
    public void A_single_value_is_a_list_of_one_and_nothing_an_empty_one(string? json, string expected) =>
        Assert.Equal(expected, JsonataResults.Items(Data(json)).ToString());

    [Fact]
    public void An_item_that_does_not_fit_is_told_by_its_place()
    {
        var exception = Assert.Throws<JsonataException>(() => JsonataResults.List(Data("""["a",1]"""), JsonataResults.Text));

        Assert.Equal("R1002: [1]: expected a string but found the number 1", exception.Code + ": " + exception.Message);
    }

    [Fact]
    public void Enums_are_read_by_name_or_number()
    {
        Assert.Equal(Size.Large, JsonataResults.Enum<Size>(Data("\"Large\""), isText: true));
        Assert.Equal(Size.Large, JsonataResults.Enum<Size>(Data("1"), isText: false));
        Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Enum<Size>(Data("\"Huge\""), isText: true)).Code);
    }

    [Fact]
    public void Scalars_are_read_as_System_Text_Json_reads_them()
    {
        Assert.Equal(new TimeSpan(1, 2, 3), JsonataResults.Scalar(Data("\"01:02:03\""), JsonMetadataServices.TimeSpanConverter));
        Assert.Equal("R1002", Assert.Throws<JsonataException>(() => JsonataResults.Scalar(Data("\"soon\""), JsonMetadataServices.TimeSpanConverter)).Code);
    }
}
