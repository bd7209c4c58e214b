using Npgsql;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>Several processes on one database: what one of them is still committing is not overlooked by who takes its executions.</summary>
public sealed class FencingTests(ServerFixture server) : IDisposable
{
    private readonly PostgreSqlStoreOptions _options = server.NewOptions();
    private readonly List<PostgreSqlExecutionStore> _stores = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_takes_an_execution_waits_for_the_commit_that_its_former_owner_is_in(bool isClaim)
    {
        var store = await OpenAsync();
        var execution = SampleExecutions.New("a");
        await store.RenewLeaseAsync("n1", SampleExecutions.Now, Token);
        Assert.True(await store.CreateAsync(execution, SampleExecutions.Append(execution, 1)));
        await using var former = new NpgsqlConnection($"{server.ConnectionString};Search Path={_options.Schema}");
        await former.OpenAsync(Token);
        await using var transaction = await former.BeginTransactionAsync(Token);
        var group = new AppendGroup();
        group.TryAdd(new PendingAppend(created: null, SampleExecutions.Append(execution, 2)));
        Assert.Single(await Database.RunAsync(former, AppendGroup.ReadWrittenAsync, Token, group.Statements(isRepeated: false)));

        var other = await OpenAsync();
        var taking = isClaim ? ClaimAsync(other) : ReleaseAsync(other);
        await WaitForWaiterAsync();
        Assert.False(taking.IsCompleted);
        await transaction.CommitAsync(Token);

        var claimed = Assert.Single(await taking);
        Assert.Equal(2, (await other.ReadJournalAsync(claimed.Id, Token)).Count);
        Assert.False(await store.AppendAsync(SampleExecutions.Append(execution, 3)));
        Assert.True(await other.AppendAsync(SampleExecutions.Append(claimed, 3)));
    }

    [Fact]
    public async Task Many_processes_may_start_at_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(OpenAsync)));

        Assert.All(stores, Assert.NotNull);
    }

    [Fact]
    public async Task Two_that_claim_at_once_share_what_is_due()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        for (var i = 0; i < 100; i++)
        {
            var execution = SampleExecutions.New($"e{i}");
            await first.CreateAsync(execution, SampleExecutions.Append(execution, 1) with { Owner = null, DueAt = SampleExecutions.Now });
        }

        var claims = await Task.WhenAll(new[] { first, second }.Select(store => Task.Run(async () =>
        {
            var claimed = new List<Guid>();
            await store.RenewLeaseAsync("n2", SampleExecutions.Now.AddHours(1), Token);
            while (await ClaimAsync(store) is { Count: > 0 } some)
                claimed.AddRange(some.Select(execution => execution.Id));
            return claimed;
        })));

        Assert.Equal(100, claims.Sum(claimed => claimed.Count));
        Assert.Equal(100, claims.SelectMany(claimed => claimed).Distinct().Count());
    }

    [Fact]
    public async Task Tables_of_a_newer_build_are_not_touched()
    {
        await OpenAsync();
        await using (var connection = new NpgsqlConnection($"{server.ConnectionString};Search Path={_options.Schema}"))
        {
            await connection.OpenAsync(Token);
            await using var command = new NpgsqlCommand("INSERT INTO migrations (version) VALUES (99)", connection);
            await command.ExecuteNonQueryAsync(Token);
        }

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(OpenAsync);

        Assert.Contains("version 99", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_cannot_take_does_not_fail_its_neighbours()
    {
        var store = await OpenAsync();
        var good = Enumerable.Range(0, 20).Select(i => SampleExecutions.New($"e{i}")).ToArray();
        var bad = SampleExecutions.New("bad\0");

        var created = good.Select(execution => store.CreateAsync(execution, SampleExecutions.Append(execution, 1)).AsTask()).ToList();
        created.Insert(10, store.CreateAsync(bad, SampleExecutions.Append(bad, 1)).AsTask());

        await Assert.ThrowsAsync<PostgresException>(() => created[10]);
        created.RemoveAt(10);
        Assert.All(await Task.WhenAll(created), Assert.True);
    }

    [Fact]
    public async Task An_error_may_have_any_character()
    {
        var store = await OpenAsync();
        var execution = SampleExecutions.New("a");
        await store.CreateAsync(execution, SampleExecutions.Append(execution, 1));

        Assert.True(await store.RequestStopAsync(execution.Id, new StopRequest("a\0b", "\u00e4\U0001F600"), Token));

        Assert.Equal(new StopRequest("a\0b", "\u00e4\U0001F600"), (await store.ReadSignalsAsync(execution.Id, Token)).Stop);
    }

    public void Dispose() => _stores.ForEach(store => store.Dispose());

    private async Task<PostgreSqlExecutionStore> OpenAsync()
    {
        var store = new PostgreSqlExecutionStore(server.ConnectionString, _options);
        lock (_stores)
            _stores.Add(store);
        await store.OpenAsync(Token);
        return store;
    }

    private static async Task<IReadOnlyList<StoredExecution>> ClaimAsync(PostgreSqlExecutionStore store) =>
        await store.ClaimAsync(new ClaimRequest("n2", [SampleExecutions.Definition], SampleExecutions.Now.AddTicks(1), 7), Token);

    private static async Task<IReadOnlyList<StoredExecution>> ReleaseAsync(PostgreSqlExecutionStore store)
    {
        await store.ReleaseAsync("n1", Token);
        return await ClaimAsync(store);
    }

    private async Task WaitForWaiterAsync()
    {
        await using var connection = new NpgsqlConnection($"{server.ConnectionString};Search Path={_options.Schema}");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid::bigint = hashtext(current_schema())::bigint & 4294967295", connection);
        while ((long)(await command.ExecuteScalarAsync(Token))! == 0)
        {
        }
    }
}
