using System.Text;
using Xunit;

namespace AslCompiler.Durable.TestKit;

/// <summary>Redrives, activities, executions that tasks start, definitions, deletion.</summary>
public abstract partial class ExecutionStoreContract
{
    private const string Activity = "arn:aws:states:us-east-1:111111111111:activity:Pack";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leases_that_a_clock_has_ended_are_prolonged_and_those_that_it_would_keep_are_shortened()
    {
        var store = await OpenAsync();
        await CreatedAsync(store, "a");

        await store.BoundLeasesAsync(s_now.AddDays(1), DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        Assert.Empty(await ClaimAsync(store, "n2", s_now.AddDays(1)));
        await store.BoundLeasesAsync(DateTimeOffset.MinValue, s_now.AddMinutes(1), TestContext.Current.CancellationToken);
        Assert.Empty(await ClaimAsync(store, "n2", s_now.AddMinutes(1)));
        Assert.Single(await ClaimAsync(store, "n2", s_now.AddMinutes(1).AddTicks(1)));
    }

    [Fact]
    public async Task A_redriven_execution_runs_again_with_the_next_epoch()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        await store.RequestStopAsync(execution.Id, new StopRequest("Enough", null), Token);
        Assert.True(await store.AppendAsync(Append(execution, 2) with { Owner = null, End = new ExecutionEnd(ExecutionStatus.Aborted, s_now, null, "Enough", null) }));

        var redrive = Append(execution, 3) with { RedrivenAt = s_now.AddDays(1) };
        Assert.True(await store.AppendAsync(redrive));
        Assert.False(await store.AppendAsync(redrive with { Sequence = 4 }));

        var found = (await store.FindAsync(execution.Arn, Token))!;
        Assert.Equal((ExecutionStatus.Running, execution.Epoch + 1, 1, s_now.AddDays(1)), (found.Status, found.Epoch, found.RedriveCount, found.RedrivenAt));
        Assert.Null(found.End);
        Assert.Null((await store.ReadSignalsAsync(execution.Id, Token)).Stop);
        Assert.True(await store.AppendAsync(Append(found, 4) with { Owner = null, DueAt = s_now }));
        Assert.Equal(1, Assert.Single(await ClaimAsync(store, "n2", s_now)).RedriveCount);
    }

    [Fact]
    public async Task Tasks_of_an_activity_are_handed_out_once_the_oldest_first()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        Assert.True(await store.AppendAsync(Append(execution, 2) with { OpenedTokens = ["t1", "t2", "t3"], QueuedTasks = [Queued("t1", 2), Queued("t2", 1)] }));

        Assert.Null(await store.TakeTaskAsync(Activity + "2", new TaskStart("ada", s_now), Token));
        var first = (await store.TakeTaskAsync(Activity, new TaskStart("ada", s_now), Token))!;
        var second = (await store.TakeTaskAsync(Activity, new TaskStart(null, s_now), Token))!;

        Assert.Equal(("t2", "t1", execution.Id), (first.Token, second.Token, first.ExecutionId));
        Assert.Equal("\"t2\"", Encoding.UTF8.GetString(first.Input.Span));
        Assert.Null(await store.TakeTaskAsync(Activity, new TaskStart("ada", s_now), Token));
        Assert.Equal(execution.Id, Assert.Single(await store.FindSignaledAsync("n1", Token)));
        var signals = await store.ReadSignalsAsync(execution.Id, Token);
        Assert.Equal(new TaskStart("ada", s_now), signals.Starts["t2"]);
        Assert.Equal(new TaskStart(null, s_now), signals.Starts["t1"]);
        Assert.Empty(signals.Answers);
        Assert.NotNull(await store.AnswerAsync("t2", new StoredAnswer(Encoding.UTF8.GetBytes("1")), Token));
    }

    [Fact]
    public async Task A_task_that_is_over_is_not_handed_out()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        await store.AppendAsync(Append(execution, 2) with { OpenedTokens = ["t1"], QueuedTasks = [Queued("t1", 1)] });
        await store.AppendAsync(Append(execution, 3) with { ClosedTokens = ["t1"] });

        Assert.Null(await store.TakeTaskAsync(Activity, new TaskStart("ada", s_now), Token));
    }

    [Fact]
    public async Task An_activity_is_created_once_and_known_as_deleted()
    {
        var store = await OpenAsync();
        var activity = new StoredActivity(Activity, s_now);

        Assert.Equal(activity, await store.CreateActivityAsync(activity, Token));
        Assert.Equal(activity, await store.CreateActivityAsync(activity with { CreatedAt = s_now.AddDays(1) }, Token));
        await store.CreateActivityAsync(new StoredActivity(Activity + "2", s_now.AddSeconds(1)), Token);
        await store.DeleteActivityAsync(Activity, Token);
        await store.DeleteActivityAsync("arn:none", Token);

        Assert.Equal([(Activity, true), (Activity + "2", false)], (await store.ListActivitiesAsync(Token)).Select(known => (known.Arn, known.IsDeleted)));
        Assert.Equal(s_now.AddDays(2), (await store.CreateActivityAsync(activity with { CreatedAt = s_now.AddDays(2) }, Token)).CreatedAt);
        Assert.False((await store.ListActivitiesAsync(Token))[^1].IsDeleted);
    }

    [Fact]
    public async Task The_end_of_an_execution_answers_the_task_that_waits_for_it()
    {
        var store = await OpenAsync();
        var parent = await CreatedAsync(store, "parent");
        await store.AppendAsync(Append(parent, 2) with { OpenedTokens = ["t1"], Owner = null, DueAt = s_now.AddYears(1) });
        var child = await StartedAsync(store, "child", "t1");

        Assert.True(await store.AppendAsync(Append(child, 2) with { Owner = null, End = Succeeded(), Answer = new TokenAnswer("t1", new StoredAnswer(Encoding.UTF8.GetBytes("7"))) }));

        Assert.Equal(parent.Id, Assert.Single(await ClaimAsync(store, "n2", s_now)).Id);
        Assert.Equal("7", Encoding.UTF8.GetString((await store.ReadSignalsAsync(parent.Id, Token)).Answers["t1"].Output!.Value.Span));
        Assert.Equal("t1", (await store.FindAsync(child.Arn, Token))!.StartedBy);
    }

    [Fact]
    public async Task When_its_task_is_over_a_started_execution_is_asked_to_stop()
    {
        var store = await OpenAsync();
        var parent = await CreatedAsync(store, "parent");
        await store.AppendAsync(Append(parent, 2) with { OpenedTokens = ["t1"] });
        var child = await StartedAsync(store, "child", "t1");
        var other = await StartedAsync(store, "other", "t2");

        await store.AppendAsync(Append(parent, 3) with { ClosedTokens = ["t1"] });

        Assert.NotNull((await store.ReadSignalsAsync(child.Id, Token)).Stop);
        Assert.Null((await store.ReadSignalsAsync(other.Id, Token)).Stop);
    }

    [Fact]
    public async Task Records_after_one_are_read_alone()
    {
        var store = await OpenAsync();
        var execution = await CreatedAsync(store, "a");
        for (var sequence = 2; sequence <= 4; sequence++)
            await store.AppendAsync(Append(execution, sequence));

        Assert.Equal(["record 3", "record 4"], (await store.ReadJournalAfterAsync(execution.Id, 2, Token)).Select(record => Encoding.UTF8.GetString(record.Span)));
        Assert.Empty(await store.ReadJournalAfterAsync(execution.Id, 4, Token));
        Assert.Empty(await store.ReadJournalAfterAsync(Guid.NewGuid(), 0, Token));
    }

    [Fact]
    public async Task A_definition_is_kept_as_it_was_first()
    {
        var store = await OpenAsync();

        await store.KeepDefinitionAsync("M@1", "{}", Token);
        await store.KeepDefinitionAsync("M@1", "{ }", Token);

        Assert.Equal("{}", await store.FindDefinitionAsync("M@1", Token));
        Assert.Null(await store.FindDefinitionAsync("M@2", Token));
    }

    [Fact]
    public async Task Only_what_has_ended_before_is_deleted()
    {
        var store = await OpenAsync();
        var running = await CreatedAsync(store, "running");
        var ended = new List<StoredExecution>();
        for (var i = 0; i < 4; i++)
        {
            ended.Add(await CreatedAsync(store, $"e{i}"));
            await store.AppendAsync(Append(ended[i], 2) with { Owner = null, End = Succeeded() with { StoppedAt = s_now.AddDays(i) } });
        }

        Assert.Equal(2, await store.DeleteEndedAsync(s_now.AddDays(3), 2, Token));
        Assert.Equal(1, await store.DeleteEndedAsync(s_now.AddDays(3), 2, Token));

        Assert.Equal([running.Name, "e3"], (await store.ListAsync(new StoreQuery(), Token)).Select(execution => execution.Name).Reverse());
        Assert.Empty(await store.ReadJournalAsync(ended[0].Id, Token));
        Assert.NotNull(await store.FindAsync(running.Arn, Token));
        // The name is free again.
        var again = Execution("e0");
        Assert.True(await store.CreateAsync(again, First(again)));
    }

    [Fact]
    public async Task What_is_free_and_due_at_some_time_is_counted_as_waiting()
    {
        var store = await OpenAsync();
        await CreatedAsync(store, "works");
        for (var i = 0; i < 3; i++)
            await store.AppendAsync(Append(await CreatedAsync(store, $"waits{i}"), 2) with { Owner = null, DueAt = s_now.AddDays(1) });
        await store.AppendAsync(Append(await CreatedAsync(store, "ended"), 2) with { Owner = null, End = Succeeded() });

        Assert.Equal(3, await store.CountWaitingAsync(Token));
    }

    private static QueuedTask Queued(string token, int minute) => new(token, Activity, Encoding.UTF8.GetBytes($"\"{token}\""), s_now.AddMinutes(minute));

    private static async Task<StoredExecution> StartedAsync(IExecutionStore store, string name, string startedBy)
    {
        var execution = Execution(name) with { StartedBy = startedBy };
        Assert.True(await store.CreateAsync(execution, First(execution)));
        return execution;
    }
}
