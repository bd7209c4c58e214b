namespace AslCompiler.Benchmarks.Tasks;

/// <summary>The work of work.asl.json, over any kind of JSON.</summary>
internal interface IParts<T>
{
    ValueTask<T> DoPartAsync(int part, T request, CancellationToken cancellationToken);
}
