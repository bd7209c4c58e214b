using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class StartTests
{
    private const string Input = """{ "until": "2026-02-01T00:00:00Z" }""";
    private readonly World _world = Worlds.Of((handler, options) => new Waits(handler, options));

    [Fact]
    public async Task A_second_start_with_the_same_name_and_input_gives_the_running_execution()
    {
        var process = await _world.StartProcessAsync();
        var first = await process.Client.StartAsync(Waits.Definition, Input, "a");
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(first, await process.Client.StartAsync(Waits.Definition, Input, "a"));
        Assert.Equal(new StartedExecution("arn:aws:states:us-east-1:111111111111:execution:waits:a", World.Start), first);
        Assert.Single(_world.Deliveries);
    }

    [Fact]
    public async Task A_name_with_another_input_is_refused()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.StartAsync(Waits.Definition, Input, "a");

        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.StartAsync(Waits.Definition, "{}", "a"));

        Assert.Equal("ExecutionAlreadyExists", exception.Code);
    }

    [Fact]
    public async Task The_name_of_an_ended_execution_is_refused()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Waits.Definition, Input, "a")).ExecutionArn;
        await process.Client.StopAsync(arn, cancellationToken: TestContext.Current.CancellationToken);
        await process.PumpAsync();

        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.StartAsync(Waits.Definition, Input, "a"));

        Assert.Equal("ExecutionAlreadyExists", exception.Code);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_name_that_AWS_refuses_is_refused(string name)
    {
        var process = await _world.StartProcessAsync();

        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.StartAsync(Waits.Definition, Input, name));

        Assert.Equal("InvalidName", exception.Code);
    }

    [Fact]
    public async Task A_definition_that_is_not_registered_is_refused()
    {
        var process = await _world.StartProcessAsync();

        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.StartAsync(Chain.Definition, Input));

        Assert.Equal("StateMachineDoesNotExist", exception.Code);
    }

    [Fact]
    public async Task An_execution_whose_definition_a_build_lacks_is_parked_and_goes_on_with_one_that_has_it()
    {
        var old = await _world.StartProcessAsync();
        var arn = (await old.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""")).ExecutionArn;
        var newer = new World(static (_, request, _) => new(request), (handler, options) => new Chain(handler, options)) { Store = _world.Store };
        newer.Clock.SetUtcNow(World.Start.AddDays(3));
        var without = await newer.StartProcessAsync();
        await without.PumpAsync();

        var parked = await without.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);
        Assert.Equal(ExecutionStatus.Running, parked.Status);
        Assert.Contains(Waits.Definition.Sha256, parked.ParkedReason);
        Assert.Empty(newer.Deliveries);

        _world.Clock.SetUtcNow(World.Start.AddDays(4));
        await old.PumpAsync();
        var description = await without.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        Assert.Null(description.ParkedReason);
    }
}
