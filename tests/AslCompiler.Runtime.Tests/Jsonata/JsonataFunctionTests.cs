using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;
using Functions = AslCompiler.Runtime.Jsonata.JsonataFunctions;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class JsonataFunctionTests
{
    [Fact]
    public void A_missing_argument_is_the_context_where_the_signature_says_so()
    {
        Assert.Equal("ABC", Call(Functions.Uppercase, "abc")?.GetString());
        Assert.Equal("T0411", Assert.Throws<JsonataException>(() => Call(Functions.Uppercase, 1)).Code);
        Assert.Equal("T0410", Assert.Throws<JsonataException>(() => Call(Functions.Uppercase, null, 1)).Code);
        Assert.Null(Call(Functions.Uppercase, null, Nothing));
    }

    [Fact]
    public void A_single_value_is_an_array_where_one_is_wanted()
    {
        Assert.Equal(5, Call(Functions.Sum, null, 5)?.GetInt64());
        Assert.Equal("T0412", Assert.Throws<JsonataException>(() => Call(Functions.Sum, null, "5")).Code);
    }

    [Fact]
    public void Functions_are_handed_as_many_arguments_as_they_take()
    {
        var items = JsonData.Parse("[10, 20]");

        Assert.Equal("[10,20]", Call(Functions.Map, null, items, Function(item => item))?.ToString());
        Assert.Equal("[0,1]", Call(Functions.Map, null, items, Function((_, index) => index))?.ToString());
        Assert.Equal("[2,2]", Call(Functions.Map, null, items, Function(3, arguments => Call(Functions.Count, null, arguments[2])))?.ToString());
    }

    [Fact]
    public void A_function_can_be_called_with_some_of_its_arguments()
    {
        var first = Partial(Functions.Substring, null, JsonataFunction.Placeholder, 0, 2);

        Assert.Equal("he", Call(first, null, "hello")?.GetString());
        Assert.Equal("T1008", Assert.Throws<JsonataException>(() => Partial(Nothing, null, JsonataFunction.Placeholder)).Code);
    }

    [Theory]
    [InlineData(1e21, "1e+21")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-2.50, "-2.5")]
    public void Numbers_are_written_as_JavaScript_writes_them(double number, string text) =>
        Assert.Equal(text, Call(Functions.String, null, Number(number))?.GetString());

    [Fact]
    public void A_number_that_was_computed_is_written_and_compared_like_others()
    {
        var half = Divide(1, 2);

        Assert.Equal("0.5", half?.ToString());
        Assert.Equal(JsonData.Parse("0.50"), half);
        Assert.Equal("""{"a":0.5}""", JsonData.EmptyObject.With("a", half!).ToString());
    }

    [Fact]
    public void Positions_in_strings_count_characters()
    {
        Assert.Equal(3, Call(Functions.Length, null, "a😀b")?.GetInt64());
        Assert.Equal("😀", Call(Functions.Substring, null, "a😀b", 1, 1)?.GetString());
    }

    [Fact]
    public void Of_a_group_that_matched_nothing_nothing_is_put_in() =>
        Assert.Equal("[]", Call(Functions.Replace, null, "b", Pattern("(a)?b", ""), "[$1]")?.GetString());
}
