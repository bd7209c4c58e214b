using System.Diagnostics;
using AslCompiler.Telemetry;
using Microsoft.Extensions.Logging;

namespace AslCompiler.Runtime;

/// <summary>Logs, traces and metrics of an execution. Whether anybody listens is asked once, when it starts.</summary>
internal sealed partial class ExecutionRun
{
    private Activity? _activity;
    private bool _isLogged;

    /// <summary>True when the calls of handlers are traced, measured or logged.</summary>
    internal bool ObservesTasks { get; private set; }

    private void AskListeners()
    {
        _isLogged = Machine.Logger.IsEnabled(LogLevel.Warning);
        ObservesTasks = Instruments.Source.HasListeners() || Instruments.TaskAttempts.Enabled || Instruments.TaskDuration.Enabled || Machine.Logger.IsEnabled(LogLevel.Debug);
    }

    private void StartTelemetry()
    {
        AskListeners();
        if (_isLogged)
            Log.ExecutionStarted(Machine.Logger, Id);
        if (Instruments.ExecutionsStarted.Enabled)
            Instruments.ExecutionsStarted.Add(1, MachineTag);
        if (!Instruments.Source.HasListeners())
            return;
        var ambient = Activity.Current;
        _activity = Instruments.Source.StartActivity("execution " + Machine.Definition.Name);
        _activity?.SetTag("asl.state_machine", Machine.Definition.Name).SetTag("asl.execution", Id);
        // It spans threads: its tasks name it as their parent, and the caller's flow stays as it was.
        Activity.Current = ambient;
    }

    private void EndTelemetry()
    {
        if (_isLogged)
        {
            if (Status == ExecutionStatus.Succeeded)
                Log.ExecutionSucceeded(Machine.Logger, Id);
            else
                Log.ExecutionEnded(Machine.Logger, Failure?.InnerException, Id, Status, Failure?.Error, Failure?.StateName, Failure?.Cause);
        }
        if (_activity is null && !Instruments.ExecutionsEnded.Enabled && !Instruments.ExecutionDuration.Enabled)
            return;
        var status = new KeyValuePair<string, object?>("asl.status", Status.ToString());
        if (Instruments.ExecutionsEnded.Enabled)
            Instruments.ExecutionsEnded.Add(1, MachineTag, status);
        if (Instruments.ExecutionDuration.Enabled)
            Instruments.ExecutionDuration.Record((StoppedAt - StartedAt).TotalSeconds, MachineTag, status);
        if (_activity is not { } activity)
            return;
        activity.SetTag("asl.status", Status.ToString());
        if (Status != ExecutionStatus.Succeeded)
            activity.SetStatus(ActivityStatusCode.Error, Failure?.Error ?? Status.ToString());
        Stop(activity);
    }

    /// <summary>A handler is about to be called.</summary>
    internal long StartTask(TaskCall call, out Activity? activity)
    {
        activity = null;
        if (Instruments.TaskAttempts.Enabled)
            Instruments.TaskAttempts.Add(1, MachineTag, new("asl.task", call.Plan.Info.TaskName));
        if (_activity is { } parent)
        {
            activity = Instruments.Source.StartActivity("task " + call.Plan.Info.TaskName, ActivityKind.Client, parent.Context);
            activity?.SetTag("asl.state", call.Plan.Info.Name).SetTag("asl.resource", call.Plan.Resource);
        }
        return Machine.Time.GetTimestamp();
    }

    /// <summary>A call has ended, or its end no longer counts.</summary>
    internal void EndTask(TaskCall call, long started, Activity? activity, Exception? exception)
    {
        if (Instruments.TaskDuration.Enabled)
            Instruments.TaskDuration.Record(Machine.Time.GetElapsedTime(started).TotalSeconds, MachineTag, new("asl.task", call.Plan.Info.TaskName), new("asl.failed", exception is not null));
        if (exception is not null && Machine.Logger.IsEnabled(LogLevel.Debug))
            Log.TaskFailed(Machine.Logger, exception, Id, call.Plan.Info.TaskName, call.Plan.Info.Name);
        if (activity is null)
            return;
        if (exception is not null)
            activity.SetStatus(ActivityStatusCode.Error, exception.Message);
        Stop(activity);
    }

    /// <summary>A state is about to be retried.</summary>
    internal void CountRetry(RunningFrame frame, TimeSpan delay)
    {
        if (Instruments.Retries.Enabled)
            Instruments.Retries.Add(1, MachineTag, new("asl.state", Machine.States[frame.State].Name));
        if (_isLogged)
            Log.Retrying(Machine.Logger, Id, Machine.States[frame.State].Name, delay);
    }

    private KeyValuePair<string, object?> MachineTag => new("asl.state_machine", Machine.Definition.Name);

    // Stopping an activity makes its parent the current one of this thread, whose flow it need not be.
    private static void Stop(Activity activity)
    {
        var ambient = Activity.Current;
        activity.Stop();
        Activity.Current = ReferenceEquals(ambient, activity) ? activity.Parent : ambient;
    }
}
