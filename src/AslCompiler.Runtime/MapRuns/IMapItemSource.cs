namespace AslCompiler;

/// <summary>
/// Where the items of a distributed Map with an ItemReader come from: S3, files, a database. <c>AslCompiler.MapItems</c> reads JSON, JSON lines and CSV
/// from any store of objects; other sources implement this. Must be safe for threads.
/// </summary>
public interface IMapItemSource
{
    /// <summary>Reads the items, in order. The engine stops after MaxItems.</summary>
    /// <param name="request">What the ItemReader asks for.</param>
    /// <param name="cancellationToken">The Map was stopped.</param>
    /// <returns>The items. An exception, whatever its type, fails the Map with <c>States.ItemReaderFailed</c> and its message as the cause.</returns>
    IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, CancellationToken cancellationToken);
}
