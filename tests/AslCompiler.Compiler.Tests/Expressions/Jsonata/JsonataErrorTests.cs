using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Tests.Expressions.Jsonata;

public sealed class JsonataErrorTests
{
    [Theory]
    [InlineData("\"open", "S0101", "\"open")]
    [InlineData("1 + 1e400", "S0102", "1e400")]
    [InlineData(@"'a\q'", "S0103", @"\q")]
    [InlineData(@"'a\u12'", "S0104", @"\u")]
    [InlineData("a.`b", "S0105", "`b")]
    [InlineData("1 /* never", "S0106", "/* never")]
    [InlineData("a b", "S0201", "b")]
    [InlineData("[1 2]", "S0202", "2")]
    [InlineData("(1", "S0203", "")]
    [InlineData("[1!2]", "S0204", "!")]
    [InlineData("1 +", "S0207", "")]
    [InlineData("function(x){1}", "S0208", "x")]
    [InlineData("$x{'k': b}[0]", "S0209", "0")]
    [InlineData("a{'k': b}{'l': c}", "S0210", "a{'k': b}{'l': c}")]
    [InlineData("=1", "S0211", "=")]
    [InlineData("a := 1", "S0212", "a")]
    [InlineData("a.1", "S0213", "1")]
    [InlineData("a@b", "S0214", "b")]
    [InlineData("a[1]@$v", "S0215", "a[1]@$v")]
    [InlineData("a^(b)@$v", "S0216", "a^(b)@$v")]
    [InlineData("%", "S0217", "%")]
    [InlineData("a.//", "S0301", "//")]
    [InlineData("$match(a, /b", "S0302", "/b")]
    [InlineData("$match(a, /+b/i)", "S0303", "/+b/i")]
    [InlineData("$contains(a, /a**/)", "S0303", "/a**/")]
    [InlineData("$split(a, /[z-a]/)", "S0303", "/[z-a]/")]
    [InlineData("function($x)<s<n>:n>{1}", "S0401", "<s<n>:n>")]
    [InlineData("function($x)<(sa<n>):n>{1}", "S0402", "<(sa<n>):n>")]
    public void Every_error_has_the_code_of_JSONata_and_its_place(string text, string code, string place)
    {
        var (expression, error) = JsonataBinder.Bind(text);

        Assert.Null(expression);
        Assert.Equal(code, error!.Code);
        Assert.Equal(place, text.Substring(error.Span.Start, error.Span.Length));
    }

    [Theory]
    [InlineData(@"/^[\w.+-]+@\w+(\.\w+)+$/")]
    [InlineData("/[^]|x/")]
    [InlineData(@"/(\d{4})-(\d{2})(?!x)(?:y)\1\u00e9/im")]
    [InlineData(@"/\y\-\//")]
    public void A_regular_expression_of_JavaScript_is_no_error(string text) => Assert.Null(JsonataBinder.Bind(text).Error);

    [Fact]
    public void What_is_wrong_with_a_regular_expression_is_told_without_its_translation() =>
        Assert.Equal("This is no valid regular expression: Quantifier '+' following nothing", JsonataBinder.Bind("/+./").Error!.Message);

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("-")]
    [InlineData("a.")]
    [InlineData("a&")]
    [InlineData("$f(")]
    public void What_is_nested_too_deeply_is_an_error(string part)
    {
        var error = JsonataBinder.Bind(string.Concat(Enumerable.Repeat(part, 100_000))).Error;

        Assert.Equal("U1001", error!.Code);
    }
}
