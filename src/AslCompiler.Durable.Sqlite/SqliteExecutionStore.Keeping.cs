namespace AslCompiler.Durable.Sqlite;

/// <summary>Activities, definitions, and what is deleted.</summary>
public sealed partial class SqliteExecutionStore
{
    /// <inheritdoc/>
    public async ValueTask<StoredActivity> CreateActivityAsync(StoredActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var createdAt = await Writer.WriteAsync(statements => (long)statements.Find("create-activity", ("$arn", activity.Arn), ("$created_at", activity.CreatedAt.UtcTicks))!).ConfigureAwait(false);
        return activity with { CreatedAt = new DateTimeOffset(createdAt, TimeSpan.Zero) };
    }

    /// <inheritdoc/>
    public async ValueTask DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default) =>
        await Writer.WriteAsync(statements => statements.Execute("delete-activity", ("$arn", activityArn))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredActivity>> ListActivitiesAsync(CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Query("list-activities", static reader => new StoredActivity(reader.GetString(0), new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero), reader.GetInt64(2) == 1))));

    /// <inheritdoc/>
    public ValueTask<TakenTask?> TakeTaskAsync(string activityArn, TaskStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Writer.WriteAsync(statements =>
        {
            var taken = statements.Query(
                "take-task",
                static reader => new TakenTask(reader.GetString(0), reader.GetFieldValue<byte[]>(1), Id(reader.GetFieldValue<byte[]>(2))),
                ("$activity", activityArn), ("$worker", start.WorkerName), ("$started_at", start.At.UtcTicks)).FirstOrDefault();
            if (taken is not null)
                Signal(statements, Key(taken.ExecutionId));
            return taken;
        });
    }

    /// <inheritdoc/>
    public async ValueTask KeepDefinitionAsync(string definition, string text, CancellationToken cancellationToken = default) =>
        await Writer.WriteAsync(statements => statements.Execute("keep-definition", ("$name", definition), ("$text", text))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<string?> FindDefinitionAsync(string definition, CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Find("find-definition", ("$name", definition)) as string));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAfterAsync(Guid id, long sequence, CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Query("read-journal-after", static reader => new ReadOnlyMemory<byte>(reader.GetFieldValue<byte[]>(0)), ("$id", Key(id)), ("$sequence", sequence))));

    /// <inheritdoc/>
    public ValueTask<long> CountWaitingAsync(CancellationToken cancellationToken = default) => new(Read(statements => (long)statements.Find("count-waiting")!));

    /// <inheritdoc/>
    public ValueTask<int> DeleteEndedAsync(DateTimeOffset time, int most, CancellationToken cancellationToken = default) => Writer.WriteAsync(statements =>
    {
        var ended = statements.Query("find-ended", static reader => reader.GetInt64(0), ("$time", time.UtcTicks), ("$most", (long)most));
        foreach (var key in ended)
        {
            statements.Execute("delete-journal", ("$key", key));
            statements.Execute("delete-execution", ("$key", key));
        }
        return ended.Count;
    });

    /// <inheritdoc/>
    public async ValueTask BoundLeasesAsync(DateTimeOffset earliest, DateTimeOffset latest, CancellationToken cancellationToken = default)
    {
        // Nearly never: a commit for nothing would cost as much as one for something.
        if ((long)Read(statements => statements.Find("count-unbound-leases", ("$earliest", earliest.UtcTicks), ("$latest", latest.UtcTicks)))! > 0)
            await Writer.WriteAsync(statements => statements.Execute("bound-leases", ("$earliest", earliest.UtcTicks), ("$latest", latest.UtcTicks))).ConfigureAwait(false);
    }
}
