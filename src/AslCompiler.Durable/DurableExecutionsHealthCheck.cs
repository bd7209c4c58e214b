using AslCompiler.Durable.Engine;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AslCompiler.Durable;

/// <summary>
/// Tells whether this process takes up executions: unhealthy when its last look for work that succeeded is longer ago than its lease, so that others may own its executions;
/// degraded when the last look failed. Register it with <c>AddHealthChecks().AddCheck&lt;DurableExecutionsHealthCheck&gt;("executions")</c>.
/// </summary>
/// <param name="executions">The client.</param>
public sealed class DurableExecutionsHealthCheck(DurableExecutions executions) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var engine = executions.Engine;
        var data = new Dictionary<string, object> { ["node"] = engine.Node, ["running"] = engine.LoadedCount };
        if (engine.LastRoundAt is { } last)
            data["lastRound"] = last;
        return Task.FromResult(ResultOf(engine, data));
    }

    private static HealthCheckResult ResultOf(DurableEngine engine, Dictionary<string, object> data) =>
        engine.IsLate
            ? HealthCheckResult.Unhealthy("No look for due executions has succeeded within the lease.", engine.LastFailure, data)
            : engine.LastFailure is { } failure
                ? HealthCheckResult.Degraded("The last look for due executions failed.", failure, data)
                : HealthCheckResult.Healthy(data: data);
}
