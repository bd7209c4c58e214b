namespace AslCompiler.Testing.Tests;

public sealed class TaskHandlerMockTests
{
    private static readonly JsonData Invoice = JsonData.Parse("""{"invoice":"A-17"}""");

    [Fact]
    public async Task A_task_without_an_outcome_fails_and_says_which_it_is()
    {
        var execution = await new PaymentReminder(new TaskHandlerMock(), new JumpingTimeProvider().Options()).ExecuteAsync(Invoice);

        Assert.Equal(TaskHandlerMock.NoOutcome, execution.Error);
        Assert.Contains("FindPayment", execution.Cause);
    }

    [Fact]
    public async Task The_last_outcome_repeats()
    {
        var tasks = new TaskHandlerMock()
            .Throws("FindPayment", "BankClosed")
            .Returns("FindPayment", JsonData.Parse("""{"paid":true}"""));
        var machine = new PaymentReminder(tasks, new JumpingTimeProvider().Options());

        await machine.RunAsync(Invoice);
        await machine.RunAsync(Invoice);

        Assert.Equal(3, tasks.Calls.Count);
    }

    [Fact]
    public async Task Calls_are_remembered_with_their_requests()
    {
        var tasks = new TaskHandlerMock().Returns("FindPayment", JsonData.Parse("""{"paid":true}"""));

        await new PaymentReminder(tasks, new JumpingTimeProvider().Options()).RunAsync(Invoice);

        var call = Assert.Single(tasks.Calls);
        Assert.Equal("Look for the payment", call.Context.StateName);
        Assert.Equal(Invoice, call.Request);
        Assert.Equal("""FindPayment({"invoice":"A-17"})""", call.ToString());
    }

    [Fact]
    public async Task An_exception_escapes_as_from_a_handler()
    {
        var tasks = new TaskHandlerMock().Throws("FindPayment", new InvalidOperationException("no account"));

        var execution = await new PaymentReminder(tasks, new JumpingTimeProvider().Options()).ExecuteAsync(Invoice);

        Assert.Equal(nameof(InvalidOperationException), execution.Error);
    }
}
