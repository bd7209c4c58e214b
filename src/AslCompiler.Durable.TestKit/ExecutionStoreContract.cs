using System.Text;
using Xunit;

namespace AslCompiler.Durable.TestKit;

/// <summary>What every store of durable executions must do. Derive a public test class that makes the store.</summary>
public abstract partial class ExecutionStoreContract
{
    private const string Definition = "arn:aws:states:us-east-1:111111111111:stateMachine:M@1";
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly string[] s_definitions = [Definition];

    /// <summary>An empty store, not opened yet.</summary>
    protected abstract IExecutionStore CreateStore();

    [Fact]
    public async Task An_execution_is_found_as_it_was_created()
    {
        var store = await OpenAsync();
        var execution = Execution("a");

        Assert.True(await store.CreateAsync(execution, First(execution)));

        var found = await store.FindAsync(execution.Arn, TestContext.Current.CancellationToken);
        Assert.NotNull(found);
        Assert.Equal(execution.Id, found.Id);
        Assert.Equal(execution.Name, found.Name);
        Assert.Equal(execution.StateMachineArn, found.StateMachineArn);
        Assert.Equal(execution.Definition, found.Definition);
        Assert.Equal(execution.StartedAt, found.StartedAt);
        Assert.Equal(ExecutionStatus.Running, found.Status);
        Assert.Equal(execution.Input.ToArray(), found.Input.ToArray());
        Assert.Null(found.End);
        Assert.True(await store.ExistsAsync(execution.Id, TestContext.Current.CancellationToken));
        Assert.False(await store.ExistsAsync(Guid.NewGuid(), TestContext.Current.CancellationToken));
        Assert.Null(await store.FindAsync("arn:none", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_is_good_for_one_execution()
    {
        var store = await OpenAsync();
        var first = Execution("a");
        var second = Execution("a");

        Assert.True(await store.CreateAsync(first, First(first)));
        Assert.False(await store.CreateAsync(second, First(second)));

        Assert.Empty(await store.ReadJournalAsync(second.Id, TestContext.Current.CancellationToken));
        Assert.Single(await store.ReadJournalAsync(first.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Records_come_back_in_their_order()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        for (var sequence = 2; sequence <= 20; sequence++)
            Assert.True(await store.AppendAsync(Append(execution, sequence)));

        var journal = await store.ReadJournalAsync(execution.Id, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"record {i}"), journal.Select(record => Encoding.UTF8.GetString(record.Span)));
    }

    [Fact]
    public async Task A_record_that_is_there_already_is_refused()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");

        Assert.True(await store.AppendAsync(Append(execution, 2)));
        Assert.False(await store.AppendAsync(Append(execution, 2) with { Record = Encoding.UTF8.GetBytes("another") }));

        Assert.Equal(2, (await store.ReadJournalAsync(execution.Id, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task An_execution_that_is_set_free_is_claimed_when_it_is_due()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        var dueAt = s_now.AddHours(1);
        Assert.True(await store.AppendAsync(Append(execution, 2) with { Owner = null, DueAt = dueAt }));

        Assert.Equal(dueAt, await store.NextDueAsync(s_definitions, TestContext.Current.CancellationToken));
        Assert.Empty(await ClaimAsync(store, "n2", dueAt.AddTicks(-1)));
        var claimed = Assert.Single(await ClaimAsync(store, "n2", dueAt));
        Assert.Equal(execution.Id, claimed.Id);
        Assert.Equal(2, claimed.Epoch);
        Assert.Empty(await ClaimAsync(store, "n2", dueAt));
        Assert.Null(await store.NextDueAsync(s_definitions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Executions_are_claimed_only_by_who_has_their_definition()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        await store.AppendAsync(Append(execution, 2) with { Owner = null, DueAt = s_now });

        Assert.Empty(await store.ClaimAsync(new ClaimRequest("n2", ["other"], s_now, 10), TestContext.Current.CancellationToken));
        Assert.Null(await store.NextDueAsync(["other"], TestContext.Current.CancellationToken));
        Assert.Single(await ClaimAsync(store, "n2", s_now));
    }

    [Fact]
    public async Task No_more_are_claimed_than_were_asked_for()
    {
        var store = await OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            var execution = await CreatedAsync(store, $"e{i}");
            await store.AppendAsync(Append(execution, 2) with { Owner = null, DueAt = s_now.AddSeconds(-i) });
        }

        Assert.Equal(3, (await store.ClaimAsync(new ClaimRequest("n2", s_definitions, s_now, 3), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task While_its_lease_holds_a_node_keeps_its_executions()
    {
        var store = await OpenAsync();
        await CreatedAsync(store, "a");

        Assert.Empty(await ClaimAsync(store, "n2", s_now.AddSeconds(30)));
        Assert.Single(await ClaimAsync(store, "n2", s_now.AddSeconds(30).AddTicks(1)));
    }

    [Fact]
    public async Task Who_lost_an_execution_cannot_write_any_more()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        var claimed = Assert.Single(await ClaimAsync(store, "n2", s_now.AddMinutes(1)));

        Assert.False(await store.AppendAsync(Append(execution, 2)));
        Assert.False(await store.AppendAsync(Append(execution, 2) with { Owner = null, DueAt = s_now }));
        Assert.False(await store.AppendAsync(Append(execution, 2) with { Owner = null, End = Succeeded() }));
        Assert.True(await store.AppendAsync(Append(execution, 2) with { Epoch = claimed.Epoch, Owner = "n2" }));
    }

    [Fact]
    public async Task What_a_node_releases_is_due_at_once_and_fences_the_node_off()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");

        await store.ReleaseAsync("n1", TestContext.Current.CancellationToken);

        Assert.False(await store.AppendAsync(Append(execution, 2)));
        Assert.True(Assert.Single(await ClaimAsync(store, "n1", s_now)).Epoch > execution.Epoch);
    }

    [Fact]
    public async Task An_end_is_described_and_nothing_follows_it()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        Assert.True(await store.AppendAsync(Append(execution, 2) with { Owner = null, End = Succeeded() }));

        var found = (await store.FindAsync(execution.Arn, TestContext.Current.CancellationToken))!;

        Assert.Equal(ExecutionStatus.Succeeded, found.Status);
        Assert.Equal("{\"done\":true}", Encoding.UTF8.GetString(found.End!.Output!.Value.Span));
        Assert.Equal(s_now.AddDays(1), found.End.StoppedAt);
        Assert.Null(found.End.Error);
        Assert.Empty(await ClaimAsync(store, "n2", s_now.AddYears(1)));
        Assert.Null(await store.NextDueAsync(s_definitions, TestContext.Current.CancellationToken));
        Assert.False(await store.RequestStopAsync(execution.Id, new StopRequest(null, null), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_is_good_for_one_answer_while_its_task_is_open()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        Assert.True(await store.AppendAsync(Append(execution, 2) with { OpenedTokens = ["t1", "t2"] }));

        Assert.Equal(execution.Id, await store.AnswerAsync("t1", new StoredAnswer(Encoding.UTF8.GetBytes("7")), TestContext.Current.CancellationToken));
        Assert.Null(await store.AnswerAsync("t1", new StoredAnswer(null, "late"), TestContext.Current.CancellationToken));
        Assert.Null(await store.HeartbeatAsync("t1", s_now, TestContext.Current.CancellationToken));
        Assert.Null(await store.AnswerAsync("t3", new StoredAnswer(null, "unknown"), TestContext.Current.CancellationToken));

        var signals = await store.ReadSignalsAsync(execution.Id, TestContext.Current.CancellationToken);
        var (token, answer) = Assert.Single(signals.Answers);
        Assert.Equal("t1", token);
        Assert.Equal("7", Encoding.UTF8.GetString(answer.Output!.Value.Span));

        Assert.True(await store.AppendAsync(Append(execution, 3) with { ClosedTokens = ["t1", "t2"] }));
        Assert.Null(await store.AnswerAsync("t2", new StoredAnswer(null, "late"), TestContext.Current.CancellationToken));
        Assert.Empty((await store.ReadSignalsAsync(execution.Id, TestContext.Current.CancellationToken)).Answers);
    }

    [Fact]
    public async Task An_answer_makes_a_free_execution_due_at_once()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        await store.AppendAsync(Append(execution, 2) with { OpenedTokens = ["t1"], Owner = null, DueAt = s_now.AddYears(1) });

        await store.AnswerAsync("t1", new StoredAnswer(null, "Refused", "too dear"), TestContext.Current.CancellationToken);

        var claimed = Assert.Single(await ClaimAsync(store, "n2", s_now));
        var answer = Assert.Single((await store.ReadSignalsAsync(claimed.Id, TestContext.Current.CancellationToken)).Answers).Value;
        Assert.Null(answer.Output);
        Assert.Equal(("Refused", "too dear"), (answer.Error, answer.Cause));
    }

    [Fact]
    public async Task A_signal_that_its_owner_has_not_seen_keeps_an_execution_due()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        await store.AppendAsync(Append(execution, 2) with { OpenedTokens = ["t1"] });
        await store.HeartbeatAsync("t1", s_now.AddSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(execution.Id, Assert.Single(await store.FindSignaledAsync("n1", TestContext.Current.CancellationToken)));
        var signals = await store.ReadSignalsAsync(execution.Id, TestContext.Current.CancellationToken);
        Assert.Equal(s_now.AddSeconds(1), signals.Heartbeats["t1"]);
        Assert.Empty(await store.FindSignaledAsync("n1", TestContext.Current.CancellationToken));

        await store.AppendAsync(Append(execution, 3) with { Owner = null, DueAt = s_now.AddYears(1), SignalsSeen = 0 });
        var claimed = Assert.Single(await ClaimAsync(store, "n2", s_now));
        await store.AppendAsync(Append(execution, 4) with { Epoch = claimed.Epoch, Owner = null, DueAt = s_now.AddYears(1), SignalsSeen = signals.Count });
        Assert.Empty(await ClaimAsync(store, "n2", s_now));
    }

    [Fact]
    public async Task A_stop_is_a_signal_that_stays()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");

        Assert.True(await store.RequestStopAsync(execution.Id, new StopRequest("Enough", "of it"), TestContext.Current.CancellationToken));

        Assert.Single(await store.FindSignaledAsync("n1", TestContext.Current.CancellationToken));
        Assert.Equal(new StopRequest("Enough", "of it"), (await store.ReadSignalsAsync(execution.Id, TestContext.Current.CancellationToken)).Stop);
        Assert.Equal(new StopRequest("Enough", "of it"), (await store.ReadSignalsAsync(execution.Id, TestContext.Current.CancellationToken)).Stop);
    }

    [Fact]
    public async Task A_list_has_pages_and_filters_the_newest_first()
    {
        var store = await OpenAsync();
        var executions = new List<StoredExecution>();
        for (var i = 0; i < 5; i++)
            executions.Add(await CreatedAsync(store, $"e{i}"));
        await store.AppendAsync(Append(executions[1], 2) with { Owner = null, End = Succeeded() });

        var newest = await store.ListAsync(new StoreQuery { Most = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(["e4", "e3"], newest.Select(execution => execution.Name));
        var next = await store.ListAsync(new StoreQuery { Most = 2, Before = newest[1].Id }, TestContext.Current.CancellationToken);
        Assert.Equal(["e2", "e1"], next.Select(execution => execution.Name));
        Assert.Equal("e1", Assert.Single(await store.ListAsync(new StoreQuery { Status = ExecutionStatus.Succeeded }, TestContext.Current.CancellationToken)).Name);
        Assert.Empty(await store.ListAsync(new StoreQuery { StateMachineArn = "arn:other" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_write_at_once_and_each_is_answered_for_itself()
    {
        var store = await OpenAsync();
        var executions = new List<StoredExecution>();
        for (var i = 0; i < 40; i++)
            executions.Add(await CreatedAsync(store, $"e{i}"));

        var written = await Task.WhenAll(executions.Select((execution, i) => Task.Run(async () =>
        {
            for (var sequence = 2; sequence <= 10; sequence++)
                if (!await store.AppendAsync(Append(execution, sequence) with { Epoch = i % 2 }))
                    return false;
            return true;
        })));

        Assert.All(written.Index(), result => Assert.Equal(result.Index % 2 == 1, result.Item));
        foreach (var (i, execution) in executions.Index())
            Assert.Equal(i % 2 == 1 ? 10 : 1, (await store.ReadJournalAsync(execution.Id, TestContext.Current.CancellationToken)).Count);
    }

    private static StoredExecution Execution(string name) => new()
    {
        Id = Guid.CreateVersion7(s_now.AddMilliseconds(Interlocked.Increment(ref s_count))),
        Arn = $"arn:aws:states:us-east-1:111111111111:execution:M:{name}",
        Name = name,
        StateMachineArn = "arn:aws:states:us-east-1:111111111111:stateMachine:M",
        Definition = Definition,
        Input = Encoding.UTF8.GetBytes("{ \"a\": 1 }"),
        StartedAt = s_now,
        Epoch = 1,
    };

    private static int s_count;

    private static JournalAppend First(StoredExecution execution) => Append(execution, 1);

    private static JournalAppend Append(StoredExecution execution, long sequence) => new()
    {
        ExecutionId = execution.Id,
        Epoch = execution.Epoch,
        Sequence = sequence,
        Record = Encoding.UTF8.GetBytes($"record {sequence}"),
        Owner = "n1",
    };

    private static ExecutionEnd Succeeded() => new(ExecutionStatus.Succeeded, s_now.AddDays(1), Encoding.UTF8.GetBytes("{\"done\":true}"), null, null);

    private static async Task<StoredExecution> CreatedAsync(IExecutionStore store, string name)
    {
        var execution = Execution(name);
        Assert.True(await store.CreateAsync(execution, First(execution)));
        return execution;
    }

    // What n2 claims stays with it while it renews its lease.
    private static async Task<IReadOnlyList<StoredExecution>> ClaimAsync(IExecutionStore store, string node, DateTimeOffset now)
    {
        await store.RenewLeaseAsync(node, now.AddSeconds(30), TestContext.Current.CancellationToken);
        return await store.ClaimAsync(new ClaimRequest(node, s_definitions, now, 10), TestContext.Current.CancellationToken);
    }

    private async Task<IExecutionStore> OpenAsync()
    {
        var store = CreateStore();
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await store.RenewLeaseAsync("n1", s_now.AddSeconds(30), TestContext.Current.CancellationToken);
        return store;
    }
}
