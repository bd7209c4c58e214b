namespace AslCompiler.Durable.Tests.Harness;

/// <summary>What became of a scenario.</summary>
internal sealed record ScenarioRun(ExecutionDescription Description, IReadOnlyList<HistoryEvent> History, IReadOnlyList<Delivery> Deliveries, int Writes)
{
    /// <summary>Runs a scenario to its end; its first process dies at its n-th write, and another goes on, to which the clock may have been set.</summary>
    public static async Task<ScenarioRun> OfAsync(Scenario scenario, int crashAt = int.MaxValue, bool afterWrite = false, IExecutionStore? store = null, TimeSpan clockSetBy = default)
    {
        var clock = new SettableClock();
        var world = new World((context, request, _) => new(scenario.Handle(context, request)), [scenario.Machine, .. scenario.Others]) { OnDelivery = Legality.CheckDelivery, Store = store ?? new TestKit.InMemoryExecutionStore(), Clock = clock };
        var workers = new Workers(scenario);
        var process = await world.StartProcessAsync(crashAt, afterWrite);
        var arn = "";
        var writes = 0;
        for (var round = 0; ; round++)
        {
            Assert.True(round < 1000, $"'{scenario.Name}' does not come to its end.");
            Assert.True(world.Log.Errors.Count == 0, string.Join('\n', world.Log.Errors));
            try
            {
                await workers.OpenAsync(process);
                if (arn.Length == 0)
                    arn = (await process.Client.StartAsync(scenario.Definition, scenario.Input, "x")).ExecutionArn;
                await process.PumpAsync();
                if (scenario.Answer is { } answer && !process.Store.IsDead)
                    foreach (var (token, number) in world.OpenTokens)
                        await AnswerAsync(() => answer(process.Client, token, number), () => world.CloseToken(token));
                while (await workers.WorkAsync(process))
                    await process.PumpAsync();
            }
            catch (CrashException)
            {
            }
            // Executions that a store writes in one group end their turns on its thread.
            Assert.True(SpinWait.SpinUntil(() => process.Engine.LoadedCount == 0, TimeSpan.FromSeconds(10)), "What waits is in memory.");
            if (process.Store.IsDead)
            {
                writes += process.Store.Writes;
                clock.Set(clockSetBy);
                process = await world.StartProcessAsync();
                continue;
            }
            var description = await process.Client.DescribeAsync(arn);
            if (description.Status != ExecutionStatus.Running && description.RedriveCount < scenario.Redrives)
            {
                await RedriveAsync(process, arn);
                continue;
            }
            if (description.Status != ExecutionStatus.Running)
                return new ScenarioRun(description, (await process.Client.GetHistoryAsync(arn)).Events, world.Deliveries, writes + process.Store.Writes);
            if (await process.Engine.NextDueAsync(CancellationToken.None) is { } due && due - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
                clock.Advance(left);
        }
    }

    private static async Task RedriveAsync(Process process, string arn)
    {
        try
        {
            await process.Client.RedriveAsync(arn);
        }
        catch (CrashException)
        {
        }
    }

    // A token of a delivery that was repeated may be answered already.
    private static async Task AnswerAsync(Func<Task> answer, Action answered)
    {
        try
        {
            await answer();
            answered();
        }
        catch (ExecutionRequestException exception) when (exception.Code == "TaskTimedOut")
        {
            answered();
        }
    }

    /// <summary>The history as lines, without times.</summary>
    public IReadOnlyList<string> Lines => [.. History.Select(e => $"{e.Id}<-{e.PreviousEventId} {e.Type} {e.StateName} {e.Index}")];
}
