using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AslCompiler.MapItems;

/// <summary>Objects in memory, for tests. A bucket is there as soon as an object is in it. Keeps no versions. Safe for threads.</summary>
/// <param name="timeProvider">Says when an object is written; null for the system's clock.</param>
public sealed class InMemoryObjectStore(TimeProvider? timeProvider = null) : IObjectStore
{
    private readonly TimeProvider clock = timeProvider ?? TimeProvider.System;
    private readonly ConcurrentDictionary<(string Bucket, string Key), (ObjectMetadata Metadata, byte[] Content)> objects = new();

    /// <summary>Writes an object, or replaces it.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="text">The content; stored in UTF-8.</param>
    /// <returns>This store.</returns>
    public InMemoryObjectStore Add(string bucket, string key, string text) => Add(bucket, key, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes an object, or replaces it.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">The content. The store takes ownership: do not change the array afterwards.</param>
    /// <returns>This store.</returns>
    public InMemoryObjectStore Add(string bucket, string key, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        var metadata = new ObjectMetadata { Key = key, Size = content.Length, LastModified = clock.GetUtcNow(), Etag = EtagOf(content) };
        objects[(bucket, key)] = (metadata, content);
        return this;
    }

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (versionId is not null)
            throw new NotSupportedException("Objects in memory have no versions.");
        return objects.TryGetValue((bucket, key), out var found)
            ? Task.FromResult<Stream>(new MemoryStream(found.Content, writable: false))
            : throw new ObjectNotFoundException(bucket, key);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectMetadata> ListAsync(string bucket, string prefix, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var keys = objects.Keys.Where(key => key.Bucket == bucket).ToArray();
        if (keys.Length == 0)
            throw new ObjectNotFoundException(bucket);
        return keys
            .Where(key => key.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(key => key.Key, StringComparer.Ordinal)
            .Select(key => objects[key].Metadata)
            .ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public async Task WriteAsync(string bucket, string key, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        Add(bucket, key, copy.ToArray());
    }

    // As S3 makes it: a fingerprint, not a protection.
    private static string EtagOf(byte[] content) => '"' + Convert.ToHexStringLower(MD5.HashData(content)) + '"';
}
