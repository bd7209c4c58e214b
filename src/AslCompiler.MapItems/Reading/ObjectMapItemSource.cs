using System.Runtime.CompilerServices;

namespace AslCompiler.MapItems;

/// <summary>
/// Reads the items of distributed Maps from a store of objects: <c>s3:getObject</c> of CSV, JSON and JSON lines, <c>s3:listObjectsV2</c> with or without
/// <c>LOAD_AND_FLATTEN</c>. Manifests and Parquet are not supported. CSV and JSON lines of any size are streamed; a JSON file is read whole.
/// </summary>
/// <param name="store">Holds the objects.</param>
public sealed class ObjectMapItemSource(IObjectStore store) : IMapItemSource
{
    private static readonly string[] s_metadataNames = ["Etag", "Key", "LastModified", "Size", "StorageClass"];

    private delegate IAsyncEnumerable<JsonData> Format(Stream content, string name, MapItemRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the items, in the order of the object, or of the keys of a listing.</summary>
    /// <param name="request">What the ItemReader asks for.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <returns>The items; reading them throws what the store throws.</returns>
    /// <exception cref="InvalidDataException">The request lacks something, or (while the items are read) an object is not what InputType says.</exception>
    /// <exception cref="NotSupportedException">A Resource, InputType or ManifestType that is not read from objects.</exception>
    public IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bucket = Parameters.Required(request.Parameters, "Bucket");
        if (request.Resource.EndsWith(":s3:getObject", StringComparison.Ordinal))
            return ReadObjectAsync(FormatOf(request), bucket, Parameters.Required(request.Parameters, "Key"), Parameters.Optional(request.Parameters, "VersionId"), request, cancellationToken);
        if (!request.Resource.EndsWith(":s3:listObjectsV2", StringComparison.Ordinal))
            throw new NotSupportedException($"The ItemReader's Resource '{request.Resource}' is not supported; s3:getObject and s3:listObjectsV2 are.");

        var listing = store.ListAsync(bucket, Parameters.Optional(request.Parameters, "Prefix") ?? "", cancellationToken);
        if (request.Transformation != "LOAD_AND_FLATTEN")
            return listing.Select(Describe);
        var format = FormatOf(request);
        return listing.SelectMany(found => ReadObjectAsync(format, bucket, found.Key, versionId: null, request, cancellationToken));
    }

    private async IAsyncEnumerable<JsonData> ReadObjectAsync(
        Format format, string bucket, string key, string? versionId, MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var content = await store.OpenReadAsync(bucket, key, versionId, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
            await foreach (var item in format(content, $"{bucket}/{key}", request, cancellationToken).ConfigureAwait(false))
                yield return item;
    }

    private static Format FormatOf(MapItemRequest request) => (request.InputType, request.ManifestType) switch
    {
        (_, { } manifest) => throw new NotSupportedException($"Manifests are not supported (ManifestType {manifest})."),
        ("CSV", _) => CsvItems.ReadAsync,
        ("JSON", _) => JsonItems.ReadAsync,
        ("JSONL", _) => JsonLineItems.ReadAsync,
        (null, _) => throw new InvalidDataException("The ReaderConfig must have an InputType."),
        var (other, _) => throw new NotSupportedException($"The InputType {other} is not supported; CSV, JSON and JSONL are."),
    };

    private static JsonData Describe(ObjectMetadata found) => JsonData.Object(s_metadataNames,
    [
        JsonData.String(found.Etag),
        JsonData.String(found.Key),
        JsonData.Number(found.LastModified.ToUnixTimeSeconds()),
        JsonData.Number(found.Size),
        JsonData.String(found.StorageClass),
    ]);
}
