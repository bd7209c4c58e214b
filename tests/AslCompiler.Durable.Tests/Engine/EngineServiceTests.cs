using System.Threading.Channels;
using AslCompiler.Durable.Engine;
using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>What is due is taken up when the clock shows its time: no tick earlier, and without more time passing.</summary>
public sealed class EngineServiceTests : IAsyncDisposable
{
    // Only a test that fails waits for it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly DateTimeOffset s_dueAt = World.Start.AddDays(2);

    private readonly TimerClock _clock = new();
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();
    private readonly TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly World _world;
    private EngineService? _service;
    private Process? _process;

    public EngineServiceTests() => _world = new World(
        (context, request, _) =>
        {
            if (context.StateName == "Ship")
                _woken.TrySetResult();
            return new(request);
        },
        (handler, options) => new Waits(handler, options))
    { Clock = _clock };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(TimeSpan.TicksPerMillisecond - 1)]
    [InlineData(TimeSpan.TicksPerMillisecond + 1)]
    [InlineData(TimeSpan.TicksPerSecond / 2 + 1)]
    public async Task What_is_due_in_some_ticks_is_taken_up_when_they_have_passed(long ticks)
    {
        await StartAsync(s_dueAt.AddTicks(-ticks));
        await WaitForTimerAsync();

        _clock.Advance(TimeSpan.FromTicks(ticks - 1));
        Assert.False(_woken.Task.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        await _woken.Task.WaitAsync(s_patience, TimeProvider.System, Token);
    }

    [Fact]
    public async Task A_time_that_comes_while_the_timer_is_being_set_is_not_missed()
    {
        await StartAsync(s_dueAt.AddMilliseconds(-500), () => _clock.SetUtcNow(s_dueAt));

        await _woken.Task.WaitAsync(s_patience, TimeProvider.System, Token);
    }

    [Fact]
    public async Task A_timer_that_drops_parts_of_milliseconds_does_not_keep_the_store_busy()
    {
        _clock.CountsMilliseconds = true;
        await StartAsync(s_dueAt.AddTicks(-1));
        await WaitForTimerAsync();
        // The first came at once, since it had no whole millisecond to count.
        await WaitForTimerAsync();

        Assert.Equal(1, _process!.Store.Claims);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await _woken.Task.WaitAsync(s_patience, TimeProvider.System, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is null)
            return;
        await _service.StoppedAsync(CancellationToken.None);
        _service.Dispose();
    }

    // An execution that waits for two days, and a service that begins at a time.
    private async Task StartAsync(DateTimeOffset at, Action? onFirstTimer = null)
    {
        var before = await _world.StartProcessAsync();
        await before.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""");
        _clock.SetUtcNow(at);
        _clock.OnTimer = delay =>
        {
            _timers.Writer.TryWrite(delay);
            Interlocked.Exchange(ref onFirstTimer, null)?.Invoke();
        };
        _process = await _world.StartProcessAsync();
        _service = new EngineService(_process.Engine, new DurableExecutionOptions(), NullLogger.Instance);
        await _service.StartingAsync(Token);
    }

    private async Task WaitForTimerAsync() => await _timers.Reader.ReadAsync(Token).AsTask().WaitAsync(s_patience, TimeProvider.System, Token);
}
