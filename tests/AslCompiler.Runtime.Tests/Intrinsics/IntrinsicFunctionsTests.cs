using F = AslCompiler.Runtime.IntrinsicFunctions;

namespace AslCompiler.Runtime.Tests;

public sealed class IntrinsicFunctionsTests
{
    private static JsonData J(string json) => JsonData.Parse(json);

    private static void Fails(Func<JsonData> call) => Assert.Equal(ErrorNames.IntrinsicFailure, Assert.Throws<StatesException>(call).Error);

    [Theory]
    [InlineData("{\"Arg1\": 1, \"Arg2\": []}", "a {Arg1=1, Arg2=[]}")]
    [InlineData("[1, [\"x\", null], {}]", "a [1, [x, null], {}]")]
    [InlineData("null", "a null")]
    [InlineData("1.10", "a 1.10")]
    [InlineData("\"{\\\"x\\\": 1}\"", "a {\"x\": 1}")]
    [InlineData("true", "a true")]
    public void Format_writes_objects_as_Java_does(string argument, string expected)
    {
        Assert.Equal(expected, F.Format(["a ", ""], J(argument)).GetString());
        Assert.Equal(expected, F.Format(JsonData.String("a {}"), J(argument)).GetString());
    }

    [Fact]
    public void Format_wants_as_many_arguments_as_placeholders()
    {
        Fails(() => F.Format(["a", "b"]));
        Fails(() => F.Format(JsonData.String("{} {}"), JsonData.Null));
        Assert.Equal("{} 'x' \\y", F.Format(JsonData.String("\\{\\} \\'{}\\' \\y"), JsonData.String("x")).GetString());
    }

    [Theory]
    [InlineData("", "null")]
    [InlineData("  ", "null")]
    [InlineData("-0", "0")]
    [InlineData("1.1", "1.1")]
    [InlineData("{\"Arg1\": 1, \"Arg2\": []}", "{\"Arg1\":1,\"Arg2\":[]}")]
    public void StringToJson_parses_and_forgets_the_text(string text, string expected) => Assert.Equal(expected, F.StringToJson(JsonData.String(text)).ToString());

    [Fact]
    public void StringToJson_fails_on_what_is_no_JSON()
    {
        Fails(() => F.StringToJson(JsonData.String("{")));
        Fails(() => F.StringToJson(JsonData.Number(1)));
    }

    [Fact]
    public void JsonToString_is_compact() => Assert.Equal("{\"a\":[1.0,\"é\"]}", F.JsonToString(J("{ \"a\" : [ 1.0 , \"é\" ] }")).GetString());

    [Theory]
    [InlineData("[0,1,2]", "2", "[[0,1],[2]]")]
    [InlineData("[]", "3", "[]")]
    [InlineData("[0]", "5", "[[0]]")]
    [InlineData("[0,1,2]", "1.5", "[[0,1],[2]]")]
    public void ArrayPartition_makes_chunks(string array, string size, string expected) => Assert.Equal(expected, F.ArrayPartition(J(array), J(size)).ToString());

    [Theory]
    [InlineData("0", "10", "3", "[0,3,6,9]")]
    [InlineData("1", "9", "9", "[1]")]
    [InlineData("1", "9", "2", "[1,3,5,7,9]")]
    [InlineData("3", "1", "-1", "[3,2,1]")]
    [InlineData("3", "1", "1", "[]")]
    [InlineData("9223372036854775806", "9223372036854775807", "1", "[9223372036854775806,9223372036854775807]")]
    public void ArrayRange_counts(string first, string last, string step, string expected) => Assert.Equal(expected, F.ArrayRange(J(first), J(last), J(step)).ToString());

    [Fact]
    public void Arrays_are_searched_by_deep_equality()
    {
        Assert.True(F.ArrayContains(J("[[1,2,3],2]"), J("[1, 2.0, 3]")).GetBoolean());
        Assert.Equal("[1,{\"a\":1},\"1\"]", F.ArrayUnique(J("[1,{\"a\":1},1.0,{\"a\":1},\"1\"]")).ToString());
        Assert.Equal(2, F.ArrayLength(J("[1,2]")).GetInt64());
        Assert.Equal(6, F.ArrayGetItem(J("[1,6]"), J("1")).GetInt64());
        Assert.Equal("[null,1]", F.Array(JsonData.Null, JsonData.Number(1)).ToString());
    }

    [Fact]
    public void Wrong_arguments_of_array_functions_fail()
    {
        Fails(() => F.ArrayPartition(J("[1]"), J("0")));
        Fails(() => F.ArrayPartition(J("{}"), J("1")));
        Fails(() => F.ArrayRange(J("0"), J("1000"), J("1")));
        Fails(() => F.ArrayRange(J("0"), J("1"), J("0")));
        Fails(() => F.ArrayGetItem(J("[1]"), J("1")));
        Fails(() => F.ArrayGetItem(J("[1]"), J("-1")));
        Fails(() => F.ArrayLength(J("\"abc\"")));
    }

    [Theory]
    [InlineData("MD5", "812f45842bc6d66ee14572ce20db8e86")]
    [InlineData("SHA-1", "aaff4a450a104cd177d28d18d74485e8cae074b7")]
    [InlineData("SHA-256", "b4a697a057313163aee33cd8d40c66e9f0f177e00cac2de32475ffff6169c3e3")]
    public void Hash_takes_strings_without_quotes(string algorithm, string expected) => Assert.Equal(expected, F.Hash(JsonData.String("input data"), JsonData.String(algorithm)).GetString());

    [Fact]
    public void Base64_goes_both_ways_and_has_a_limit()
    {
        Assert.Equal("RGF0YSB0byBlbmNvZGU=", F.Base64Encode(JsonData.String("Data to encode")).GetString());
        Assert.Equal("é", F.Base64Decode(F.Base64Encode(JsonData.String("é"))).GetString());
        Fails(() => F.Base64Decode(JsonData.String("?")));
        Fails(() => F.Base64Encode(JsonData.String(new string('x', 10_001))));
        Fails(() => F.Hash(JsonData.String("x"), JsonData.String("SHA1")));
    }

    [Fact]
    public void JsonMerge_lists_members_in_the_order_of_a_Java_HashMap()
    {
        // Recorded: intrinsic_functions/json_manipulation.json_merge and .json_merge_escaped_argument
        Assert.Equal("""{"a":{"a3":1},"b":2,"c":3,"d":4}""", F.JsonMerge(J("""{"a":{"a1":1},"b":2,"d":3}"""), J("""{"a":{"a3":1},"c":3,"d":4}"""), JsonData.False).ToString());
        Assert.Equal(
            """{"constant_input_field":"constant_value","constant_in_literal":"false"}""",
            F.JsonMerge(J("""{"constant_in_literal":"false"}"""), J("""{"constant_input_field":"constant_value"}"""), JsonData.False).ToString());
        Fails(() => F.JsonMerge(J("{}"), J("{}"), JsonData.True));
        Fails(() => F.JsonMerge(J("[]"), J("{}"), JsonData.False));
    }

    [Theory]
    [InlineData("1.49", "1.5", 3)]
    [InlineData("-1.5", "-1.51", -3)]
    [InlineData("-0.5", "0.5", 1)]
    [InlineData("-0.5", "0", 0)]
    [InlineData("-3.5", "0", -3)]
    [InlineData("3.5", "0", 4)]
    [InlineData("-9", "3", -6)]
    [InlineData("0.49999999999999994", "0", 0)]
    [InlineData("9007199254740993", "0", 9007199254740993)]
    public void MathAdd_rounds_both_numbers_half_up(string a, string b, long expected) => Assert.Equal(expected, F.MathAdd(J(a), J(b)).GetInt64());

    [Fact]
    public void MathAdd_does_not_wrap()
    {
        Fails(() => F.MathAdd(J("9223372036854775807"), J("1")));
        Fails(() => F.MathAdd(J("1e300"), J("1")));
        Fails(() => F.MathAdd(J("\"1\""), J("1")));
    }

    [Fact]
    public void Seeded_random_numbers_are_Javas()
    {
        Assert.Equal(0.7275636800328681, JavaRandom.FirstDouble(42));
        Assert.Equal(F.MathRandom(null!, J("0"), J("999"), J("3")), F.MathRandom(null!, J("0"), J("999"), J("3")));
        Fails(() => F.MathRandom(null!, J("2"), J("1"), J("3")));
        Assert.InRange(F.MathRandom(null!, J("-9223372036854775808"), J("9223372036854775807"), J("3")).GetInt64(), long.MinValue, long.MaxValue);
    }

    [Theory]
    [InlineData(" , ", ",", """[" "," "]""")]
    [InlineData(",,,,", ",", "[]")]
    [InlineData("This.is+a,test=string", ".+,=", """["This","is","a","test","string"]""")]
    [InlineData("a b", "", """["a b"]""")]
    [InlineData("", "", "[]")]
    public void StringSplit_splits_at_any_of_the_characters(string text, string delimiters, string expected) =>
        Assert.Equal(expected, F.StringSplit(JsonData.String(text), JsonData.String(delimiters)).ToString());
}
