namespace AslCompiler;

/// <summary>Where a distributed Map with a ResultWriter exports its results to. Must be safe for threads.</summary>
public interface IMapResultSink
{
    /// <summary>Writes the results of a Map Run that has ended.</summary>
    /// <param name="results">The results.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <returns>The <c>ResultWriterDetails</c> of the state's result: an object with Bucket and Key of the manifest. An exception, whatever its type, fails the Map with <c>States.ResultWriterFailed</c> and its message as the cause.</returns>
    Task<JsonData> WriteAsync(MapResults results, CancellationToken cancellationToken);
}
