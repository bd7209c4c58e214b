namespace AslCompiler.MapItems.Tests.Reading;

public sealed class JsonItemsTests
{
    [Fact]
    public async Task The_items_are_those_of_the_array_to_the_digit() =>
        Assert.Equal(["1.50", "\"\\u00e9\"", "{\"a\": null}", "[]"], await Reader.ReadAsync(Reader.Json(null), """[1.50, "\u00e9", {"a": null}, []]"""));

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task A_file_that_is_no_array_has_no_items(string json) =>
        Assert.Equal("Attempting to map over non-iterable node.", await Reader.CauseAsync<InvalidDataException>(Reader.Json(null), json));

    [Theory]
    [InlineData("[]")]
    [InlineData("\uFEFF[]")]
    public async Task An_empty_array_has_no_items(string json) => Assert.Empty(await Reader.ReadAsync(Reader.Json(null), json));

    [Theory]
    [InlineData("")]
    [InlineData("[1,\n2")]
    public async Task What_is_no_JSON_is_told(string json) =>
        Assert.StartsWith("'orders/today' is not JSON: Invalid JSON at line", await Reader.CauseAsync<InvalidDataException>(Reader.Json(null), json), StringComparison.Ordinal);

    [Theory]
    [InlineData("/data/items")]
    [InlineData("/a~1b/1")]
    [InlineData("/~01")]
    public async Task ItemsPointer_leads_to_the_array(string pointer) =>
        Assert.Equal(["1", "2"], await Reader.ReadAsync(Reader.Json(pointer), """{"data":{"items":[1,2]},"a/b":[0,[1,2]],"~1":[1,2]}"""));

    [Fact]
    public async Task The_empty_pointer_is_the_whole_file() => Assert.Equal(["1"], await Reader.ReadAsync(Reader.Json(""), "[1]"));

    [Fact]
    public async Task ItemsPointer_may_lead_to_an_object() =>
        Assert.Equal(["""{"Key":"x","Value":1}""", """{"Key":"y","Value":[2]}"""], await Reader.ReadAsync(Reader.Json("/data"), """{"data":{"x":1,"y":[2]}}"""));

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/list/2")]
    [InlineData("/list/01")]
    [InlineData("/list/-")]
    [InlineData("/list/x")]
    public async Task A_pointer_that_leads_to_nothing_is_told(string pointer) =>
        Assert.Equal($"The ItemsPointer '{pointer}' leads to nothing in 'orders/today'.", await Reader.CauseAsync<InvalidDataException>(Reader.Json(pointer), """{"list":[1,2]}"""));

    [Fact]
    public async Task A_pointer_starts_with_a_slash() =>
        Assert.Contains("must be a JSON Pointer", await Reader.CauseAsync<InvalidDataException>(Reader.Json("data"), "{}"), StringComparison.Ordinal);

    [Fact]
    public async Task A_pointer_to_a_scalar_has_no_items() =>
        Assert.Equal("Attempting to map over non-iterable node.", await Reader.CauseAsync<InvalidDataException>(Reader.Json("/a"), """{"a":1}"""));
}
