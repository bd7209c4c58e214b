using System.Diagnostics.Metrics;

namespace AslCompiler.Durable.Engine;

/// <summary>The engine's meter, <c>AslCompiler.Durable</c>; what executions and tasks do is measured by the run time's, <c>AslCompiler</c>.</summary>
internal sealed class DurableMetrics : IDisposable
{
    internal const string Name = "AslCompiler.Durable";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _journal;
    private readonly Counter<long> _owners;
    private readonly ObservableGauge<long> _waiting;

    internal DurableMetrics(DurableEngine engine)
    {
        _journal = _meter.CreateHistogram<double>("asl.durable.journal.duration", "s", "Duration of writing one turn to the journal");
        _owners = _meter.CreateCounter<long>("asl.durable.lease.changes", "{execution}", "Executions that this process has taken up, let go or lost");
        _waiting = _meter.CreateObservableGauge("asl.durable.executions.waiting", () => WaitingCount, "{execution}", "Executions in the store that wait for a time, an answer or a worker");
        _meter.CreateObservableGauge("asl.durable.executions.running", () => engine.LoadedCount, "{execution}", "Executions that are in this process's memory");
    }

    /// <summary>As it was last counted, which is done only while somebody listens.</summary>
    internal long WaitingCount { get; set; }

    internal bool CountsWaiting => _waiting.Enabled;

    internal bool TimesJournal => _journal.Enabled;

    internal void NoteJournal(TimeSpan duration) => _journal.Record(duration.TotalSeconds);

    /// <summary>Executions were <c>taken</c>, <c>released</c> or <c>lost</c>.</summary>
    internal void NoteOwner(string change, int count = 1) => _owners.Add(count, new KeyValuePair<string, object?>("asl.change", change));

    public void Dispose() => _meter.Dispose();
}
