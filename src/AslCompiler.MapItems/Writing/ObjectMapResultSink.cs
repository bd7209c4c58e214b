namespace AslCompiler.MapItems;

/// <summary>
/// Exports the results of distributed Maps to a store of objects, as <c>s3:putObject</c> does: below <c>Prefix/Map Run id/</c> the files
/// <c>SUCCEEDED_0</c>, <c>FAILED_0</c>, <c>PENDING_0</c> (<c>.json</c>: an array, <c>.jsonl</c>: a line for each record), those that have records, and last <c>manifest.json</c>.
/// </summary>
/// <param name="store">Receives the files.</param>
public sealed class ObjectMapResultSink(IObjectStore store) : IMapResultSink
{
    private static readonly string[] s_manifestNames = ["DestinationBucket", "MapRunArn", "ResultFiles"];
    private static readonly string[] s_listNames = ["FAILED", "PENDING", "SUCCEEDED"];
    private static readonly string[] s_fileNames = ["Key", "Size"];
    private static readonly string[] s_detailNames = ["Bucket", "Key"];

    /// <summary>Writes the files, the manifest after all others.</summary>
    /// <param name="results">The results.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <returns><c>{"Bucket": …, "Key": …}</c> of the manifest.</returns>
    /// <exception cref="InvalidDataException">The Parameters lack the Bucket, or are not strings.</exception>
    /// <exception cref="NotSupportedException">Another Resource, or an OutputType that is neither JSON nor JSONL.</exception>
    public async Task<JsonData> WriteAsync(MapResults results, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (!results.Resource.EndsWith(":s3:putObject", StringComparison.Ordinal))
            throw new NotSupportedException($"The ResultWriter's Resource '{results.Resource}' is not supported; s3:putObject is.");
        if (results.OutputType is not ("JSON" or "JSONL"))
            throw new NotSupportedException($"The OutputType {results.OutputType} is not supported; JSON and JSONL are.");

        var bucket = Parameters.Required(results.Parameters, "Bucket");
        var folder = FolderOf(results);
        var files = JsonData.Object(s_listNames,
        [
            await WriteRecordsAsync("FAILED", results.Failed).ConfigureAwait(false),
            await WriteRecordsAsync("PENDING", results.Pending).ConfigureAwait(false),
            await WriteRecordsAsync("SUCCEEDED", results.Succeeded).ConfigureAwait(false),
        ]);
        var manifest = JsonData.Object(s_manifestNames, [JsonData.String(bucket), JsonData.String(results.MapRunArn), files]);
        await WriteFileAsync(folder + "manifest.json", manifest.ToUtf8()).ConfigureAwait(false);
        return JsonData.Object(s_detailNames, [JsonData.String(bucket), JsonData.String(folder + "manifest.json")]);

        // The manifest's list of the files of one status.
        async Task<JsonData> WriteRecordsAsync(string status, IReadOnlyList<JsonData> records)
        {
            if (records.Count == 0)
                return JsonData.EmptyArray;
            var isLines = results.OutputType == "JSONL";
            var key = $"{folder}{status}_0.{(isLines ? "jsonl" : "json")}";
            var text = isLines ? Lines(records) : JsonData.Array([.. records]).ToUtf8();
            await WriteFileAsync(key, text).ConfigureAwait(false);
            return JsonData.Array(JsonData.Object(s_fileNames, [JsonData.String(key), JsonData.Number(text.Length)]));
        }

        async Task WriteFileAsync(string key, byte[] text)
        {
            using var content = new MemoryStream(text, writable: false);
            await store.WriteAsync(bucket, key, content, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string FolderOf(MapResults results)
    {
        var prefix = Parameters.Optional(results.Parameters, "Prefix")?.TrimEnd('/');
        var id = results.MapRunArn[(results.MapRunArn.LastIndexOf(':') + 1)..];
        return string.IsNullOrEmpty(prefix) ? id + "/" : $"{prefix}/{id}/";
    }

    private static byte[] Lines(IReadOnlyList<JsonData> records)
    {
        using var lines = new MemoryStream();
        foreach (var record in records)
        {
            var text = record.ToUtf8();
            // A record may keep the line ends of the text it came from. They are blanks: within strings they are escaped.
            text.AsSpan().Replace((byte)'\n', (byte)' ');
            text.AsSpan().Replace((byte)'\r', (byte)' ');
            lines.Write(text);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }
}
