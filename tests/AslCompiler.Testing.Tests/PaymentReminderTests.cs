namespace AslCompiler.Testing.Tests;

/// <summary>What docs/test-your-flow.md shows.</summary>
public sealed class PaymentReminderTests
{
    private static readonly JsonData Paid = JsonData.Parse("""{"paid":true}""");

    private static readonly JsonData Unpaid = JsonData.Parse("""{"paid":false}""");

    private static readonly JsonData Invoice = JsonData.Parse("""{"invoice":"A-17"}""");

    [Fact]
    public async Task A_month_passes_in_a_moment()
    {
        var clock = new JumpingTimeProvider();
        var started = clock.GetUtcNow();
        var tasks = new TaskHandlerMock()
            .Returns("FindPayment", JsonData.Parse("""{"paid":false}"""))
            .Returns("FindPayment", JsonData.Parse("""{"paid":true}"""))
            .Returns("SendReminder", JsonData.Null);

        var machine = new PaymentReminder(tasks, clock.Options());
        var execution = await machine.ExecuteAsync(JsonData.Parse("""{"invoice":"A-17"}"""));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(TimeSpan.FromDays(60), clock.GetUtcNow() - started);
        Assert.Single(tasks.CallsOf("SendReminder"));
    }

    [Fact]
    public async Task A_failure_is_retried_an_hour_later()
    {
        var clock = new JumpingTimeProvider();
        var tasks = new TaskHandlerMock()
            .Throws("FindPayment", "BankClosed", "It is Sunday.")
            .Returns("FindPayment", JsonData.Parse("""{"paid":true}"""));

        var execution = await new PaymentReminder(tasks, clock.Options()).ExecuteAsync(JsonData.Parse("""{"invoice":"A-17"}"""));

        Assert.Equal(TimeSpan.FromDays(30) + TimeSpan.FromHours(1), execution.StoppedAt - execution.StartedAt);
        Assert.Equal([0, 1], tasks.Calls.Select(call => call.Context.RetryCount));
    }

    [Fact]
    public async Task A_task_that_hangs_is_timed_out()
    {
        var clock = new JumpingTimeProvider();
        var tasks = new TaskHandlerMock().NeverAnswers("FindPayment", clock);

        var execution = await new PaymentReminder(tasks, clock.Options()).ExecuteAsync(JsonData.Parse("""{"invoice":"A-17"}"""));

        Assert.Equal("UNCLEAR", execution.Output?["status"]?.GetString());
        Assert.Equal(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1), execution.StoppedAt - execution.StartedAt);
    }

    [Fact]
    public async Task A_flow_that_polls_for_ever_is_stopped_at_the_limit()
    {
        var clock = new JumpingTimeProvider { Limit = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero) };
        var tasks = new TaskHandlerMock()
            .Returns("FindPayment", JsonData.Parse("""{"paid":false}"""))
            .Returns("SendReminder", JsonData.Null);

        var machine = new PaymentReminder(tasks, clock.Options());
        var execution = await machine.ExecuteAsync(JsonData.Parse("""{"invoice":"A-17"}"""), cancellationToken: clock.LimitReached);

        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
    }

    [Fact]
    public async Task Two_executions_share_a_clock_and_each_sees_its_own_time()
    {
        var clock = new JumpingTimeProvider();
        var slow = new TaskHandlerMock().Returns("FindPayment", Unpaid).Returns("FindPayment", Paid).Returns("SendReminder", JsonData.Null);
        var quick = new TaskHandlerMock().Returns("FindPayment", Paid);

        var executions = await Task.WhenAll(
            new PaymentReminder(slow, clock.Options()).ExecuteAsync(Invoice),
            new PaymentReminder(quick, clock.Options()).ExecuteAsync(Invoice));

        Assert.All(executions, execution => Assert.Equal(ExecutionStatus.Succeeded, execution.Status));
        Assert.Equal(TimeSpan.FromDays(60), executions[0].StoppedAt - executions[0].StartedAt);
        Assert.Equal(TimeSpan.FromDays(30), executions[1].StoppedAt - executions[1].StartedAt);
    }

    [Fact]
    public async Task The_clock_stands_still_while_a_handler_works()
    {
        var clock = new JumpingTimeProvider();
        var work = new TaskCompletionSource<JsonData>(TaskCreationOptions.RunContinuationsAsynchronously);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = new TaskHandlerMock().Does("FindPayment", (_, _, _) =>
        {
            entered.SetResult();
            return new ValueTask<JsonData>(work.Task);
        });

        var running = new PaymentReminder(tasks, clock.Options()).ExecuteAsync(Invoice);
        await entered.Task;
        var before = clock.GetUtcNow();
        for (var i = 0; i < 100; i++)
            await Task.Yield();
        Assert.Equal(before, clock.GetUtcNow());
        work.SetResult(Paid);

        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task Every_run_takes_the_same_course()
    {
        var courses = new HashSet<string>();
        for (var i = 0; i < 50; i++)
        {
            var clock = new JumpingTimeProvider();
            var tasks = new TaskHandlerMock()
                .Throws("FindPayment", "BankClosed")
                .ReturnsAfter("FindPayment", TimeSpan.FromSeconds(20), Unpaid, clock)
                .NeverAnswers("FindPayment", clock)
                .Returns("SendReminder", JsonData.Null);
            var execution = await new PaymentReminder(tasks, clock.Options()).ExecuteAsync(Invoice, new ExecutionOptions { RecordHistory = true });
            courses.Add(string.Join('\n', execution.History!.Select(e => $"{e.Id} {e.Type} {e.Timestamp:O}")));
        }

        Assert.Single(courses);
    }
}
