using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Tests.Syntax;

public sealed class SubstitutionsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("A=1|B=x y", "A:1 B:x y")]
    [InlineData("A=1%7C2|B=%3D%3B%23", "A:1|2 B:=;#")]
    [InlineData("A%3D1%7CB%3D2", "A:1 B:2")]
    [InlineData("A=|=x|B", "A:")]
    public void Metadata_is_decoded(string? text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Substitutions.Parse(text).Select(pair => pair.Key + ":" + pair.Value)));

    [Fact]
    public void Values_stand_where_their_placeholders_stood()
    {
        const string text = """["a-${X}-${Y}\n"]""";
        var applied = Substitutions.Apply(JsonParser.Parse(text).Root, new Dictionary<string, string> { ["X"] = "long\"" });
        var value = (JsonString)((JsonArray)applied).Items[0];
        Assert.Equal("a-long\"-${Y}\n", value.Value);
        Assert.Equal(text.IndexOf("${X}", StringComparison.Ordinal), value.Map(4, 1).Start);
        Assert.Equal(text.IndexOf("${Y}", StringComparison.Ordinal), value.Map(8, 1).Start);
        Assert.Equal("""["a-long\"-${Y}\n"]""", applied.ToCompactJson());
    }
}
