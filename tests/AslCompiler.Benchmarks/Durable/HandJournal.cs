namespace AslCompiler.Benchmarks.Durable;

/// <summary>What one would write by hand: ten steps, the state appended as a row before the next step.</summary>
internal abstract class HandJournal : IDurableContender
{
    private long _executions;

    public async Task RunAsync(JsonData input)
    {
        var execution = Interlocked.Increment(ref _executions);
        var state = input;
        await AppendAsync(execution, 0, state.ToUtf8());
        for (var step = 1; step <= 10; step++)
        {
            var result = JsonData.Object(["orderId", "step"], [state["orderId"]!, step]);
            state = state.With($"d{step}", result);
            await AppendAsync(execution, step, state.ToUtf8());
        }
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Completes when the row is durable.</summary>
    protected abstract Task AppendAsync(long execution, int sequence, byte[] state);
}
