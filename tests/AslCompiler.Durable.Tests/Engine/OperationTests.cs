using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class OperationTests
{
    private const string Input = """{ "until": "2026-01-01T00:00:00Z" }""";

    private readonly World _world = Worlds.Of((handler, options) => new Waits(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_execution_is_one_trace_over_restarts()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AslCompiler",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var name = $"t{Guid.NewGuid():N}";
        var first = await _world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Waits.Definition, Input, name)).ExecutionArn;
        _world.Clock.Advance(TimeSpan.FromDays(2));
        await (await _world.StartProcessAsync()).PumpAsync();

        var executions = spans.Where(span => (string?)span.GetTagItem("asl.execution") == arn).ToArray();
        Assert.Equal([null, true], executions.Select(span => span.GetTagItem("asl.resumed")));
        Assert.Equal(executions[0].TraceId, executions[1].TraceId);
        Assert.Equal(executions[0].SpanId, executions[1].ParentSpanId);
        var tasks = spans.Where(span => executions.Any(execution => execution.SpanId == span.ParentSpanId) && span.OperationName.StartsWith("task", StringComparison.Ordinal));
        Assert.Equal(["task Reserve", "task Ship"], tasks.Select(span => span.OperationName));
    }

    [Fact]
    public async Task Metrics_tell_what_runs_waits_and_is_written()
    {
        var process = await _world.StartProcessAsync();
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "AslCompiler.Durable")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, 1, (_, count) => count + 1));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();

        for (var i = 0; i < 3; i++)
            await process.Client.StartAsync(Waits.Definition, Input);
        await process.Engine.MeasureAsync(Token);
        listener.RecordObservableInstruments();

        Assert.Equal(3, process.Engine.Metrics.WaitingCount);
        Assert.Contains("asl.durable.executions.waiting", seen.Keys);
        Assert.Contains("asl.durable.executions.running", seen.Keys);
        Assert.InRange(seen["asl.durable.journal.duration"], 6, double.MaxValue);
        _world.Clock.Advance(TimeSpan.FromDays(2));
        await process.PumpAsync();
        Assert.InRange(seen["asl.durable.lease.changes"], 3, double.MaxValue);
    }

    [Fact]
    public async Task What_has_ended_is_deleted_after_the_retention_time()
    {
        var process = await _world.StartProcessAsync(retention: TimeSpan.FromDays(90));
        await process.Client.StartAsync(Waits.Definition, Input, "a");
        _world.Clock.Advance(TimeSpan.FromDays(2));
        await process.PumpAsync();
        await process.Client.StartAsync(Waits.Definition, """{ "until": "2027-01-01T00:00:00Z" }""", "waits");

        _world.Clock.Advance(TimeSpan.FromDays(90));
        await process.Engine.CleanUpAsync(Token);
        Assert.Equal(2, (await process.Client.ListAsync(cancellationToken: Token)).Executions.Count);
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await process.Engine.CleanUpAsync(Token);

        Assert.Equal("waits", Assert.Single((await process.Client.ListAsync(cancellationToken: Token)).Executions).Name);
    }

    [Fact]
    public async Task Health_follows_the_looks_for_work()
    {
        var process = await _world.StartProcessAsync();
        var check = new DurableExecutionsHealthCheck(process.Client);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(check));

        process.Engine.NoteRound(failure: null);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(check));
        process.Engine.NoteRound(new InvalidOperationException("The disk is full."));
        Assert.Equal(HealthStatus.Degraded, await StatusAsync(check));
        _world.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(check));
    }

    private static async Task<HealthStatus> StatusAsync(DurableExecutionsHealthCheck check) => (await check.CheckHealthAsync(new HealthCheckContext(), Token)).Status;
}
