using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests.Json;

public sealed class JsonParserTests
{
    [Fact]
    public void Every_value_and_name_has_its_span()
    {
        const string text = """{ "a" : [ 1, "x" ] , "b": true }""";
        var root = Assert.IsType<JsonObject>(JsonParser.Parse(text).Root);
        Assert.Equal("\"a\"", At(text, root.Properties[0].NameSpan));
        Assert.Equal("[ 1, \"x\" ]", At(text, root.Properties[0].Value.Span));
        Assert.Equal("\"x\"", At(text, ((JsonArray)root.Properties[0].Value).Items[1].Span));
        Assert.Equal("true", At(text, root.Properties[1].Value.Span));
        Assert.Equal(text, At(text, root.Span));
    }

    [Fact]
    public void A_place_in_an_escaped_string_maps_to_the_file()
    {
        const string text = """["a\n\u00e9b"]""";
        var value = (JsonString)((JsonArray)JsonParser.Parse(text).Root).Items[0];
        Assert.Equal("a\n\u00e9b", value.Value);
        Assert.Equal("a", At(text, value.Map(0, 1)));
        Assert.Equal("""\n""", At(text, value.Map(1, 1)));
        Assert.Equal("""\u00e9""", At(text, value.Map(2, 1)));
        Assert.Equal("b", At(text, value.Map(3, 1)));
        Assert.Equal("""a\n\u00e9b""", At(text, value.Map(0, 4)));
    }

    [Theory]
    [InlineData("""{"a":[1,-2.50,1e+3,true,false,null,"x\ny",{}],"b":{}}""")]
    [InlineData("[]")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void Good_JSON_is_given_back_as_written(string text)
    {
        var (root, findings) = JsonParser.Parse("\uFEFF " + text + "\r\n");
        Assert.Empty(findings);
        Assert.Equal(text, root.ToCompactJson());
    }

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("True")]
    [InlineData("'x'")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("[1 2]")]
    [InlineData("[,1]")]
    [InlineData("[1}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("[1]]")]
    [InlineData("/* open")]
    public void Bad_JSON_gives_one_finding(string text) =>
        Assert.Equal("ASL0001", Assert.Single(JsonParser.Parse("[" + text + "]").Findings).Rule.Id);

    [Fact]
    public void What_follows_a_mistake_is_read()
    {
        var (root, findings) = JsonParser.Parse("""{ "a": oops, "b" 2, "c": [1 2], "d": "x" }""");
        Assert.Equal(3, findings.Count);
        Assert.Equal("""{"a":null,"b":2,"c":[1,2],"d":"x"}""", root.ToCompactJson());
    }

    [Fact]
    public void A_mistake_marks_the_object_it_is_in_as_broken()
    {
        var root = (JsonObject)JsonParser.Parse("""{ "a": { "x": oops }, "b": {} }""").Root;
        Assert.False(root.IsBroken);
        Assert.True(((JsonObject)root.Find("a")!.Value).IsBroken);
        Assert.False(((JsonObject)root.Find("b")!.Value).IsBroken);
    }

    [Fact]
    public void Hundred_thousand_levels_are_no_danger()
    {
        Assert.Equal("ASL0008", JsonParser.Parse(new string('[', 100_000)).Findings[0].Rule.Id);
        Assert.Equal("ASL0008", JsonParser.Parse(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).Findings[0].Rule.Id);
    }

    [Theory]
    [InlineData("Next", "/States/A~1b/Next")]
    [InlineData("\"B\"", "/States/A~1b/Next")]
    [InlineData("2", "/States/A~1b/Retry/1")]
    [InlineData("StartAt", "/StartAt")]
    [InlineData("{ \"St", "")]
    public void A_pointer_names_the_innermost_value(string part, string pointer)
    {
        const string text = """{ "StartAt": "A/b", "States": { "A/b": { "Next": "B", "Retry": [1, 2] } } }""";
        var span = new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(pointer, JsonPointers.Find(JsonParser.Parse(text).Root, span));
    }

    private static string At(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
