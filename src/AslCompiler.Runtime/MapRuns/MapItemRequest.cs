namespace AslCompiler;

/// <summary>What an ItemReader asks for. Members that the definition leaves out are null.</summary>
public sealed class MapItemRequest
{
    /// <summary>The Resource: <c>arn:aws:states:::s3:getObject</c> or <c>arn:aws:states:::s3:listObjectsV2</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The evaluated Parameters, an object: Bucket, Key and so on.</summary>
    public JsonData Parameters { get; init; } = JsonData.EmptyObject;

    /// <summary>ReaderConfig.InputType: <c>CSV</c>, <c>JSON</c>, <c>JSONL</c>, <c>PARQUET</c>, <c>MANIFEST</c>.</summary>
    public string? InputType { get; init; }

    /// <summary>ReaderConfig.Transformation: <c>NONE</c> or <c>LOAD_AND_FLATTEN</c>.</summary>
    public string? Transformation { get; init; }

    /// <summary>ReaderConfig.ManifestType: <c>ATHENA_DATA</c> or <c>S3_INVENTORY</c>.</summary>
    public string? ManifestType { get; init; }

    /// <summary>ReaderConfig.CSVHeaderLocation: <c>FIRST_ROW</c> or <c>GIVEN</c>.</summary>
    public string? CsvHeaderLocation { get; init; }

    /// <summary>ReaderConfig.CSVHeaders.</summary>
    public IReadOnlyList<string>? CsvHeaders { get; init; }

    /// <summary>ReaderConfig.CSVDelimiter: <c>COMMA</c>, <c>PIPE</c>, <c>SEMICOLON</c>, <c>SPACE</c>, <c>TAB</c>.</summary>
    public string? CsvDelimiter { get; init; }

    /// <summary>ReaderConfig.ItemsPointer: a JSON Pointer to the items within a JSON file.</summary>
    public string? ItemsPointer { get; init; }
}
