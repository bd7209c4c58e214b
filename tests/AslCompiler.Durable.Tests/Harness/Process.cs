using AslCompiler.Durable.Engine;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A process: an engine, its view of the store, its client. Nothing runs by itself: the test pumps.</summary>
internal sealed record Process(CrashingStore Store, DurableEngine Engine, DurableExecutions Client)
{
    /// <summary>Does all that is due now.</summary>
    public async Task PumpAsync()
    {
        await Engine.RenewLeaseAsync(CancellationToken.None);
        Engine.TickDue();
        await Engine.ReadActivitiesAsync(CancellationToken.None);
        await Engine.TakeBackAsync(CancellationToken.None);
        await Engine.TakeSignalsAsync(CancellationToken.None);
        while (await Engine.RunDueAsync(CancellationToken.None) > 0)
        {
        }
    }
}
