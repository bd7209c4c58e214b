using System.Diagnostics;
using System.Diagnostics.Metrics;
using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task An_execution_is_an_activity_and_its_task_attempts_are_its_children()
    {
        var stopped = new List<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "AslCompiler", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        var name = $"mine-{Guid.NewGuid()}";
        listener.ActivityStopped = activity =>
        {
            lock (stopped)
                stopped.Add(activity);
        };
        ActivitySource.AddActivityListener(listener);
        Activity? inHandler = null;
        var bench = Bench.Of(new Flow().Task(Lambda("T", [new("E")])), async (context, request, _) =>
        {
            inHandler = Activity.Current;
            await Task.Yield();
            return context.RetryCount == 0 ? throw new TaskFailedException("E") : request;
        });
        var running = bench.ExecuteAsync(JsonData.Null, new ExecutionOptions { Name = name });
        Assert.Null(Activity.Current);
        while (!running.IsCompleted)
        {
            await Task.Yield();
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Activity[] all;
        lock (stopped)
            all = [.. stopped];
        var execution = Assert.Single(all, activity => (activity.GetTagItem("asl.execution") as string)?.EndsWith(name, StringComparison.Ordinal) == true);
        var tasks = all.Where(activity => activity.ParentSpanId == execution.SpanId).ToArray();
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], tasks.Select(task => task.Status));
        Assert.Contains(inHandler, tasks);
        Assert.Equal("Succeeded", execution.GetTagItem("asl.status"));
    }

    [Fact]
    public async Task Executions_attempts_and_retries_are_counted()
    {
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AslCompiler")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            foreach (var tag in tags)
                if (tag is { Key: "asl.state_machine", Value: "Counted" })
                    lock (counts)
                        counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value;
        });
        listener.Start();
        var bench = Bench.Of(new Flow("Counted").Task(Lambda("T", [new("E")])), (context, request, _) => context.RetryCount == 0 ? throw new TaskFailedException("E") : new(request));
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await running;
        Assert.Equal(new Dictionary<string, long> { ["asl.executions.started"] = 1, ["asl.executions.ended"] = 1, ["asl.task.attempts"] = 2, ["asl.retries"] = 1 }, counts);
    }
}
