using System.Text;

namespace AslCompiler.MapItems.Tests.Stores;

/// <summary>What every store of objects promises.</summary>
public abstract class StoreContract
{
    protected abstract IObjectStore Store { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read()
    {
        await WriteAsync("orders", "2025/11/a.json", "first");
        await WriteAsync("orders", "2025/11/a.json", "2nd");

        Assert.Equal("2nd", await ReadAsync("orders", "2025/11/a.json"));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        await WriteAsync("orders", "a", "");

        var key = await Assert.ThrowsAsync<ObjectNotFoundException>(() => ReadAsync("orders", "b/c"));
        var bucket = await Assert.ThrowsAsync<ObjectNotFoundException>(() => ListAsync("others", ""));

        Assert.Equal(("orders", "b/c"), (key.Bucket, key.Key));
        Assert.Equal(("others", null), (bucket.Bucket, bucket.Key));
    }

    [Fact]
    public async Task A_listing_is_in_the_order_of_the_keys_and_has_those_with_the_prefix()
    {
        foreach (var key in new[] { "b/2", "b-1", "b/1/x", "a", "B" })
            await WriteAsync("orders", key, key);
        await WriteAsync("others", "b/3", "");

        Assert.Equal(["B", "a", "b-1", "b/1/x", "b/2"], (await ListAsync("orders", "")).Select(found => found.Key));
        Assert.Equal(["b/1/x", "b/2"], (await ListAsync("orders", "b/")).Select(found => found.Key));
        Assert.Equal(["b/1/x"], (await ListAsync("orders", "b/1")).Select(found => found.Key));
        Assert.Empty(await ListAsync("orders", "../"));
    }

    [Fact]
    public async Task Metadata_tell_of_the_content()
    {
        await WriteAsync("orders", "a", "é");
        var before = Assert.Single(await ListAsync("orders", ""));
        await WriteAsync("orders", "a", "other");
        var after = Assert.Single(await ListAsync("orders", ""));

        Assert.Equal((2, 5), (before.Size, after.Size));
        Assert.NotEqual(before.Etag, after.Etag);
        Assert.Matches("^\"[0-9a-f-]+\"$", after.Etag);
        Assert.Equal("STANDARD", after.StorageClass);
    }

    [Fact]
    public async Task Versions_are_not_kept() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Store.OpenReadAsync("orders", "a", "1", Token));

    [Fact]
    public async Task A_stopped_Map_reads_and_writes_nothing()
    {
        var stopped = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.OpenReadAsync("orders", "a", null, stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ListAsync("orders", "", stopped).CountAsync(Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync("orders", "a", new MemoryStream([1]), stopped));
        await Assert.ThrowsAsync<ObjectNotFoundException>(() => ReadAsync("orders", "a"));
    }

    protected async Task WriteAsync(string bucket, string key, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await Store.WriteAsync(bucket, key, content, Token);
    }

    protected async Task<string> ReadAsync(string bucket, string key)
    {
        using var reader = new StreamReader(await Store.OpenReadAsync(bucket, key, null, Token));
        return await reader.ReadToEndAsync(Token);
    }

    protected async Task<ObjectMetadata[]> ListAsync(string bucket, string prefix) =>
        await Store.ListAsync(bucket, prefix, Token).ToArrayAsync(Token);
}
