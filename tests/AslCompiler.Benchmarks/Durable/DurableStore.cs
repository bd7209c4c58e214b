namespace AslCompiler.Benchmarks.Durable;

/// <summary>A database to measure on.</summary>
internal abstract class DurableStore : IDisposable
{
    internal abstract string Name { get; }

    /// <summary>Why it cannot be measured here.</summary>
    internal virtual string? Missing => null;

    /// <summary>The settings of the database that are measured.</summary>
    internal abstract IReadOnlyList<string> Settings { get; }

    internal abstract Task<IDurableContender> StartHandJournalAsync(string setting);

    internal abstract Task<IDurableContender> StartDurableAsync(string setting);

    public abstract void Dispose();
}
