using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>Express executions that tasks of durable executions start.</summary>
public sealed class NestedExpressTests
{
    private const string Input = """{ "machine": "chain" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_starts_an_Express_execution_and_does_not_wait_for_it()
    {
        var world = NewWorld();
        var process = await world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(Dispatch.Definition, Input)).ExecutionArn;

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        Assert.StartsWith("arn:aws:states:us-east-1:111111111111:express:chain:", description.Output!["started"]!["arn"]!.GetString(), StringComparison.Ordinal);
        Assert.Equal(1, RunsOf(world));
        Assert.Single((await process.Client.ListAsync(cancellationToken: Token)).Executions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_runs_at_least_once_wherever_the_process_dies(bool afterWrite)
    {
        var whole = NewWorld();
        var unharmed = await whole.StartProcessAsync();
        await unharmed.Client.StartAsync(Dispatch.Definition, Input, "x");
        Assert.InRange(unharmed.Store.Writes, 4, 100);

        for (var n = 1; n <= unharmed.Store.Writes; n++)
        {
            var world = NewWorld();
            var first = await world.StartProcessAsync(n, afterWrite);
            await CrashAsync(() => first.Client.StartAsync(Dispatch.Definition, Input, "x"));
            var second = await world.StartProcessAsync();
            var arn = (await StartAgainAsync(second)).ExecutionArn;
            await second.PumpAsync();

            Assert.Equal(ExecutionStatus.Succeeded, (await second.Client.DescribeAsync(arn, Token)).Status);
            Assert.InRange(RunsOf(world), 1, 3);
        }
    }

    [Fact]
    public async Task A_synchronous_start_is_the_task_handlers_affair_and_made_again_when_its_process_has_died()
    {
        var world = new World(static (_, request, _) => new(request), (handler, options) => new Synchronous(handler, options), (handler, options) => new Chain(handler, Express(options)));
        var first = await world.StartProcessAsync(crashAt: 2);
        await CrashAsync(() => first.Client.StartAsync(Synchronous.Definition, "{}", "x"));
        var second = await world.StartProcessAsync();
        await second.PumpAsync();

        Assert.Equal(["Ask", "Ask"], world.Deliveries.Select(delivery => delivery.State));
        Assert.Single(world.Deliveries.Distinct());
    }

    private static World NewWorld() => new(
        static (context, request, _) => new(context.StateName == "Quote" ? JsonData.Parse("""{ "price": 120 }""") : request),
        (handler, options) => new Dispatch(handler, options),
        (handler, options) => new Chain(handler, Express(options)));

    private static StateMachineOptions Express(StateMachineOptions options)
    {
        options.Type = StateMachineType.Express;
        return options;
    }

    private static int RunsOf(World world) => world.Deliveries.Count(delivery => delivery.State == "Quote");

    // Its starter may have been told, or not, that it was started.
    private static async Task<StartedExecution> StartAgainAsync(Process process)
    {
        const string Arn = "arn:aws:states:us-east-1:111111111111:execution:dispatch:x";
        try
        {
            return await process.Client.StartAsync(Dispatch.Definition, Input, "x");
        }
        catch (ExecutionRequestException exception) when (exception.Code == "ExecutionAlreadyExists")
        {
            return new StartedExecution(Arn, World.Start);
        }
    }

    private static async Task CrashAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (CrashException)
        {
        }
    }
}
