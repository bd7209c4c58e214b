using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Tests.Fixes;

/// <summary>Edits keep the formatting of what is there.</summary>
public sealed class JsonEditorTests
{
    private static string Edit(string text, Func<JsonEditor, JsonObject, TextEdit> edit) =>
        Fix.Apply(text, [edit(new JsonEditor(text), (JsonObject)JsonParser.Parse(text).Root)]);

    [Theory]
    [InlineData("""{ "a": 1 }""", """{ "a": 1, "b": {} }""")]
    [InlineData("{}", """{ "b": {} }""")]
    [InlineData("{ }", """{ "b": {} }""")]
    [InlineData("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": {}\n}")]
    [InlineData("{\r\n\t\"a\": 1\r\n}", "{\r\n\t\"a\": 1,\r\n\t\"b\": {}\r\n}")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,2], "b": {}}""")]
    public void A_property_is_added_as_its_neighbours_stand(string before, string after) =>
        Assert.Equal(after, Edit(before, (editor, json) => editor.Add(json, "b", "{}")));

    [Fact]
    public void A_property_is_added_after_another_and_its_lines_are_indented() =>
        Assert.Equal(
            "{\n  \"a\": 1,\n  \"x\": [\n    1\n  ],\n  \"b\": 2\n}",
            Edit("{\n  \"a\": 1,\n  \"b\": 2\n}", (editor, json) => editor.Add(json, "x", "[\n  1\n]", json.Find("a"))));

    [Theory]
    [InlineData("""{ "x": 1 }""", "{}")]
    [InlineData("""{ "x": 1, "b": 2 }""", """{ "b": 2 }""")]
    [InlineData("""{ "a": 1, "x": [1, 2] }""", """{ "a": 1 }""")]
    [InlineData("{\n  \"a\": 1,\n  \"x\": 2,\n  \"b\": 3\n}", "{\n  \"a\": 1,\n  \"b\": 3\n}")]
    [InlineData("{\n  \"x\": 1,\n  \"b\": 3\n}", "{\n  \"b\": 3\n}")]
    public void A_property_goes_with_its_comma(string before, string after) =>
        Assert.Equal(after, Edit(before, (editor, json) => editor.Remove(json, json.Find("x")!)));

    [Theory]
    [InlineData("""{ "a": [1, 2, 3] }""", 0, """{ "a": [2, 3] }""")]
    [InlineData("""{ "a": [1, 2, 3] }""", 2, """{ "a": [1, 2] }""")]
    [InlineData("""{ "a": [1] }""", 0, """{ "a": [] }""")]
    public void An_item_goes_with_its_comma(string before, int index, string after) =>
        Assert.Equal(after, Edit(before, (editor, json) => editor.Remove((JsonArray)json.Find("a")!.Value, index)));

    [Theory]
    [InlineData("""{ "a": [] }""", """{ "a": ["x"] }""")]
    [InlineData("""{ "a": [1] }""", """{ "a": [1, "x"] }""")]
    [InlineData("{ \"a\": [\n  1\n] }", "{ \"a\": [\n  1,\n  \"x\"\n] }")]
    public void An_item_is_added_at_the_end(string before, string after) =>
        Assert.Equal(after, Edit(before, (editor, json) => editor.Add((JsonArray)json.Find("a")!.Value, "\"x\"")));

    [Fact]
    public void A_part_of_a_string_is_replaced_behind_its_escapes() =>
        Assert.Equal(
            """{ "a": "\u00e9 two\"three" }""",
            Edit("""{ "a": "\u00e9 one three" }""", (editor, json) => editor.Replace((JsonString)json.Find("a")!.Value, 2, 4, "two\"")));

    [Fact]
    public void Edits_at_one_place_keep_their_order() =>
        Assert.Equal("ab!", Fix.Apply("!", [new TextEdit(default, "a"), new TextEdit(default, "b")]));
}
