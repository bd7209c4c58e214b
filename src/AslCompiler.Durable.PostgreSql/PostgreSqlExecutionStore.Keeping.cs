using NpgsqlTypes;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Activities, definitions, and what is deleted.</summary>
public sealed partial class PostgreSqlExecutionStore
{
    /// <inheritdoc/>
    public async ValueTask<StoredActivity> CreateActivityAsync(StoredActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var createdAt = await FirstAsync(
            static row => row.GetInt64(0), cancellationToken, () => Database.Statement("create-activity", Rows.Value(activity.Arn), Rows.Value(activity.CreatedAt.UtcTicks))).ConfigureAwait(false);
        return activity with { CreatedAt = Rows.Time(createdAt) };
    }

    /// <inheritdoc/>
    public async ValueTask DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(cancellationToken, () => [Database.Statement("delete-activity", Rows.Value(activityArn))]).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredActivity>> ListActivitiesAsync(CancellationToken cancellationToken = default) => await AllAsync(
        static row => new StoredActivity(row.GetString(0), Rows.Time(row.GetInt64(1)), row.GetBoolean(2)), cancellationToken, () => Database.Statement("list-activities")).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<TakenTask?> TakeTaskAsync(string activityArn, TaskStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        return FirstAsync(
            static row => new TakenTask(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetGuid(2)),
            cancellationToken,
            () => Database.Statement("take-task", Rows.Value(activityArn), Rows.Value(Rows.Bytes(start.WorkerName), NpgsqlDbType.Bytea), Rows.Value(start.At.UtcTicks)));
    }

    /// <inheritdoc/>
    public async ValueTask KeepDefinitionAsync(string definition, string text, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(cancellationToken, () => [Database.Statement("keep-definition", Rows.Value(definition), Rows.Value(text))]).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<string?> FindDefinitionAsync(string definition, CancellationToken cancellationToken = default) =>
        FirstAsync(static row => row.GetString(0), cancellationToken, () => Database.Statement("find-definition", Rows.Value(definition)));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAfterAsync(Guid id, long sequence, CancellationToken cancellationToken = default) => await AllAsync(
        static row => new ReadOnlyMemory<byte>(row.GetFieldValue<byte[]>(0)), cancellationToken, () => Database.Statement("read-journal-after", Rows.Value(id), Rows.Value(sequence))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<long> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        FirstAsync(static row => row.GetInt64(0), cancellationToken, () => Database.Statement("count-waiting"));

    /// <inheritdoc/>
    public ValueTask<int> DeleteEndedAsync(DateTimeOffset time, int most, CancellationToken cancellationToken = default) => FirstAsync(
        static row => (int)row.GetInt64(0), cancellationToken, () => Database.Statement("delete-ended", Rows.Value(time.UtcTicks), Rows.Value((long)most)));

    /// <inheritdoc/>
    public async ValueTask BoundLeasesAsync(DateTimeOffset earliest, DateTimeOffset latest, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(cancellationToken, () => [Database.Statement("bound-leases", Rows.Value(earliest.UtcTicks), Rows.Value(latest.UtcTicks))]).ConfigureAwait(false);
}
