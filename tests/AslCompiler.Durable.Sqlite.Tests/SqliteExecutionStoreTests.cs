using AslCompiler.Durable.TestKit;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>The store in a SQLite file keeps the contract.</summary>
public sealed class SqliteExecutionStoreTests : ExecutionStoreContract, IDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly List<SqliteExecutionStore> _stores = [];

    protected override IExecutionStore CreateStore()
    {
        var store = new SqliteExecutionStore(_file.ConnectionString);
        _stores.Add(store);
        return store;
    }

    // The next execution gets its row.
    [Fact]
    public async Task Who_lost_an_execution_that_is_deleted_by_now_writes_to_no_other()
    {
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var cancellation = TestContext.Current.CancellationToken;
        var (paused, other) = (CreateStore(), CreateStore());
        await paused.OpenAsync(cancellation);
        await other.OpenAsync(cancellation);
        var (lost, next) = (Execution("lost", now), Execution("next", now));
        Assert.True(await paused.CreateAsync(lost, Append(lost, 1)));
        await other.RenewLeaseAsync("n2", now.AddMinutes(1), cancellation);
        var claimed = Assert.Single(await other.ClaimAsync(new ClaimRequest("n2", [lost.Definition], now, 10), cancellation));
        Assert.True(await other.AppendAsync(Append(claimed, 2) with { Owner = null, End = new ExecutionEnd(ExecutionStatus.Aborted, now, null, null, null) }));
        Assert.Equal(1, await other.DeleteEndedAsync(now.AddYears(1), 10, cancellation));
        Assert.True(await other.CreateAsync(next, Append(next, 1)));

        Assert.False(await paused.AppendAsync(Append(lost, 2)));

        Assert.Single(await other.ReadJournalAsync(next.Id, cancellation));
    }

    private static StoredExecution Execution(string name, DateTimeOffset startedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        Arn = name,
        Name = name,
        StateMachineArn = "M",
        Definition = "M@1",
        Input = new byte[] { (byte)'1' },
        StartedAt = startedAt,
        Epoch = 1,
    };

    private static JournalAppend Append(StoredExecution execution, long sequence) =>
        new() { ExecutionId = execution.Id, Epoch = execution.Epoch, Sequence = sequence, Record = new byte[] { 1 }, Owner = "n1" };

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        _file.Dispose();
    }
}
