using System.Runtime.ExceptionServices;

namespace AslCompiler.Benchmarks.Rivals;

/// <summary>Runs work side by side, as Parallel and Map do: results in order; the first failure stops the others and is thrown.</summary>
internal static class SideBySide
{
    public static async ValueTask<TResult[]> RunAsync<TState, TResult>(
        int count, TState state, Func<TState, int, CancellationToken, ValueTask<TResult>> start, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = new TResult[count];
        var pending = new List<Task>(0);
        Exception? first = null;
        for (var i = 0; i < count && !stop.IsCancellationRequested; i++)
        {
            var work = start(state, i, stop.Token);
            if (work.IsCompletedSuccessfully)
                results[i] = work.Result;
            else
                pending.Add(KeepAsync(work, i));
        }
        await Task.WhenAll(pending);
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
        cancellationToken.ThrowIfCancellationRequested();
        return results;

        async Task KeepAsync(ValueTask<TResult> work, int index)
        {
            try
            {
                results[index] = await work;
            }
            catch (Exception failure)
            {
                if (Interlocked.CompareExchange(ref first, failure, null) is null)
                    await stop.CancelAsync();
            }
        }
    }
}
