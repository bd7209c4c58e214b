namespace AslCompiler.MapItems;

/// <summary>What a listing tells of an object.</summary>
public sealed class ObjectMetadata
{
    /// <summary>The object's key.</summary>
    public required string Key { get; init; }

    /// <summary>The length of its content in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>Changes when the content changes; with its quotes, as HTTP has it: <c>"9a0364b9e99bb480dd25e1f0284c8555"</c>.</summary>
    public required string Etag { get; init; }

    /// <summary>The storage class, in the words of S3.</summary>
    public string StorageClass { get; init; } = "STANDARD";
}
