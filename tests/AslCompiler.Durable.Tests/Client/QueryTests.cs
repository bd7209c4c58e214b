using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class QueryTests
{
    private readonly World _world = new(static (_, _, _) => new(JsonData.Parse("""{ "price": 1 }""")), (handler, options) => new Chain(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_history_has_pages_in_both_directions()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Chain.Definition, """{ "id": 1, "price": 1 }""")).ExecutionArn;
        var all = (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events;

        foreach (var reverse in new[] { false, true })
        {
            var ids = new List<long>();
            string? next = null;
            do
            {
                var page = await process.Client.GetHistoryAsync(arn, new HistoryQuery { MaxResults = 4, ReverseOrder = reverse, NextToken = next }, Token);
                Assert.InRange(page.Events.Count, 1, 4);
                ids.AddRange(page.Events.Select(e => e.Id));
                next = page.NextToken;
            }
            while (next is not null);
            Assert.Equal(reverse ? all.Select(e => e.Id).Reverse() : all.Select(e => e.Id), ids);
        }
    }

    [Fact]
    public async Task A_list_has_pages_the_newest_first()
    {
        var process = await _world.StartProcessAsync();
        for (var i = 0; i < 5; i++)
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            await process.Client.StartAsync(Chain.Definition, """{ "id": 1, "price": 1 }""", $"e{i}");
        }

        var first = await process.Client.ListAsync(new ExecutionQuery { MaxResults = 3 }, Token);
        var second = await process.Client.ListAsync(new ExecutionQuery { MaxResults = 3, NextToken = first.NextToken }, Token);

        Assert.Equal(["e4", "e3", "e2"], first.Executions.Select(execution => execution.Name));
        Assert.Equal(["e1", "e0"], second.Executions.Select(execution => execution.Name));
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task A_description_tells_input_output_and_times()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Chain.Definition, """{ "id": 1,  "price": 1 }""", "a")).ExecutionArn;

        var description = await process.Client.DescribeAsync(arn, Token);

        Assert.Equal("""{ "id": 1,  "price": 1 }""", description.Input.ToString());
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        Assert.Equal("""{"price":1}""", description.Output!.ToString().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((World.Start, World.Start), (description.StartDate, description.StopDate));
        Assert.Equal(Chain.Definition.Sha256, description.DefinitionSha256);
    }

    [Fact]
    public async Task An_unknown_execution_is_said_not_to_exist()
    {
        var process = await _world.StartProcessAsync();

        Assert.Equal("ExecutionDoesNotExist", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.DescribeAsync("arn:none", Token))).Code);
    }

    [Fact]
    public async Task Who_waits_for_the_end_is_told_of_it()
    {
        var world = Worlds.Of((handler, options) => new Approval(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        var waiting = process.Client.WaitForCompletionAsync(arn, Token);
        Assert.False(waiting.IsCompleted);

        await process.Client.SendTaskSuccessAsync(world.OpenTokens.Single().Token, 1, Token);
        await process.PumpAsync();

        Assert.Equal(ExecutionStatus.Succeeded, (await waiting).Status);
    }
}
