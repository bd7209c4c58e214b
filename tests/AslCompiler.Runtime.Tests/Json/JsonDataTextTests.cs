using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AslCompiler.Runtime.Tests;

public sealed class JsonDataTextTests
{
    [Fact]
    public void A_parsed_text_comes_out_as_it_went_in() => Arbitrary.Check(Arbitrary.Texts, text => Assert.Equal(text, JsonData.Parse(text).ToString()));

    [Fact]
    public void A_built_tree_reads_back_as_the_same_tree() => Arbitrary.Check(Arbitrary.Trees, tree => Assert.Equal(tree, JsonData.Parse(tree.ToString())));

    [Fact]
    public void What_is_written_is_JSON_for_others_too() => Arbitrary.Check(Arbitrary.Trees, tree =>
    {
        using var document = JsonDocument.Parse(tree.ToUtf8());
        Assert.Equal(tree.Kind == JsonKind.Object, document.RootElement.ValueKind == JsonValueKind.Object);
    });

    [Fact]
    public void The_length_is_known_before_writing() => Arbitrary.Check(Arbitrary.Trees, tree =>
    {
        var built = JsonData.Array(tree, tree);
        var utf8 = built.ToUtf8();
        Assert.Equal(utf8.Length, built.Utf8Length);
        Assert.Equal(Encoding.UTF8.GetString(utf8), built.ToString());
        var buffer = new ArrayBufferWriter<byte>();
        built.WriteTo(buffer);
        Assert.Equal(utf8, buffer.WrittenSpan);
    });

    [Fact]
    public void A_part_of_a_parsed_text_keeps_its_slice_wherever_it_goes() => Arbitrary.Check(Arbitrary.Texts, text =>
    {
        var parsed = JsonData.Parse($$"""{"a" : {{text}} , "b":0.0}""");
        Assert.Equal(text, parsed["a"]!.ToString());
        Assert.Equal($$"""{"a":{{text}},"b":0.0,"c":[{{text}}]}""", parsed.With("c", JsonData.Array(parsed["a"]!)).ToString());
    });

    [Fact]
    public void Only_what_JSON_demands_is_escaped()
    {
        Assert.Equal("\"\\\"\\\\/é😀\u2028<>&'\\b\\f\\n\\r\\t\\u0001\\u001F\u007f\"", JsonData.String("\"\\/é😀\u2028<>&'\b\f\n\r\t\u0001\u001f\u007f").ToString());
        Assert.Equal("\"\\uD83D\"", JsonData.String("\ud83d").ToString());
    }

    [Theory]
    [InlineData("""["\u0061\"\\\/\b\f\n\r\t\uD83D\uDE00"]""", "a\"\\/\b\f\n\r\t😀")]
    public void Escapes_are_read(string json, string expected) => Assert.Equal(expected, JsonData.Parse(json)[0]!.GetString());

    [Fact]
    public void A_lone_surrogate_is_kept() => Assert.Equal(0xd800, JsonData.Parse("[\"\\ud800\"]")[0]!.GetString()[0]);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n  \"é\" tru\n}", 3, 7)]
    [InlineData("[1,]", 1, 4)]
    [InlineData("[1] 2", 1, 5)]
    [InlineData("[01]", 1, 3)]
    [InlineData("{\"a\":\"é", 1, 8)]
    public void Errors_say_where(string json, int line, int column)
    {
        var exception = Assert.Throws<InvalidJsonException>(() => JsonData.Parse(json));
        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.DoesNotContain("BytePositionInLine", exception.Message);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_an_error_that_says_where()
    {
        var exception = Assert.Throws<InvalidJsonException>(() => JsonData.Parse((ReadOnlySpan<byte>)[(byte)'[', (byte)'\n', (byte)'"', 0xff, (byte)'"', (byte)']']));
        Assert.Equal((2, 2), (exception.Line, exception.Column));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() => Assert.Equal("[1]", JsonData.Parse("\ufeff[1]").ToString());

    [Fact]
    public void Bytes_in_the_middle_of_an_array_are_parsed_in_place()
    {
        var bytes = Encoding.UTF8.GetBytes("xx{\"a\": [1, 2]}yy");
        Assert.Equal("[1, 2]", JsonData.Parse(bytes.AsMemory(2, bytes.Length - 4))["a"]!.ToString());
    }

    [Fact]
    public void Of_members_with_equal_names_the_last_value_wins_in_the_place_of_the_first()
    {
        var parsed = JsonData.Parse("""{"a":1,"b":2,"a":3}""");
        Assert.Equal(["a", "b"], parsed.Members.Select(member => member.Key));
        Assert.Equal(3, parsed["a"]!.GetInt64());
        Assert.Equal("""{"a":3,"b":2,"c":null}""", parsed.With("c", JsonData.Null).ToString());
        var many = JsonData.Parse("{" + string.Join(",", Enumerable.Range(0, 200).Select(i => $"\"n{i % 100}\":{i}")) + "}");
        Assert.Equal((100, 150), (many.Count, many["n50"]!.GetInt64()));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Depth_is_no_matter(int depth)
    {
        var text = string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + "1" + string.Concat(Enumerable.Repeat("}]", depth / 2));
        var parsed = JsonData.Parse(text);
        var built = JsonData.Number(1);
        for (var i = 0; i < depth / 2; i++)
            built = JsonData.Array(JsonData.Object(["a"], [built]));
        Assert.Equal(text, parsed.ToString());
        Assert.Equal(text, built.ToString());
        Assert.Equal(text.Length, built.Utf8Length);
        Assert.True(parsed.Equals(built));
        Assert.Equal(parsed.GetHashCode(), built.GetHashCode());
        Assert.False(parsed.Equals(JsonData.Array(built)));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            built.WriteTo(writer);
        Assert.Equal(text.Length, buffer.WrittenCount);
        Assert.Equal(text.Length, IntrinsicFunctions.Format(["", ""], built).GetString().Length + depth);
        Assert.Equal(1, new JsonPath("$..x", PathStep.DeepScan, PathStep.Member("a")).Find(built)!.Items[^1].GetInt64());
    }

    [Fact]
    public void It_becomes_elements_and_nodes_with_the_same_text_and_comes_back() => Arbitrary.Check(Arbitrary.Texts, text =>
    {
        if (text.Contains("\\uD", StringComparison.OrdinalIgnoreCase) || text.Contains("1e400"))
            return; // System.Text.Json refuses lone surrogates and infinite numbers when it reads them.
        var parsed = JsonData.Parse(text);
        Assert.Equal(text, JsonData.FromElement(parsed.ToElement()).ToString());
        Assert.Equal(parsed, JsonData.FromNode(parsed.ToNode()));
        JsonData implicitly = parsed.ToElement();
        Assert.Equal(parsed, implicitly);
    });

    [Fact]
    public void Null_nodes_and_undefined_elements_are_null()
    {
        JsonNode? node = null;
        JsonData fromNode = node;
        Assert.Same(JsonData.Null, fromNode);
        Assert.Same(JsonData.Null, JsonData.FromElement(default));
        Assert.Null(JsonData.Null.ToNode());
    }
}
