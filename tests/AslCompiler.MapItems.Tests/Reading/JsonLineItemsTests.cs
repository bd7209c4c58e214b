namespace AslCompiler.MapItems.Tests.Reading;

public sealed class JsonLineItemsTests
{
    [Theory]
    [InlineData("{\"a\":1.0}\n[2]\n\"x\"\n")]
    [InlineData("{\"a\":1.0}\r\n[2]\r\n\"x\"")]
    [InlineData("\uFEFF{\"a\":1.0}\n\n  \t\n[2]\n\"x\"\n\n")]
    public async Task Each_line_is_an_item_and_blank_lines_are_none(string lines) =>
        Assert.Equal(["{\"a\":1.0}", "[2]", "\"x\""], await Reader.ReadAsync(Reader.Request("JSONL"), lines));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public async Task A_file_without_lines_has_no_items(string lines) => Assert.Empty(await Reader.ReadAsync(Reader.Request("JSONL"), lines));

    [Fact]
    public async Task A_broken_line_is_told_with_its_number() =>
        Assert.StartsWith("Line 3 of 'orders/today' is not JSON: at column 2:", await Reader.CauseAsync<InvalidDataException>(Reader.Request("JSONL"), "1\n\n{oops}\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Lines_before_a_broken_one_are_read()
    {
        var store = new InMemoryObjectStore().Add("orders", "today", "1\n2\n{\n");

        Assert.Equal(2, await new ObjectMapItemSource(store).ReadAsync(Reader.Request("JSONL"), CancellationToken.None).Take(2).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_told()
    {
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => Reader.ReadAsync(Reader.Request("JSONL"), [.. "\"a"u8, 0xFF, .. "\""u8]));

        Assert.StartsWith("'orders/today' is not UTF-8:", thrown.Message, StringComparison.Ordinal);
    }
}
