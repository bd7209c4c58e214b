using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class SubscriptionTests
{
    private readonly World _world = Worlds.Of((handler, options) => new Approval(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_come_as_they_happen_to_the_end()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        var seen = new List<HistoryEvent>();
        await using var events = process.Client.SubscribeAsync(arn, cancellationToken: Token).GetAsyncEnumerator(Token);
        while (seen.Count == 0 || seen[^1].Type != HistoryEventType.TaskSubmitted)
            seen.Add(await NextAsync(events));
        var next = events.MoveNextAsync();
        Assert.False(next.IsCompleted);

        await process.Client.SendTaskSuccessAsync(_world.OpenTokens.Single().Token, 1, Token);
        await process.PumpAsync();
        Assert.True(await next);
        seen.Add(events.Current);
        while (await events.MoveNextAsync())
            seen.Add(events.Current);

        Assert.Equal((await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events.Select(e => e.Id), seen.Select(e => e.Id));
        Assert.Equal(HistoryEventType.ExecutionSucceeded, seen[^1].Type);
    }

    [Fact]
    public async Task What_is_known_already_is_not_told_again()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        await process.Client.StopAsync(arn, cancellationToken: Token);
        await process.PumpAsync();

        var all = (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events;
        var last = new List<HistoryEvent>();
        await foreach (var e in process.Client.SubscribeAsync(arn, all[^2].Id, Token))
            last.Add(e);

        Assert.Equal(all[^1].Id, Assert.Single(last).Id);
    }

    [Fact]
    public async Task What_another_process_does_is_told_at_the_next_poll()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        var observer = await _world.StartObserverAsync();
        await using var events = observer.SubscribeAsync(arn, 5, Token).GetAsyncEnumerator(Token);
        var next = events.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await process.Client.StopAsync(arn, cancellationToken: Token);
        await process.PumpAsync();

        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await next);
        Assert.Equal(HistoryEventType.ExecutionAborted, events.Current.Type);
    }

    private static async Task<HistoryEvent> NextAsync(IAsyncEnumerator<HistoryEvent> events)
    {
        Assert.True(await events.MoveNextAsync());
        return events.Current;
    }
}
