using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Replay;
using AslCompiler.MapItems;
using AslCompiler.Testing;

namespace AslCompiler.Conformance.Running;

/// <summary>Runs executions to their end, however that comes.</summary>
internal static class Executions
{
    // Real time: an execution that takes this long hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Story time: no recording lasted for days, so an execution that still waits then was seen RUNNING.
    private static readonly TimeSpan LongestRecording = TimeSpan.FromDays(60);

    public static ExecutionEnd Run(CompiledFlow flow, AslCase @case) =>
        Run(@case, (handler, options) => flow.Create(handler, options));

    /// <summary>Through the emitted task interface instead of the untyped door.</summary>
    public static ExecutionEnd RunTyped(CompiledFlow flow, AslCase @case) =>
        Run(@case, (handler, options) => flow.CreateTyped(TypedTasks.Create(flow.TaskInterface!, handler), options));

    /// <summary>A flow without tasks.</summary>
    public static ExecutionEnd Run(CompiledFlow flow, string input)
    {
        var clock = new JumpingTimeProvider();
        return Run(() => flow.Create(new TaskHandlerMock(), clock.Options()), clock, input, new ExecutionOptions { RecordHistory = true });
    }

    private static ExecutionEnd Run(AslCase @case, Func<ITaskHandler, StateMachineOptions, StateMachine> create)
    {
        var clock = new JumpingTimeProvider(@case.Clock) { Limit = @case.Clock + LongestRecording };
        var options = clock.Options();
        options.RoleArn = @case.RoleArn;
        options.Random = new Random(1);
        options.Type = @case.IsExpress ? StateMachineType.Express : StateMachineType.Standard;
        var store = StoreOf(@case, clock);
        options.MapItemSource = new ObjectMapItemSource(store);
        options.MapResultSink = new ObjectMapResultSink(store);
        foreach (var actor in @case.Actors)
            if (actor.Text("call") == "DeleteActivity" && actor.Text("activityArn") is { } activity)
                options.Activities.DeleteActivity(activity);
        var execution = new ExecutionOptions { Name = @case.ExecutionName, IsAsynchronous = @case.IsAsynchronous, RecordHistory = true };
        return Run(() => create(new ReplayHandler(@case, clock, options.TaskTokens), options), clock, @case.Input, execution);
    }

    private static InMemoryObjectStore StoreOf(AslCase @case, TimeProvider clock)
    {
        var store = new InMemoryObjectStore(clock);
        foreach (var stored in @case.Objects)
            store.Add(stored.Bucket, stored.Key, stored.Body);
        return store;
    }

    private static ExecutionEnd Run(Func<StateMachine> create, JumpingTimeProvider clock, string input, ExecutionOptions options)
    {
        // On a thread of its own, so that a loop without end costs this case only.
        var run = Task.Run(async () =>
        {
            var execution = await create().ExecuteAsync(JsonData.Parse(input), options, clock.LimitReached).ConfigureAwait(false);
            return EndOf(execution, clock);
        });
        try
        {
            return run.Wait(Patience) ? run.Result : new ExecutionEnd("HUNG", Cause: $"still running after {Patience.TotalSeconds} s");
        }
        catch (AggregateException thrown)
        {
            var inner = thrown.GetBaseException();
            return new ExecutionEnd("CRASHED", Error: inner.GetType().Name, Cause: inner.Message + inner.StackTrace?.Split('\n').FirstOrDefault());
        }
    }

    private static ExecutionEnd EndOf(Execution execution, JumpingTimeProvider clock)
    {
        if (execution.Status == ExecutionStatus.Aborted && clock.LimitReached.IsCancellationRequested)
            return new ExecutionEnd("RUNNING", History: HistoryOf(execution));
        var status = execution.Status switch
        {
            ExecutionStatus.Succeeded => "SUCCEEDED",
            ExecutionStatus.Failed => "FAILED",
            ExecutionStatus.TimedOut => "TIMED_OUT",
            ExecutionStatus.Aborted => "ABORTED",
            _ => "RUNNING",
        };
        return new ExecutionEnd(status, execution.Output?.ToString(), execution.Error, execution.Cause, HistoryOf(execution));
    }

    // The text of the list of events.
    private static string? HistoryOf(Execution execution) => execution.History is null ? null : execution.HistoryJson()["events"]!.ToString();
}
