using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>Two processes never run one execution at the same time.</summary>
public sealed class LeaseTests
{
    private readonly Queue<TaskCompletionSource<JsonData>> _calls = new();
    private readonly World _world;

    public LeaseTests()
    {
        _world = new World(
            (_, _, _) =>
            {
                var call = new TaskCompletionSource<JsonData>();
                _calls.Enqueue(call);
                return new(call.Task);
            },
            (handler, options) => new Waits(handler, options));
    }

    [Fact]
    public async Task While_its_owner_lives_nobody_else_takes_an_execution()
    {
        var owner = await _world.StartProcessAsync(node: "owner");
        var other = await _world.StartProcessAsync(node: "other");
        await owner.Client.StartAsync(Waits.Definition, "{}");

        for (var i = 0; i < 10; i++)
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(20));
            await owner.PumpAsync();
            await other.PumpAsync();
        }

        Assert.Equal(1, owner.Engine.LoadedCount);
        Assert.Equal(0, other.Engine.LoadedCount);
        Assert.Single(_world.Deliveries);
    }

    [Fact]
    public async Task An_owner_that_slept_past_its_lease_cannot_write()
    {
        var paused = await _world.StartProcessAsync(node: "paused");
        var arn = (await paused.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""")).ExecutionArn;
        _world.Clock.Advance(TimeSpan.FromSeconds(31));
        var other = await _world.StartProcessAsync(node: "other");
        await other.PumpAsync();

        // The same task was handed out again; the first to answer is the one that must not count.
        Assert.Equal(2, _calls.Count);
        Assert.Single(_world.Deliveries.Distinct());
        _calls.Dequeue().SetResult("stale");
        Assert.Equal(0, paused.Engine.LoadedCount);
        _calls.Dequeue().SetResult("fresh");
        var history = (await other.Client.GetHistoryAsync(arn, cancellationToken: TestContext.Current.CancellationToken)).Events;

        Legality.CheckHistory([.. history, .. End(history)]);
        Assert.Equal("\"fresh\"", history.Single(e => e.Type == HistoryEventType.LambdaFunctionSucceeded).Output!.ToString());
        Assert.IsType<AslCompiler.Durable.Engine.OwnershipLostException>(Assert.Single(_world.Log.Errors));
    }

    [Fact]
    public async Task A_process_that_stops_leaves_its_executions_to_the_others_at_once()
    {
        var first = await _world.StartProcessAsync(node: "first");
        await first.Client.StartAsync(Waits.Definition, "{}");

        await first.Engine.CloseAsync(TestContext.Current.CancellationToken);
        var second = await _world.StartProcessAsync(node: "second");
        await second.PumpAsync();

        Assert.Equal(1, second.Engine.LoadedCount);
        Assert.Single(_world.Deliveries.Distinct());
        Assert.Equal(2, _world.Deliveries.Count);
    }

    // It only waits yet: what is checked of a whole history is checked of it with an end.
    private static IEnumerable<HistoryEvent> End(IReadOnlyList<HistoryEvent> history)
    {
        var last = history[^1];
        yield return new HistoryEvent { ExecutionId = last.ExecutionId, Id = last.Id + 1, PreviousEventId = last.Id, Timestamp = last.Timestamp, Type = HistoryEventType.ExecutionSucceeded };
    }
}
