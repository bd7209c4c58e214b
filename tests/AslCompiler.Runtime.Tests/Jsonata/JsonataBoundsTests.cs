using System.Diagnostics;
using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;
using Functions = AslCompiler.Runtime.Jsonata.JsonataFunctions;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class JsonataBoundsTests
{
    [Fact]
    public void Tail_calls_do_not_grow_the_stack()
    {
        JsonData? down = null;
        down = Function(n => IsTrue(Equal(n, 0)) ? JsonData.String("done") : TailCall(down, null, Subtract(n, 1)));

        Assert.Equal("done", Call(down, null, 200_000)?.GetString());
    }

    [Fact]
    public void Recursion_without_end_is_an_error_and_no_crash()
    {
        JsonData? deeper = null;
        deeper = Function(n => Add(1, Call(deeper, null, n)));

        var failure = Assert.Throws<JsonataException>(() => Call(deeper, null, 1));
        Assert.Equal("D1011", failure.Code);

        // The count begins anew.
        Assert.Equal(3, Call(Functions.Sum, null, JsonData.Parse("[1,2]"))?.GetInt64());
    }

    [Fact]
    public void A_catastrophic_regular_expression_is_cut_off()
    {
        var watch = Stopwatch.StartNew();

        var failure = Assert.Throws<JsonataException>(() => Call(Functions.Match, null, new string('a', 60) + "!", Pattern("^(a|aa)+$", "")));

        Assert.Equal("D1012", failure.Code);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Data_as_deep_as_the_stack_is_an_error_and_no_crash()
    {
        var data = JsonData.Parse(new string('[', 500_000) + new string(']', 500_000));

        Assert.Equal("D1011", Assert.Throws<JsonataException>(() => Call(Functions.String, null, data)).Code);
        Assert.Equal("D1011", Assert.Throws<JsonataException>(() => Lookup(data, "a")).Code);
    }

    [Theory]
    [InlineData(@"^\d+$", "", "12", true)]
    [InlineData(@"^\d+$", "", "١٢", false)]
    [InlineData("a$", "", "a\n", false)]
    [InlineData("^b", "m", "a\nb", true)]
    [InlineData("a.b", "", "a\rb", false)]
    [InlineData(@"\/", "", "/", true)]
    [InlineData("[^]", "", "\n", true)]
    [InlineData("HELLO", "i", "hello", true)]
    public void Regular_expressions_mean_what_they_mean_in_JavaScript(string pattern, string flags, string text, bool isMatch) =>
        Assert.Equal(isMatch, Call(Functions.Contains, null, text, Pattern(pattern, flags))?.GetBoolean());
}
