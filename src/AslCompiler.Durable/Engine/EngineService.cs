using AslCompiler.Runtime;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.Engine;

/// <summary>Keeps the engine going while the host runs: renews the lease, takes up what is due, when it is due.</summary>
internal sealed class EngineService(DurableEngine engine, DurableExecutionOptions options, ILogger logger) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _due = NewDue();
    private DateTimeOffset _noted = DateTimeOffset.MaxValue;
    private DateTimeOffset? _waitsUntil;
    private long? _polledAt;
    private Task? _loop;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        engine.DueNoted = WakeBy;
        await engine.OpenAsync(cancellationToken).ConfigureAwait(false);
        _loop = Task.Run(LoopAsync, CancellationToken.None);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_loop is not null)
            await _loop.ConfigureAwait(false);
        await engine.CloseAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private static TaskCompletionSource NewDue() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task LoopAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await RoundAsync().ConfigureAwait(false);
                engine.NoteRound(failure: null);
                await WaitAsync(await engine.NextDueAsync(_stopping.Token).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                engine.NoteRound(exception);
                Log.RoundFailed(logger, exception);
                await Task.Delay(options.PollInterval, engine.Time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RoundAsync()
    {
        await engine.RenewLeaseAsync(_stopping.Token).ConfigureAwait(false);
        if (_polledAt is not { } at || engine.Time.GetElapsedTime(at) >= options.PollInterval)
        {
            _polledAt = engine.Time.GetTimestamp();
            engine.TickDue();
            await engine.ReadActivitiesAsync(_stopping.Token).ConfigureAwait(false);
            await engine.MeasureAsync(_stopping.Token).ConfigureAwait(false);
            await engine.CleanUpAsync(_stopping.Token).ConfigureAwait(false);
        }
        await engine.TakeBackAsync(_stopping.Token).ConfigureAwait(false);
        await engine.TakeSignalsAsync(_stopping.Token).ConfigureAwait(false);
        while (await engine.RunDueAsync(_stopping.Token).ConfigureAwait(false) > 0)
            await engine.RenewLeaseAsync(_stopping.Token).ConfigureAwait(false);
    }

    private async Task WaitAsync(DateTimeOffset? dueAt)
    {
        var now = engine.Time.GetUtcNow();
        var latest = now + options.PollInterval;
        var until = dueAt < latest ? dueAt.Value : latest;
        var due = NewDue();
        lock (_gate)
        {
            if (_noted < until)
                until = _noted;
            _noted = DateTimeOffset.MaxValue;
            if (until <= now)
                return;
            _due = due;
            _waitsUntil = until;
        }
        using var timer = new DueTimer(engine.Time, until - now, static due => ((TaskCompletionSource)due).TrySetResult(), due);
        timer.Start();
        // The clock may have moved on since it was read: then the timer counts too much.
        if (engine.Time.GetUtcNow() < until)
            await due.Task.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
            _waitsUntil = null;
    }

    // What is due within the present wait ends it; of what comes later the store tells.
    private void WakeBy(DateTimeOffset? dueAt)
    {
        if (dueAt is not { } due)
            return;
        lock (_gate)
        {
            if (due < _noted)
                _noted = due;
            if (due < _waitsUntil)
                _due.TrySetResult();
        }
    }
}
