namespace AslCompiler.MapItems;

/// <summary>A store has no such object or bucket.</summary>
public sealed class ObjectNotFoundException : IOException
{
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key; null when it is the bucket that is missing.</param>
    public ObjectNotFoundException(string bucket, string? key = null)
        : base(key is null ? $"The specified bucket does not exist: '{bucket}'." : $"The specified key does not exist: '{key}' in the bucket '{bucket}'.")
    {
        Bucket = bucket;
        Key = key;
    }

    /// <summary>The bucket.</summary>
    public string Bucket { get; }

    /// <summary>The key; null when it is the bucket that is missing.</summary>
    public string? Key { get; }
}
