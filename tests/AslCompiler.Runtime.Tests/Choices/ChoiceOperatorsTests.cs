namespace AslCompiler.Runtime.Tests;

public sealed class ChoiceOperatorsTests
{
    [Theory]
    [InlineData("\"42\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[42]")]
    [InlineData("{}")]
    public void A_value_of_another_type_is_false_and_no_error(string json)
    {
        var value = JsonData.Parse(json);
        Assert.False(ChoiceOperators.NumericEquals(value, 42));
        Assert.False(ChoiceOperators.NumericLessThan(value, JsonData.Number(43)));
        Assert.False(ChoiceOperators.NumericLessThan(JsonData.Number(43), value));
        Assert.False(ChoiceOperators.TimestampEquals(value, ChoiceOperators.Timestamp("2016-12-05T21:29:29Z")));
        Assert.False(ChoiceOperators.BooleanEquals(value, false));
        Assert.False(ChoiceOperators.StringEquals(value, ""));
    }

    [Fact]
    public void Numbers_compare_by_value()
    {
        Assert.True(ChoiceOperators.NumericEquals(JsonData.Parse("0.0"), 0));
        Assert.True(ChoiceOperators.NumericEquals(JsonData.Parse("1"), JsonData.Parse("1.0")));
        Assert.True(ChoiceOperators.NumericGreaterThanEquals(JsonData.Parse("1e2"), 100));
        Assert.False(ChoiceOperators.NumericGreaterThan(JsonData.Parse("1e2"), 100));
        Assert.True(ChoiceOperators.NumericLessThanEquals(JsonData.Parse("-1"), JsonData.Parse("0")));
    }

    [Fact]
    public void Strings_compare_by_code_unit()
    {
        Assert.True(ChoiceOperators.StringLessThan(JsonData.String("A"), "AB"));
        Assert.True(ChoiceOperators.StringLessThan(JsonData.String("Z"), "a"));
        Assert.False(ChoiceOperators.StringEquals(JsonData.String(" "), "     "));
        Assert.True(ChoiceOperators.StringGreaterThan(JsonData.String("\uffff"), "\ud83d\ude00"));
        Assert.True(ChoiceOperators.StringEquals(JsonData.Parse("\"\\u0061\""), JsonData.String("a")));
        Assert.True(ChoiceOperators.StringLessThanEquals(JsonData.String("a"), "a"));
        Assert.True(ChoiceOperators.StringGreaterThanEquals(JsonData.String("a"), JsonData.String("a")));
    }

    [Fact]
    public void Timestamps_compare_as_instants()
    {
        var noon = ChoiceOperators.Timestamp("2016-12-05T12:00:00Z");
        Assert.True(ChoiceOperators.TimestampEquals(JsonData.String("2016-12-05T13:00:00+01:00"), noon));
        Assert.True(ChoiceOperators.TimestampLessThan(JsonData.String("2016-12-05T11:59:59.999999999Z"), noon));
        Assert.True(ChoiceOperators.TimestampGreaterThan(JsonData.String("2016-12-05T12:00:00.1Z"), JsonData.String("2016-12-05T12:00:00Z")));
        Assert.False(ChoiceOperators.TimestampEquals(JsonData.String("2023-02-24 12:15:56"), JsonData.String("2023-02-24 12:15:56")));
    }

    [Theory]
    [InlineData("2016-12-05T21:29:29Z", true)]
    [InlineData("2016-12-05T21:29:29.243167252Z", true)]
    [InlineData("2016-12-05T21:29:29-08:00", true)]
    [InlineData("2016-12-05 21:29:29Z", false)]
    [InlineData("2016-12-05t21:29:29Z", false)]
    [InlineData("2016-12-05T21:29:29z", false)]
    [InlineData("2016-12-05T21:29:29", false)]
    [InlineData("2016-12-05T21:29:29.Z", false)]
    [InlineData("2016-13-05T21:29:29Z", false)]
    [InlineData("2016-12-05T25:29:29Z", false)]
    [InlineData("05-12-2016T21:29:29Z", false)]
    [InlineData("2016-02-30T21:29:29Z", false)]
    [InlineData("", false)]
    public void IsTimestamp_takes_RFC_3339_with_capital_letters_only(string text, bool expected)
    {
        Assert.Equal(expected, ChoiceOperators.IsTimestamp(JsonData.String(text), true));
        Assert.Equal(!expected, ChoiceOperators.IsTimestamp(JsonData.String(text), false));
    }

    [Fact]
    public void Type_tests_tell_types()
    {
        Assert.True(ChoiceOperators.IsPresent(JsonData.Null, true));
        Assert.False(ChoiceOperators.IsPresent(JsonData.Null, false));
        Assert.True(ChoiceOperators.IsPresent(null, false));
        Assert.True(ChoiceOperators.IsNull(JsonData.Null, true));
        Assert.True(ChoiceOperators.IsNumeric(JsonData.String("1"), false));
        Assert.True(ChoiceOperators.IsString(JsonData.String("1"), true));
        Assert.True(ChoiceOperators.IsBoolean(JsonData.False, true));
        Assert.False(ChoiceOperators.IsBoolean(JsonData.Null, true));
    }

    [Theory]
    [InlineData("foo23.log", "foo*.log", true)]
    [InlineData("zebra.log", "*.log", true)]
    [InlineData("foobar.zebra", "foo*.*", true)]
    [InlineData("foo", "foo*", true)]
    [InlineData("", "*", true)]
    [InlineData("", "", true)]
    [InlineData("abc", "", false)]
    [InlineData("abcbc", "a*bc", true)]
    [InlineData("abcb", "a*bc", false)]
    [InlineData("a*b", "a\\*b", true)]
    [InlineData("axb", "a\\*b", false)]
    [InlineData("a\\b", "a\\\\b", true)]
    [InlineData("a.b", "a?b", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "*a*a*a*a*a*a*a*a*b", false)]
    public void StringMatches_knows_the_star_and_nothing_else(string text, string pattern, bool expected) =>
        Assert.Equal(expected, ChoiceOperators.StringMatches(JsonData.String(text), pattern));

    [Fact]
    public void An_unknown_escape_is_an_error() =>
        Assert.Equal(ErrorNames.Runtime, Assert.Throws<StatesException>(() => ChoiceOperators.StringMatches(JsonData.String("ab"), "a\\b")).Error);
}
