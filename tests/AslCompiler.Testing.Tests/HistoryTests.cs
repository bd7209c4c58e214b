namespace AslCompiler.Testing.Tests;

/// <summary>What docs/history.md shows.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task A_history_is_kept_on_demand()
    {
        var clock = new JumpingTimeProvider();
        var tasks = new TaskHandlerMock().Returns("FindPayment", JsonData.Parse("""{"paid":true}"""));

        // <history>
        var machine = new PaymentReminder(tasks, clock.Options());
        var execution = await machine.ExecuteAsync("""{"invoice":"A-17"}""", new ExecutionOptions { RecordHistory = true });

        // Typed:
        HistoryEvent last = execution.History![^1];
        Assert.Equal(HistoryEventType.ExecutionSucceeded, last.Type);
        Assert.Equal(execution.Output, last.Output);

        // As AWS writes it:
        JsonData json = execution.HistoryJson();
        Assert.Equal("ExecutionStarted", json["events"]![0]!["type"]!.GetString());
        Assert.Equal("""{"invoice":"A-17"}""", json["events"]![0]!["executionStartedEventDetails"]!["input"]!.GetString());
        // </history>
    }
}
