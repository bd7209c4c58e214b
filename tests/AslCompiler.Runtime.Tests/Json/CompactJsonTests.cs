namespace AslCompiler.Runtime.Tests;

// Observed on the service: base_scenarios.map_state_legacy_config_inline_item_selector, parallel_state_nested, invoke_json_values.
public sealed class CompactJsonTests
{
    private static readonly JsonPath s_x = JsonPath.Of("$.x", "x");

    [Fact]
    public void What_a_template_selects_comes_without_the_senders_blanks()
    {
        var input = JsonData.Parse("""{ "x" : [ "Hello , World", {"a" : 1.50 ,"b\"": "\u00e9\\"} , [ ] ] }""");
        Assert.Equal("""["Hello , World",{"a":1.50,"b\"":"\u00e9\\"},[]]""", s_x.Read(input, "v.$").ToString());
        Assert.Equal("""{"x":["Hello , World",{"a":1.50,"b\"":"\u00e9\\"},[]]}""", JsonPath.Whole(input).ToString());
        Assert.Equal("[\"Hello\",\"World\"]", JsonPath.Whole(JsonData.Parse("[\"Hello\", \"World\"]")).ToString());
    }

    [Fact]
    public void What_is_passed_on_or_grafted_keeps_them()
    {
        var input = JsonData.Parse("""{"x": [1, 2]}""");
        Assert.Equal("[1, 2]", s_x.Select(input).ToString());
        Assert.Equal("[1, 2]", s_x.Variable(input).ToString());
        Assert.Equal("[1, 2]", s_x.Items(input).ToString());
        Assert.Equal("{\"x\":{\"x\": [1, 2]}}", s_x.Graft(input, input).ToString());
        s_x.Read(input, "v.$");
        Assert.Equal("""{"x": [1, 2]}""", input.ToString());
        Assert.Equal("[[1, 2],[3, 4]]", JsonData.Array(JsonData.Parse("[1, 2]"), JsonData.Parse("[3, 4]")).ToString());
    }

    [Fact]
    public void A_built_value_is_compacted_where_a_part_of_it_has_blanks()
    {
        var mixed = JsonData.Array(JsonData.Object(["p"], [JsonData.Parse("[1, 2]")]), 3);
        Assert.Equal("""[{"p":[1, 2]},3]""", mixed.ToString());
        Assert.Equal("""[{"p":[1,2]},3]""", JsonPath.Whole(mixed).ToString());
    }

    [Theory]
    [InlineData("""{"x":{"a":"b c","d":[1,2.0],"e f":"\\"}}""")]
    [InlineData("""{"x":"  a  "}""")]
    [InlineData("""{"x":-0.0}""")]
    public void A_compact_value_is_read_without_a_copy(string json)
    {
        var input = JsonData.Parse(json);
        Assert.Same(input["x"], s_x.Read(input, "v.$"));
        Assert.Same(input, JsonPath.Whole(input));
        Assert.Same(input, JsonPath.Whole(input));
        Assert.Equal(json, input.ToString());
    }

    [Fact]
    public void The_copy_of_a_spaced_value_is_made_once()
    {
        var input = JsonData.Parse("{\"x\": [1, 2]}");
        Assert.Same(s_x.Read(input, "v.$"), s_x.Read(input, "w.$"));
    }

    [Fact]
    public void Nothing_but_blanks_is_lost() => Arbitrary.Check(Arbitrary.Texts, text => Assert.Equal(JsonData.Parse(text), JsonPath.Whole(JsonData.Parse(text))));

    [Fact]
    public void Depth_is_no_matter()
    {
        JsonData built = JsonData.Parse("[1, 2]");
        for (var i = 0; i < 100_000; i++)
            built = JsonData.Array(built);
        Assert.Equal(built.Utf8Length - 1, JsonPath.Whole(built).Utf8Length);
    }
}
