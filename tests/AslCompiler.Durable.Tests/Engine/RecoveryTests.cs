using AslCompiler.Durable.Tests.Harness;
using AslCompiler.Testing;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>The process dies at each of its writes in turn; another one goes on from the journal.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<string> Names() => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task After_a_crash_before_any_write_all_is_as_without_it(string name) => await CrashEverywhereAsync(name, afterWrite: false);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task After_a_crash_after_any_write_all_is_as_without_it(string name) => await CrashEverywhereAsync(name, afterWrite: true);

    // Where branches or items wait, those that began to before the clock was set come at another time than those after: their order is not that of a run without it.
    public static TheoryData<string> NamesOfOneWait() => [.. Scenarios.All.Select(scenario => scenario.Name).Except(["items"])];

    [Theory]
    [MemberData(nameof(NamesOfOneWait))]
    public async Task After_a_crash_and_a_clock_that_was_set_back_all_is_as_without_it(string name) => await CrashEverywhereAsync(name, afterWrite: true, TimeSpan.FromHours(-1));

    [Theory]
    [InlineData("chain")]
    [InlineData("retries")]
    [InlineData("waits")]
    public async Task After_a_crash_and_a_clock_that_was_set_forward_what_has_no_timeouts_is_as_without_it(string name) => await CrashEverywhereAsync(name, afterWrite: true, TimeSpan.FromDays(1));

    [Theory]
    [InlineData("chain")]
    [InlineData("retries")]
    [InlineData("branches")]
    [InlineData("items")]
    [InlineData("waits")]
    public async Task A_durable_execution_has_the_output_and_history_of_one_in_memory(string name)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var durable = await ScenarioRun.OfAsync(scenario);
        var clock = new JumpingTimeProvider(World.Start);
        var options = new StateMachineOptions();
        clock.ApplyTo(options);
        var machine = scenario.Machine(new Handler(scenario.Handle), options);

        var execution = await machine.ExecuteAsync(scenario.Input, new ExecutionOptions { Name = "x", RecordHistory = true }, TestContext.Current.CancellationToken);

        Assert.Equal(execution.Status, durable.Description.Status);
        Assert.Equal(execution.Output?.ToString(), durable.Description.Output?.ToString());
        Assert.Equal(execution.History!.Select(Json), durable.History.Select(Json));
    }

    private static async Task CrashEverywhereAsync(string name, bool afterWrite, TimeSpan clockSetBy = default)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var whole = await ScenarioRun.OfAsync(scenario);
        Legality.CheckHistory(whole.History);
        Assert.Equal(whole.Deliveries.Count, whole.Deliveries.Select(delivery => delivery.AttemptId).Distinct().Count());

        for (var n = 1; n <= whole.Writes; n++)
        {
            var crashed = await ScenarioRun.OfAsync(scenario, n, afterWrite, clockSetBy: clockSetBy);

            Assert.Equal(whole.Description.Status, crashed.Description.Status);
            Assert.Equal(whole.Description.Output?.ToString(), crashed.Description.Output?.ToString());
            // Times of a clock that was set may go back.
            if (clockSetBy == default)
                Legality.CheckHistory(crashed.History);
            Assert.Equal(whole.Lines, crashed.Lines);
            // Each delivery took place, and a repeated one is the same.
            Assert.Equal(whole.Deliveries.Order(ByAttempt), crashed.Deliveries.Distinct().Order(ByAttempt));
            Assert.All(crashed.Deliveries.CountBy(delivery => delivery.AttemptId), delivery => Assert.InRange(delivery.Value, 1, 2));
        }
    }

    private static readonly Comparer<Delivery> ByAttempt = Comparer<Delivery>.Create((x, y) => string.CompareOrdinal(x.AttemptId, y.AttemptId));

    private static string Json(HistoryEvent e) => e.ToJson().ToString();

    private sealed class Handler(Func<TaskContext, JsonData, JsonData> handle) : ITaskHandler
    {
        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => new(handle(context, request));
    }
}
