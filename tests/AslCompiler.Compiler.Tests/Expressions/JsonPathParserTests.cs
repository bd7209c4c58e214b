using AslCompiler.Compiler.Expressions.JsonPath;

namespace AslCompiler.Compiler.Tests.Expressions;

public sealed class JsonPathParserTests
{
    [Fact]
    public void Roots_are_told_apart()
    {
        Assert.Equal(PathRoot.Data, Parse("$").Root);
        Assert.Equal(PathRoot.Context, Parse("$$.Execution.Id").Root);
        var variable = Parse("$order.items[0]");
        Assert.Equal((PathRoot.Variable, "order"), (variable.Root, variable.Variable));
        Assert.Equal([new MemberStep("items"), new IndexStep(0)], variable.Steps);
    }

    [Fact]
    public void Names_may_stand_in_dots_or_brackets() =>
        Assert.Equal([new MemberStep("a"), new MemberStep("b c"), new MemberStep("d-e"), new MemberStep("é")], Parse("$.a['b c'].d-e.é").Steps);

    [Fact]
    public void A_backslash_takes_the_meaning_from_the_next_character() =>
        Assert.Equal([new MemberStep("foo@bar"), new MemberStep("baz[[.?pretty")], Parse(@"$.foo\@bar.baz\[\[\.\?pretty").Steps);

    [Fact]
    public void Several_names_are_one_step() => Assert.Equal(["a", "b"], Assert.IsType<MembersStep>(Assert.Single(Parse("$['a','b']").Steps)).Names);

    [Theory]
    [InlineData("$[3]", 3)]
    [InlineData("$[-1]", -1)]
    [InlineData("$[1 2]", 12)]
    [InlineData("$[1.0]", 1)]
    public void An_index_is_read_as_Jayway_reads_it(string path, int index) => Assert.Equal([new IndexStep(index)], Parse(path).Steps);

    [Theory]
    [InlineData("$[1:3]", 1, 3)]
    [InlineData("$[1:]", 1, null)]
    [InlineData("$[:3]", null, 3)]
    [InlineData("$[-2:]", -2, null)]
    [InlineData("$[1:5:2]", 1, 5)]
    public void A_slice_has_two_ends(string path, int? from, int? to) => Assert.Equal([new SliceStep(from, to)], Parse(path).Steps);

    [Fact]
    public void Other_steps_are_read()
    {
        Assert.Equal([new DeepScanStep(), new MemberStep("a"), new WildcardStep(), new WildcardStep()], Parse("$..a.*[*]").Steps);
        Assert.Equal([0, 2], Assert.IsType<IndexesStep>(Parse("$[0,2]").Steps[0]).Indexes);
        Assert.Equal([new MemberStep("a"), new ScriptIndexStep(1)], Parse("$.a[(@.length-1)]").Steps);
        Assert.Equal([new MemberStep("a"), new FunctionStep("length()")], Parse("$.a.length()").Steps);
    }

    [Fact]
    public void Operators_of_a_filter_bind_as_usual()
    {
        var or = Assert.IsType<FilterOr>(Filter("$[?(@.a || @.b && !@.c)]"));
        Assert.IsType<FilterExists>(or.Left);
        var and = Assert.IsType<FilterAnd>(or.Right);
        Assert.IsType<FilterNot>(and.Right);
    }

    [Theory]
    [InlineData("'it\\'s'", "\"it's\"")]
    [InlineData("Receipt", "\"Receipt\"")]
    [InlineData("/eggs/cooked", "\"/eggs/cooked\"")]
    [InlineData("1e1", "1e1")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("['x','y']", "[\"x\",\"y\"]")]
    [InlineData("{'a':1}", "{\"a\":1}")]
    [InlineData("2 and 3", "\"2 and 3\"")]
    public void A_literal_becomes_JSON(string literal, string json)
    {
        var comparison = Assert.IsType<FilterComparison>(Filter($"$[?(@.x == {literal})]"));
        Assert.Equal("==", comparison.Operator);
        Assert.Equal(json, Assert.IsType<FilterLiteral>(comparison.Right).Json);
    }

    [Theory]
    [InlineData("$[?(@.x == \"A\")]", "\"\\\"A\\\"\"")]
    [InlineData("$[?(@.x == \"it's\")]", "\"it's\"")]
    public void Double_quotes_are_part_of_a_text_unless_it_holds_a_single_quote(string path, string json) =>
        Assert.Equal(json, Assert.IsType<FilterLiteral>(Assert.IsType<FilterComparison>(Filter(path)).Right).Json);

    [Fact]
    public void Escapes_are_read_in_names_in_double_quotes_only()
    {
        Assert.Equal([new MemberStep("\b\n\"☺")], Parse("$[\"\\b\\n\\\"\\u263a\"]").Steps);
        Assert.Equal([new MemberStep("\\b")], Parse("$['\\b']").Steps);
    }

    [Theory]
    [InlineData("$[?(@.x == \"A\")]")]
    [InlineData("$[?(!(@.x == 'A'))]")]
    [InlineData("$[?(@.x == 2 and @.y == 3)]")]
    [InlineData("$.a]")]
    public void What_means_something_else_than_it_seems_to_is_a_warning(string path)
    {
        Assert.NotNull(JsonPathParser.Parse(path, out var warning));
        Assert.True(warning!.IsWarning);
    }

    [Theory]
    [InlineData("$[?(!@.x)]")]
    [InlineData("$[?(@.x == 'two and three = five')]")]
    [InlineData("$[?(@.x === 1 && @.y !== 2)]")]
    [InlineData("$.a\\]")]
    public void What_is_meant_as_written_is_none(string path)
    {
        Assert.NotNull(JsonPathParser.Parse(path, out var warning));
        Assert.Null(warning);
    }

    [Fact]
    public void Words_between_comparisons_are_an_operator_that_fails() =>
        Assert.Equal("and", Assert.IsType<FilterComparison>(Filter("$[?(@.x == 2 and @.y == 3)]")).Operator);

    [Fact]
    public void A_bracket_that_closes_nothing_takes_the_name_away() =>
        Assert.Empty(Assert.IsType<MembersStep>(Assert.Single(Parse("$.store]").Steps)).Names);

    [Fact]
    public void Word_operators_and_patterns_are_read()
    {
        Assert.Equal("in", Assert.IsType<FilterComparison>(Filter("$[?(@.x in $.allowed[*])]")).Operator);
        var match = Assert.IsType<FilterComparison>(Filter("$[?(@.x =~ /a\\/b.*/i)]"));
        Assert.Equal(new FilterRegex("a\\/b.*", "i"), match.Right);
    }

    [Theory]
    [InlineData("$.a b", 3)]
    [InlineData("$[abc]", 1)]
    [InlineData("$.", 1)]
    [InlineData("$.a..", 3)]
    [InlineData("$[?(@.x == )]", 8)]
    [InlineData("$[?(@.x FOO 1)]", 8)]
    [InlineData("$[?@.x]", 2)]
    [InlineData("$['a", 1)]
    [InlineData("$x-y", 2)]
    public void An_error_tells_its_place(string path, int start)
    {
        Assert.Null(JsonPathParser.Parse(path, out var error));
        Assert.Equal(start, error!.Start);
    }

    private static JsonPath Parse(string text) => JsonPathParser.Parse(text, out _) ?? throw new Xunit.Sdk.XunitException(text);

    private static FilterExpression Filter(string text) => Assert.IsType<FilterStep>(Assert.Single(Parse(text).Steps)).Condition;
}
