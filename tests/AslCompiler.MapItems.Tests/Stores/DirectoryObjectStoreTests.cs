namespace AslCompiler.MapItems.Tests.Stores;

public sealed class DirectoryObjectStoreTests : StoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("asl-store-").FullName;
    private readonly DirectoryObjectStore store;

    public DirectoryObjectStoreTests() => store = new DirectoryObjectStore(Root);

    protected override IObjectStore Store => store;

    private string Root => Path.Combine(folder, "root");

    [Fact]
    public async Task A_bucket_is_a_folder_and_an_object_a_file()
    {
        await WriteAsync("orders", "2025/a.csv", "id\n");

        Assert.Equal("id\n", await File.ReadAllTextAsync(Path.Combine(Root, "orders", "2025", "a.csv"), Token));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../../outside")]
    [InlineData("a/..")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("./a")]
    [InlineData("/outside")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_key_cannot_leave_its_bucket(string key)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "outside"), "secret", Token);

        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync("orders", key));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("orders", key, "changed"));
        Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(folder, "outside"), Token));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("../root")]
    [InlineData("orders/2025")]
    [InlineData("/orders")]
    public async Task A_bucket_is_one_name(string bucket)
    {
        await WriteAsync("orders", "2025/a", "");

        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(bucket, "a"));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(bucket, "a", ""));
        await Assert.ThrowsAsync<ArgumentException>(() => ListAsync(bucket, ""));
    }

    [Fact]
    public async Task An_absolute_path_of_the_machine_is_no_key() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync("orders", Path.GetFullPath(folder)));

    [Fact]
    public async Task Links_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var outside = Directory.CreateDirectory(Path.Combine(folder, "outside")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "a"), "secret", Token);
        await WriteAsync("orders", "own", "");
        File.CreateSymbolicLink(Path.Combine(Root, "orders", "file"), Path.Combine(outside, "a"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "orders", "folder"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Root, "bucket"), outside);

        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync("orders", "file"));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync("orders", "folder/a"));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("orders", "folder/b", "new"));
        await Assert.ThrowsAsync<ArgumentException>(() => ListAsync("bucket", ""));
        Assert.Equal(["own"], (await ListAsync("orders", "")).Select(found => found.Key));
        Assert.Single(Directory.EnumerateFileSystemEntries(outside));
    }

    [Fact]
    public async Task A_folder_is_no_object()
    {
        await WriteAsync("orders", "2025/a", "");

        await Assert.ThrowsAsync<ObjectNotFoundException>(() => ReadAsync("orders", "2025"));
    }

    [Fact]
    public async Task A_write_that_breaks_leaves_the_old_content_and_nothing_else()
    {
        await WriteAsync("orders", "a", "old");

        await Assert.ThrowsAsync<IOException>(() => store.WriteAsync("orders", "a", new BreakingStream("half"u8.ToArray()), Token));

        Assert.Equal("old", await ReadAsync("orders", "a"));
        Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_unfinished_file_is_in_no_listing()
    {
        await WriteAsync("orders", "a", "old");
        string[] seen = [];
        var content = new BreakingStream("half"u8.ToArray(), beforeBreaking: () => seen = [.. store.ListAsync("orders", "", Token).ToBlockingEnumerable(Token).Select(found => found.Key)]);

        await Assert.ThrowsAsync<IOException>(() => store.WriteAsync("orders", "b", content, Token));

        Assert.Equal(["a"], seen);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Gives its bytes, then fails.</summary>
    private sealed class BreakingStream(byte[] bytes, Action? beforeBreaking = null) : MemoryStream(bytes)
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(ToArray(), cancellationToken);
            beforeBreaking?.Invoke();
            throw new IOException("The line is dead.");
        }
    }
}
