using AslCompiler.Durable.PostgreSql.Server;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>The connection is lost in mid-commit: what became of the commit is found out, and nothing is done twice or not at all.</summary>
public sealed class LostConnectionTests : IDisposable
{
    private readonly LossyProxy _proxy;
    private readonly PostgreSqlExecutionStore _store;

    public LostConnectionTests(ServerFixture server)
    {
        ArgumentNullException.ThrowIfNull(server);
        _proxy = new LossyProxy(server.Port);
        _store = new PostgreSqlExecutionStore(LocalServer.ConnectionStringTo(_proxy.Port), server.NewOptions());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_is_written_once(bool isCommitted)
    {
        var execution = await CreateAsync("a");
        Lose(isCommitted);

        Assert.True(await _store.AppendAsync(SampleExecutions.Append(execution, 2)));

        Assert.Equal(1, _proxy.Lost);
        Assert.Equal(2, (await _store.ReadJournalAsync(execution.Id, Token)).Count);
        Assert.True(await _store.AppendAsync(SampleExecutions.Append(execution, 3)));
        Assert.False(await _store.AppendAsync(SampleExecutions.Append(execution, 3)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_execution_is_created_once(bool isCommitted)
    {
        await CreateAsync("a");
        var execution = SampleExecutions.New("b");
        Lose(isCommitted);

        Assert.True(await _store.CreateAsync(execution, SampleExecutions.Append(execution, 1)));

        Assert.Equal(1, _proxy.Lost);
        Assert.Single(await _store.ReadJournalAsync(execution.Id, Token));
        var another = SampleExecutions.New("b");
        Lose(isCommitted);
        Assert.False(await _store.CreateAsync(another, SampleExecutions.Append(another, 1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_execution_that_is_set_free_stays_so(bool isCommitted)
    {
        var execution = await CreateAsync("a");
        Lose(isCommitted);

        Assert.True(await _store.AppendAsync(SampleExecutions.Append(execution, 2) with { Owner = null, DueAt = SampleExecutions.Now, OpenedTokens = ["t"] }));
        var claimed = Assert.Single(await _store.ClaimAsync(new ClaimRequest("n1", [SampleExecutions.Definition], SampleExecutions.Now, 10), Token));
        Lose(isCommitted);

        Assert.True(await _store.AppendAsync(SampleExecutions.Append(claimed, 3) with { Record = default, Owner = null, DueAt = SampleExecutions.Now }));
        Assert.Equal(2, _proxy.Lost);
        Assert.Equal(SampleExecutions.Now, await _store.NextDueAsync([SampleExecutions.Definition], Token));
        Assert.Equal(execution.Id, await _store.HeartbeatAsync("t", SampleExecutions.Now, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_counts_and_its_sender_hears_so(bool isCommitted)
    {
        var execution = await CreateAsync("a");
        await _store.AppendAsync(SampleExecutions.Append(execution, 2) with { OpenedTokens = ["t"] });
        Lose(isCommitted);

        Assert.Equal(execution.Id, await _store.AnswerAsync("t", new StoredAnswer("1"u8.ToArray()), Token));

        Assert.Equal(1, _proxy.Lost);
        Assert.Single((await _store.ReadSignalsAsync(execution.Id, Token)).Answers);
        Assert.Null(await _store.AnswerAsync("t", new StoredAnswer("2"u8.ToArray()), Token));
    }

    [Fact]
    public async Task Many_write_while_connections_are_lost_and_each_record_is_there_once()
    {
        var executions = new List<StoredExecution>();
        for (var i = 0; i < 20; i++)
            executions.Add(await CreateAsync($"e{i}"));

        var written = await Task.WhenAll(executions.Select((execution, i) => Task.Run(async () =>
        {
            var all = true;
            for (var sequence = 2; sequence <= 30; sequence++)
            {
                if ((i + sequence) % 40 == 0)
                    Lose(isCommitted: i % 2 == 0);
                all &= await _store.AppendAsync(SampleExecutions.Append(execution, sequence));
            }
            return all;
        })));

        Assert.All(written, Assert.True);
        Assert.InRange(_proxy.Lost, 1, 20);
        foreach (var execution in executions)
            Assert.Equal(30, (await _store.ReadJournalAsync(execution.Id, Token)).Count);
    }

    public void Dispose()
    {
        _store.Dispose();
        _proxy.Dispose();
    }

    private void Lose(bool isCommitted)
    {
        if (isCommitted)
            _proxy.LoseAnswers();
        else
            _proxy.LoseRequests();
    }

    private async Task<StoredExecution> CreateAsync(string name)
    {
        await _store.OpenAsync(Token);
        var execution = SampleExecutions.New(name);
        Assert.True(await _store.CreateAsync(execution, SampleExecutions.Append(execution, 1)));
        await _store.RenewLeaseAsync("n1", SampleExecutions.Now.AddHours(1), Token);
        return execution;
    }
}
