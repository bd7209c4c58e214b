namespace AslCompiler.MapItems;

/// <summary>
/// Objects as files below a folder: a bucket is a folder in it, the parts of a key are folders and a file. Nothing outside of the folder is read or written:
/// keys with <c>..</c>, absolute ones, and links are refused. Keeps no versions. Safe for threads and processes.
/// </summary>
/// <remarks>A file is written under another name in the root folder, then moved: a half-written one is never seen.</remarks>
public sealed class DirectoryObjectStore : IObjectStore
{
    private static readonly EnumerationOptions s_files = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string root;

    /// <param name="root">The folder that holds the buckets; made when something is written.</param>
    public DirectoryObjectStore(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        this.root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bucket or the key is no name within the folder.</exception>
    public Task<Stream> OpenReadAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (versionId is not null)
            throw new NotSupportedException("Files have no versions.");
        var path = FileOf(bucket, key);
        if (!File.Exists(path))
            throw new ObjectNotFoundException(bucket, key);
        return Task.FromResult<Stream>(new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bucket is no name within the folder.</exception>
    public IAsyncEnumerable<ObjectMetadata> ListAsync(string bucket, string prefix, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = new DirectoryInfo(FolderOf(bucket));
        if (!folder.Exists)
            throw new ObjectNotFoundException(bucket);
        return folder.EnumerateFiles("*", s_files)
            .Select(file => (Key: Path.GetRelativePath(folder.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), File: file))
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Describe(entry.Key, entry.File))
            .ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The bucket or the key is no name within the folder.</exception>
    public async Task WriteAsync(string bucket, string key, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = FileOf(bucket, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // In no bucket, so in no listing.
        var unfinished = Path.Combine(root, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static ObjectMetadata Describe(string key, FileInfo file) => new()
    {
        Key = key,
        Size = file.Length,
        LastModified = file.LastWriteTimeUtc,
        Etag = $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"",
    };

    private string FolderOf(string bucket) => Below(root, bucket);

    private string FileOf(string bucket, string key) => key.Split('/').Aggregate(FolderOf(bucket), Below);

    private static string Below(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Join(folder, name));
        if (Path.GetFileName(path) != name || Path.GetDirectoryName(path) != folder)
            throw new ArgumentException($"'{name}' cannot be part of a key or the name of a bucket: it names no file in its folder.");
        if (new FileInfo(path).LinkTarget is not null)
            throw new ArgumentException($"'{name}' is a link; links are not followed.");
        return path;
    }
}
