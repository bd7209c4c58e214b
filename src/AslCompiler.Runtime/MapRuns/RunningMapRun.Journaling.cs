using System.Security.Cryptography;
using System.Text;

namespace AslCompiler.Runtime;

/// <summary>What a Map Run of a journaled execution has kept, and what it takes up again. Its executions have names that a later process gives them again.</summary>
internal sealed partial class RunningMapRun
{
    private readonly Dictionary<int, EndedChild> _ended = [];
    private bool _hasItems;

    /// <summary>A Map Run that a former process has begun.</summary>
    internal RunningMapRun(ExecutionRun parent, Fork fork, StatePlan plan, MapRunSettings settings, string arn, DateTimeOffset startedAt)
        : this(parent, fork, parent.Machine.ForChildrenOf(plan.Info, ArnNameOf(arn)), settings, arn, startedAt)
    {
    }

    /// <summary>What the journal tells of it.</summary>
    internal void Restore(JournalEntry entry)
    {
        if (entry.Child is { } child)
        {
            _ended[child.Number] = child;
            return;
        }
        _hasItems = true;
        _source = BatchesOf(entry.Items!.Items);
    }

    /// <summary>It has ended in a former process.</summary>
    internal void RestoreEnd(DateTimeOffset at, Failure? failure)
    {
        _stoppedAt = at;
        _failure = failure;
        _isWritten = failure is null;
    }

    /// <summary>The Map Run when nothing but the journal is known: what was started and has not ended counts as not started.</summary>
    internal MapRun ToJournaledMapRun() => Describe(
        CountJournaled(static child => child.ItemCount, _itemCount),
        CountJournaled(static _ => 1, Status == MapRunStatus.Succeeded ? _ended.Count : Math.Max(_source.RemainingBatches, _ended.Count)),
        []);

    private MapRunCounts CountJournaled(Func<EndedChild, long> weight, long total)
    {
        var (succeeded, failed) = (Ended(ExecutionStatus.Succeeded), Ended(ExecutionStatus.Failed));
        return new MapRunCounts
        {
            Pending = total - _ended.Values.Sum(weight),
            Succeeded = succeeded,
            Failed = failed,
            TimedOut = Ended(ExecutionStatus.TimedOut),
            Total = total,
            ResultsWritten = _isWritten ? succeeded + failed : 0,
        };

        long Ended(ExecutionStatus status) => _ended.Values.Where(child => child.Status == status).Sum(weight);
    }

    // Such failures as the Map Run had been failed by are too many again, before anything is started.
    private void CountRestored()
    {
        lock (_gate)
        {
            _failedItems = _ended.Values.Where(child => child.Status != ExecutionStatus.Succeeded).Sum(child => child.ItemCount);
            if (_failedItems > 0 && IsTooMany(_failedItems))
                _failure ??= TooManyFailures();
        }
        StopWhenFailed();
    }

    private void KeepItems(List<JsonData> items)
    {
        if (_parent.IsJournaled)
            Keep(line => new JournalEntry(JournalEntryKind.ItemsRead, line) { Items = JsonData.Array([.. items]) });
    }

    // What was aborted has not ended by itself: it was stopped with the Map Run, or its process is about to stop.
    private void KeepEnd(MapBatch batch)
    {
        var run = batch.Run!;
        if (!_parent.IsJournaled || run.Status == ExecutionStatus.Aborted)
            return;
        var child = new EndedChild(batch.Number, batch.ItemCount, run.Status, run.StartedAt, run.StoppedAt, run.Output, run.Failure?.Error, run.Failure?.Cause);
        Keep(line => new JournalEntry(JournalEntryKind.ChildEnded, line) { Child = child });
    }

    private void Keep(Func<int, JournalEntry> entryOf)
    {
        _parent.PostNote(new MapRunNote(_fork, entryOf));
        _parent.Drive();
    }

    private ExecutionRun? RestoredChild(int number, JsonData input) =>
        _ended.TryGetValue(number, out var child) ? new ExecutionRun(_machine, input, LastingOptions(number), child) : null;

    private ExecutionOptions LastingOptions(int number)
    {
        var name = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Arn}:{number}")).AsSpan(0, 16)).ToString();
        return new ExecutionOptions { Name = name, Id = _machine.ExecutionArnPrefix + name + (_machine.Type == StateMachineType.Express ? ":" + name : "") };
    }

    // arn:aws:states:region:account:mapRun:name:uuid
    private static string ArnNameOf(string arn) => arn.Split(':')[^2];
}
