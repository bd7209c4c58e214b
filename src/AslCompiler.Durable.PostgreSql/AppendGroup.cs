using System.Runtime.InteropServices;
using Npgsql;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Records that are written as one transaction, of each execution at most one.</summary>
internal sealed class AppendGroup
{
    private readonly Dictionary<Guid, PendingAppend> _appends = [];

    internal int Count => _appends.Count;

    internal IEnumerable<PendingAppend> Appends => _appends.Values;

    internal bool TryAdd(PendingAppend append) => _appends.TryAdd(append.Append.ExecutionId, append);

    /// <summary>The statements: a few for the whole group, whatever its size.</summary>
    /// <param name="isRepeated">True when the group may have been written before.</param>
    internal IEnumerable<NpgsqlBatchCommand> Statements(bool isRepeated)
    {
        var appends = _appends.Values.Select(pending => pending.Append).ToArray();
        var created = _appends.Values.Where(pending => pending.Created is not null).Select(pending => pending.Created!).ToArray();
        var recorded = Array.TrueForAll(appends, append => append.Record.Length > 0) ? appends : Array.FindAll(appends, append => append.Record.Length > 0);
        yield return Database.Statement("share-epochs");
        if (created.Length > 0)
            yield return Create(created, [.. created.Select(execution => _appends[execution.Id].Append.Owner)]);
        if (isRepeated)
            yield return Database.Statement("find-records", Ids(recorded), Sequences(recorded), Epochs(recorded));
        if (recorded.Length > 0)
            yield return Database.Statement("append-records", Ids(recorded), Sequences(recorded), Epochs(recorded), Each(recorded, append => Bytes(append.Record)));
        foreach (var statement in Changes(appends))
            yield return statement;
    }

    /// <summary>Reads which executions have their record.</summary>
    internal static async ValueTask<HashSet<Guid>> ReadWrittenAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var written = new HashSet<Guid>();
        // The first result is that of the lock.
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                written.Add(reader.GetGuid(0));
        return written;
    }

    private static IEnumerable<NpgsqlBatchCommand> Changes(JournalAppend[] appends)
    {
        if (Of(appends, append => append.OpenedTokens) is { Length: > 0 } opened)
            yield return TaskStatement("open-tasks", opened);
        if (Of(appends, append => append.QueuedTasks) is { Length: > 0 } queued)
            yield return Queue(queued);
        if (Of(appends, append => append.ClosedTokens) is { Length: > 0 } closed)
        {
            yield return TaskStatement("close-tasks", closed);
            yield return TaskStatement("stop-started", closed);
        }
        if (Of<TokenAnswer>(appends, append => append.Answer is { } answer ? [answer] : []) is { Length: > 0 } answers)
            yield return Answer(answers);
        if (Array.FindAll(appends, append => append.RedrivenAt is not null) is { Length: > 0 } redriven)
            yield return Database.Statement("redrive-executions", Ids(redriven), Sequences(redriven), Each(redriven, append => append.Owner), Each(redriven, append => append.RedrivenAt!.Value.UtcTicks));
        if (Array.FindAll(appends, append => append.End is not null) is { Length: > 0 } ended)
            yield return End(ended);
        if (Array.FindAll(appends, append => append is { Owner: null, End: null, Record.Length: > 0 }) is { Length: > 0 } freed)
            yield return Database.Statement("free-executions", Ids(freed), Sequences(freed), Each(freed, append => append.SignalsSeen), Each(freed, append => append.DueAt?.UtcTicks));
        if (Array.FindAll(appends, append => append.Record.Length == 0) is { Length: > 0 } changed)
            yield return Database.Statement(
                "change-owners", Ids(changed), Sequences(changed), Epochs(changed), Each(changed, append => append.SignalsSeen), Each(changed, append => append.DueAt?.UtcTicks), Each(changed, append => append.Owner));
    }

    private static NpgsqlBatchCommand Create(StoredExecution[] created, string?[] owners) => Database.Statement(
        "create-executions",
        Each(created, execution => execution.Id),
        Each(created, execution => execution.Arn),
        Each(created, execution => execution.Name),
        Each(created, execution => execution.StateMachineArn),
        Each(created, execution => execution.Definition),
        Each(created, execution => Bytes(execution.Input)),
        Each(created, execution => execution.StartedAt.UtcTicks),
        Each(created, execution => execution.Epoch),
        Rows.Value(owners),
        Each(created, execution => execution.StartedBy));

    private static NpgsqlBatchCommand End(JournalAppend[] ended) => Database.Statement(
        "end-executions",
        Ids(ended),
        Sequences(ended),
        Each(ended, append => (int)append.End!.Status),
        Each(ended, append => append.End!.StoppedAt.UtcTicks),
        Each(ended, append => Rows.Bytes(append.End!.Output)),
        Each(ended, append => Rows.Bytes(append.End!.Error)),
        Each(ended, append => Rows.Bytes(append.End!.Cause)));

    private static (T Item, JournalAppend Append)[] Of<T>(JournalAppend[] appends, Func<JournalAppend, IReadOnlyList<T>> itemsOf) =>
        [.. appends.SelectMany(append => itemsOf(append).Select(item => (item, append)))];

    private static NpgsqlBatchCommand TaskStatement(string name, (string Item, JournalAppend Append)[] tokens) => Database.Statement(
        name, Each(tokens, task => task.Item), Each(tokens, task => task.Append.ExecutionId), Each(tokens, task => task.Append.Sequence));

    private static NpgsqlBatchCommand Queue((QueuedTask Item, JournalAppend Append)[] tasks) => Database.Statement(
        "queue-tasks",
        Each(tasks, task => task.Item.Token),
        Each(tasks, task => task.Append.ExecutionId),
        Each(tasks, task => task.Append.Sequence),
        Each(tasks, task => task.Item.ActivityArn),
        Each(tasks, task => Bytes(task.Item.Input)),
        Each(tasks, task => task.Item.ScheduledAt.UtcTicks));

    private static NpgsqlBatchCommand Answer((TokenAnswer Item, JournalAppend Append)[] answers) => Database.Statement(
        "answer-tasks",
        Each(answers, answer => answer.Item.Token),
        Each(answers, answer => answer.Append.ExecutionId),
        Each(answers, answer => answer.Append.Sequence),
        Each(answers, answer => Rows.Bytes(answer.Item.Answer.Output)),
        Each(answers, answer => Rows.Bytes(answer.Item.Answer.Error)),
        Each(answers, answer => Rows.Bytes(answer.Item.Answer.Cause)));

    private static NpgsqlParameter Ids(JournalAppend[] appends) => Each(appends, append => append.ExecutionId);

    private static NpgsqlParameter Sequences(JournalAppend[] appends) => Each(appends, append => append.Sequence);

    private static NpgsqlParameter Epochs(JournalAppend[] appends) => Each(appends, append => append.Epoch);

    private static NpgsqlParameter Each<TItem, TValue>(TItem[] items, Converter<TItem, TValue> valueOf) => Rows.Value(Array.ConvertAll(items, valueOf));

    private static byte[] Bytes(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array!.Length == bytes.Length ? segment.Array : bytes.ToArray();
}
