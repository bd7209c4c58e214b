namespace AslCompiler;

/// <summary>The results of a Map Run, as its ResultWriter wants them.</summary>
public sealed class MapResults
{
    /// <summary>The ARN of the Map Run; what follows its last colon is the folder that AWS writes to.</summary>
    public required string MapRunArn { get; init; }

    /// <summary>The Resource: <c>arn:aws:states:::s3:putObject</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The evaluated Parameters, an object: Bucket and Prefix.</summary>
    public JsonData Parameters { get; init; } = JsonData.EmptyObject;

    /// <summary>WriterConfig.OutputType: <c>JSON</c> (an array) or <c>JSONL</c> (a line for each record).</summary>
    public string OutputType { get; init; } = "JSON";

    /// <summary>The records of the executions that succeeded, in the shape that WriterConfig.Transformation asks for.</summary>
    public IReadOnlyList<JsonData> Succeeded { get; init; } = [];

    /// <summary>The records of the executions that failed; always with all members.</summary>
    public IReadOnlyList<JsonData> Failed { get; init; } = [];

    /// <summary>The records of what was not finished when the Map Run ended.</summary>
    public IReadOnlyList<JsonData> Pending { get; init; } = [];
}
