using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;

namespace AslCompiler.Runtime.Tests.Jsonata;

/// <summary>The functions that Step Functions adds (ASL reference §2.9).</summary>
public sealed class StatesFunctionsTests
{
    private static string? Text(JsonData? value) => value?.ToString();

    [Theory]
    [InlineData("[1,2,3]", 2, "[[1,2],[3]]")]
    [InlineData("[0]", 1, "[[0]]")]
    [InlineData("[]", 3, "[]")]
    [InlineData("[1,2]", 1e300, "[[1,2]]")]
    public void Partition_cuts_an_array_into_pieces(string array, double size, string expected) =>
        Assert.Equal(expected, Text(Call(StatesFunctions.Partition, null, JsonData.Parse(array), JsonData.Number(size))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_partition_has_at_least_one_item(double size) =>
        Assert.Throws<JsonataException>(() => Call(StatesFunctions.Partition, null, JsonData.EmptyArray, JsonData.Number(size)));

    [Theory]
    [InlineData(0, 10, 3, "[0,3,6,9]")]
    [InlineData(0, 9, 3, "[0,3,6,9]")]
    [InlineData(3, 1, -1, "[3,2,1]")]
    [InlineData(0, 1, 0.5, "[0,0.5,1]")]
    [InlineData(1, 9, 9, "1")]
    [InlineData(5, 1, 1, null)]
    public void Range_goes_up_to_its_last_number(double first, double last, double step, string? expected) =>
        Assert.Equal(expected, Text(Call(StatesFunctions.Range, null, JsonData.Number(first), JsonData.Number(last), JsonData.Number(step))));

    [Fact]
    public void A_range_does_not_stand_still() =>
        Assert.Throws<JsonataException>(() => Call(StatesFunctions.Range, null, 1, 2, 0));

    [Fact]
    public void A_range_without_end_is_no_crash() =>
        Assert.Equal("D2015", Assert.Throws<JsonataException>(() => Call(StatesFunctions.Range, null, 0, JsonData.Number(1e300), 1)).Code);

    [Theory]
    [InlineData("\"input\"", "SHA-1", "140f86aae51ab9e1cda9b4254fe98a74eb54c1a1")]
    [InlineData("\"input data\"", "MD5", "812f45842bc6d66ee14572ce20db8e86")]
    public void Hash_is_lower_case_hex(string data, string algorithm, string expected) =>
        Assert.Equal(expected, Call(StatesFunctions.Hash, null, JsonData.Parse(data), JsonData.String(algorithm))?.GetString());

    [Fact]
    public void An_unknown_algorithm_is_an_error() =>
        Assert.Throws<JsonataException>(() => Call(StatesFunctions.Hash, null, JsonData.String("x"), JsonData.String("SHA-3")));

    [Fact]
    public void Parse_reads_JSON_and_tells_what_is_none()
    {
        Assert.Equal("""{"a":[1,0]}""", Text(Call(StatesFunctions.Parse, null, JsonData.String("""{ "a": [1, -0] }"""))));
        Assert.Throws<JsonataException>(() => Call(StatesFunctions.Parse, null, JsonData.String("{")));
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Null(Call(StatesFunctions.Parse, null, Nothing));
        Assert.Null(Call(StatesFunctions.Hash, null, Nothing, JsonData.String("MD5")));
        Assert.Null(Call(StatesFunctions.Partition, null, Nothing, 1));
    }
}
