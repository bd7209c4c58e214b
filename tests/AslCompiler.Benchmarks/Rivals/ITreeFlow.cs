namespace AslCompiler.Benchmarks.Rivals;

/// <summary>A flow written by hand over the immutable tree.</summary>
internal interface ITreeFlow
{
    /// <summary>Runs the flow; the input is not changed.</summary>
    Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default);
}
