namespace AslCompiler.Benchmarks.Durable;

/// <summary>Runs W8, every transition durable.</summary>
internal interface IDurableContender : IAsyncDisposable
{
    /// <summary>Runs one execution to its end.</summary>
    Task RunAsync(JsonData input);
}
