using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class VersionTests
{
    private static readonly Func<ITaskHandler, StateMachineOptions, StateMachine> s_new = (handler, options) => new Versioned(handler, options);
    private static readonly Func<ITaskHandler, StateMachineOptions, StateMachine> s_old = (handler, options) => new VersionedV1(handler, options);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_execution_goes_on_with_the_version_that_it_was_started_with()
    {
        var before = Worlds.Of(s_old);
        await (await before.StartProcessAsync()).Client.StartAsync(VersionedV1.Definition, "{}", "old");

        var after = new World(static (_, request, _) => new(request), s_old, s_new) { Store = before.Store };
        var process = await after.StartProcessAsync();
        await process.Client.StartAsync(Versioned.Definition, "{}", "new");
        after.Clock.Advance(TimeSpan.FromMinutes(1));
        await process.PumpAsync();

        Assert.Equal(["New", "Old"], after.Deliveries.Select(delivery => delivery.State).Order(StringComparer.Ordinal));
        Assert.All((await process.Client.ListAsync(cancellationToken: Token)).Executions, execution => Assert.Equal(ExecutionStatus.Succeeded, execution.Status));
    }

    [Fact]
    public async Task What_no_build_has_is_parked_seen_and_explained_and_goes_on_when_it_comes_back()
    {
        var before = Worlds.Of(s_old);
        var arn = (await (await before.StartProcessAsync()).Client.StartAsync(VersionedV1.Definition, "{}", "old")).ExecutionArn;

        var without = new World(static (_, request, _) => new(request), s_new) { Store = before.Store };
        without.Clock.Advance(TimeSpan.FromDays(1));
        var process = await without.StartProcessAsync();
        await process.PumpAsync();

        Assert.Empty(without.Deliveries);
        var parked = Assert.Single((await process.Client.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Running }, Token)).Executions);
        Assert.Contains(VersionedV1.Definition.Sha256, parked.ParkedReason, StringComparison.Ordinal);
        Assert.Equal(VersionedV1.Definition.Json, await process.Client.GetDefinitionAsync(arn, Token));

        var again = new World(static (_, request, _) => new(request), s_new, s_old) { Store = before.Store };
        again.Clock.Advance(TimeSpan.FromDays(2));
        await (await again.StartProcessAsync(node: "again")).PumpAsync();
        Assert.Equal("Old", Assert.Single(again.Deliveries).State);
    }

    [Fact]
    public void Only_the_older_version_is_superseded()
    {
        Assert.True(VersionedV1.Definition.IsSuperseded);
        Assert.False(Versioned.Definition.IsSuperseded);
        Assert.Equal(Versioned.Definition.Name, VersionedV1.Definition.Name);
    }
}
