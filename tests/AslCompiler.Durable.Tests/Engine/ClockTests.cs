using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>The clock is set, by an hour or a day, while executions wait, run, or have ended: nothing is lost, done twice, or stuck.</summary>
public sealed class ClockTests
{
    private readonly SettableClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Hours => [-24, -1, 1, 24];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_wait_is_over_when_the_clock_shows_its_time(int hours)
    {
        var world = new World(static (_, request, _) => new(request), (handler, options) => new Waits(handler, options)) { Clock = _clock };
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""")).ExecutionArn;

        _clock.Set(TimeSpan.FromHours(hours));
        await process.PumpAsync();
        _clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromHours(hours) - TimeSpan.FromTicks(1));
        await process.PumpAsync();
        Assert.Equal(ExecutionStatus.Running, (await process.Client.DescribeAsync(arn, Token)).Status);
        _clock.Advance(TimeSpan.FromTicks(1));
        await process.PumpAsync();

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal((ExecutionStatus.Succeeded, World.Start.AddDays(2)), (description.Status, description.StopDate));
        Assert.Equal(2, world.Deliveries.Count);
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_timeout_comes_when_the_clock_shows_its_time(int hours)
    {
        var world = Working((handler, options) => new Slow(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;

        _clock.Set(TimeSpan.FromHours(hours));
        await process.PumpAsync();
        if (hours < 0)
        {
            _clock.Advance(TimeSpan.FromSeconds(600));
            Assert.Empty(await TimeoutsAsync(process, arn));
            _clock.Advance(TimeSpan.FromHours(-hours));
        }

        Assert.Single(await TimeoutsAsync(process, arn));
        Assert.Single(world.Deliveries);
        Assert.Equal(0, process.Engine.LoadedCount);
    }

    private async Task<(World World, Process Owner, Process Other)> StartTwoAsync()
    {
        var world = Working((handler, options) => new Waits(handler, options));
        var owner = await world.StartProcessAsync(node: "owner");
        var other = await world.StartProcessAsync(node: "other");
        await owner.Client.StartAsync(Waits.Definition, "{}");
        return (world, owner, other);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Who_lives_keeps_its_executions(int hours)
    {
        var (world, owner, other) = await StartTwoAsync();

        _clock.Set(TimeSpan.FromHours(hours));
        // The other one looks first: the owner has not even seen that the clock was set.
        for (var i = 0; i < 10; i++)
        {
            await other.PumpAsync();
            Assert.Equal(0, other.Engine.LoadedCount);
            await owner.PumpAsync();
            _clock.Advance(TimeSpan.FromSeconds(8));
        }

        Assert.Equal(1, owner.Engine.LoadedCount);
        Assert.Single(world.Deliveries);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task What_a_dead_process_had_is_taken_up_within_three_leases(int hours)
    {
        var (world, _, other) = await StartTwoAsync();

        _clock.Set(TimeSpan.FromHours(hours));
        for (var i = 0; i < 10; i++)
        {
            await other.PumpAsync();
            _clock.Advance(TimeSpan.FromSeconds(10));
        }
        await other.PumpAsync();

        Assert.Equal(1, other.Engine.LoadedCount);
        Assert.Equal(2, world.Deliveries.Count);
    }

    [Fact]
    public async Task A_process_that_starts_after_the_clock_was_set_back_takes_up_what_a_dead_one_had()
    {
        var world = Working((handler, options) => new Waits(handler, options));
        var owner = await world.StartProcessAsync(node: "owner");
        await owner.Client.StartAsync(Waits.Definition, "{}");

        _clock.Set(TimeSpan.FromDays(-1));
        var other = await world.StartProcessAsync(node: "other");
        for (var i = 0; i < 10; i++)
        {
            await other.PumpAsync();
            _clock.Advance(TimeSpan.FromSeconds(10));
        }
        await other.PumpAsync();

        Assert.Equal(1, other.Engine.LoadedCount);
    }

    [Fact]
    public async Task Health_is_told_by_the_time_that_has_passed()
    {
        var process = await Working((handler, options) => new Slow(handler, options)).StartProcessAsync();
        process.Engine.NoteRound(failure: null);

        _clock.Set(TimeSpan.FromDays(1));
        Assert.False(process.Engine.IsLate);
        _clock.Set(TimeSpan.FromDays(-1));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(process.Engine.IsLate);
    }

    // Its handler never ends by itself.
    private World Working(Func<ITaskHandler, StateMachineOptions, StateMachine> machine) => new(
        static async (_, request, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return request;
        },
        machine)
    { Clock = _clock };

    private static async Task<HistoryEvent[]> TimeoutsAsync(Process process, string arn) =>
        [.. (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events.Where(e => e.Type == HistoryEventType.LambdaFunctionTimedOut)];
}
