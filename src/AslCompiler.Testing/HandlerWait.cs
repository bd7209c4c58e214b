namespace AslCompiler.Testing;

/// <summary>A handler's wait for the clock. The handler counts as busy again before the clock can jump once more, not when its continuation happens to run.</summary>
internal sealed class HandlerWait(JumpingTimeProvider clock)
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int ended;

    public async Task Start(TimeSpan delay, CancellationToken cancellationToken)
    {
        clock.Note(static activity => activity.BeginHandlerWait());
        await using var timer = clock.CreateTimer(static wait => ((HandlerWait)wait!).End(default), this, delay, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        await using var registration = cancellationToken.UnsafeRegister(static (wait, token) => ((HandlerWait)wait!).End(token), this).ConfigureAwait(false);
        await completion.Task.ConfigureAwait(false);
    }

    private void End(CancellationToken cancelled)
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
            return;
        clock.Note(static activity => activity.EndHandlerWait());
        if (cancelled.IsCancellationRequested)
            completion.SetCanceled(cancelled);
        else
            completion.SetResult();
    }
}
