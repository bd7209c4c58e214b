namespace AslCompiler.MapItems;

/// <summary>Objects (named bytes) in buckets, as S3 has them. Must be safe for threads.</summary>
public interface IObjectStore
{
    /// <summary>Opens an object for reading from its start to its end; it need not seek.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key, with <c>/</c> between its parts.</param>
    /// <param name="versionId">An older version; null for the newest.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <returns>The content; the caller disposes it.</returns>
    /// <exception cref="ObjectNotFoundException">There is no such object.</exception>
    /// <exception cref="NotSupportedException">A version is asked for, and the store keeps none.</exception>
    Task<Stream> OpenReadAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);

    /// <summary>Lists objects, in the order of their keys.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="prefix">What the keys start with; empty for all objects.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <exception cref="ObjectNotFoundException">There is no such bucket.</exception>
    IAsyncEnumerable<ObjectMetadata> ListAsync(string bucket, string prefix, CancellationToken cancellationToken);

    /// <summary>Writes an object, or replaces it; readers see the whole new content or what was there before.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key, with <c>/</c> between its parts.</param>
    /// <param name="content">The content, from the stream's position to its end; the caller disposes it.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    Task WriteAsync(string bucket, string key, Stream content, CancellationToken cancellationToken);
}
