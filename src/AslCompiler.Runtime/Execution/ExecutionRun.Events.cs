namespace AslCompiler.Runtime;

/// <summary>
/// The history. Events are always counted, for causes quote their numbers; they are made only when somebody observes.
/// previousEventId follows ASL reference §9.4: a line of control remembers its last event, and marker events (iterations, …Succeeded) do not advance it.
/// </summary>
internal sealed partial class ExecutionRun
{
    private readonly List<HistoryEvent>? _history;
    private readonly IExecutionObserver? _observer;
    private readonly bool _isObserved;
    private long _lastEventId;

    /// <summary>Counts an event, and tells of it.</summary>
    /// <param name="frame">The line of control.</param>
    /// <param name="type">The event.</param>
    /// <param name="isLine">True when it advances the line; markers do not.</param>
    /// <param name="data">The input or output, by type.</param>
    /// <param name="error">The error's name.</param>
    /// <param name="cause">The error's cause.</param>
    /// <param name="variables">The variables assigned.</param>
    /// <param name="previous">The previous event where it is not the line's last.</param>
    /// <param name="workerName">The worker that took the task of an activity.</param>
    private long Emit(RunningFrame frame, HistoryEventType type, bool isLine = true, JsonData? data = null, string? error = null, string? cause = null, long? previous = null, JsonData? variables = null, string? workerName = null)
    {
        var id = NextEventId();
        if (_isObserved)
            Publish(frame, HistoryEvents.Make(this, frame, type, id, previous ?? frame.LastEventId, data, error, cause, variables, workerName));
        if (isLine)
            frame.LastEventId = id;
        return id;
    }

    /// <summary>The execution's last event, for which there is always room.</summary>
    private void EmitEnd(HistoryEventType type, string? error, string? cause, long previous)
    {
        _lastEventId++;
        if (_isObserved)
            Publish(_root, HistoryEvents.Make(this, _root, type, _lastEventId, previous, data: null, error, cause));
    }

    private void EmitEntered(RunningFrame frame, StateType type)
    {
        if (_isObserved)
        {
            frame.BeforeEnteredEventId = frame.LastEventId;
            frame.EnteredEventId = Emit(frame, HistoryEvents.Entered(type), data: frame.Input);
            return;
        }
        frame.EnteredEventId = frame.LastEventId = NextEventId();
    }

    // Leaving a state assigns its variables: the next state is the first to see them.
    private void EmitExited(RunningFrame frame, StateType type, in Step step)
    {
        var variables = step.Details?.Variables;
        if (variables is not null)
        {
            CheckVariables(frame, variables);
            frame.AssignVariables(variables);
        }
        if (!_isObserved)
        {
            frame.LastEventId = NextEventId();
            return;
        }
        Emit(frame, HistoryEvents.Exited(type), data: step.Data, variables: variables);
        if (_journal is not null)
            _journal.Last.EndsScope = step.Kind == StepKind.End;
    }

    /// <summary>The two events of a task that is about to be called.</summary>
    private void EmitScheduled(RunningFrame frame, StatePlan plan, in Step step)
    {
        var (scheduled, started) = HistoryEvents.Scheduled(plan.Info.ResourceKind);
        // A worker starts it when it takes it.
        var isStarted = plan.Info.ResourceKind != ResourceKind.Activity || !frame.IsForWorker;
        if (!_isObserved)
        {
            frame.ScheduledEventId = frame.LastEventId = NextEventId();
            if (isStarted)
                frame.LastEventId = NextEventId();
            return;
        }
        var id = NextEventId();
        Publish(frame, HistoryEvents.MakeScheduled(this, frame, plan, scheduled, id, step));
        frame.ScheduledEventId = frame.LastEventId = id;
        if (_journal is not null && (plan.HasToken || IsForWorker(frame, plan)))
            _journal.Last.TaskToken = frame.TaskToken;
        if (isStarted)
            Emit(frame, started);
    }

    private void EmitTaskFailed(RunningFrame frame, StatePlan plan, Failure failure) =>
        Emit(frame, HistoryEvents.TaskEnded(plan.Info.ResourceKind, failure), error: failure.Error, cause: failure.Cause);

    /// <summary>A service has taken a task on; nothing to tell when the task was stopped meanwhile.</summary>
    internal void NoteSubmitted(TaskCall call, JsonData answer)
    {
        if (IsOpen(call))
            Emit(call.Frame, HistoryEventType.TaskSubmitted, data: answer);
    }

    /// <summary>A worker has taken a task of an activity.</summary>
    internal void NoteStarted(TaskCall call, string? workerName)
    {
        if (IsOpen(call))
            Emit(call.Frame, HistoryEventType.ActivityStarted, workerName: workerName);
    }

    // The call is still awaited, or its outcome is about to be taken.
    private static bool IsOpen(TaskCall call) => call.Frame.Ticket == call.Ticket || (call.Frame.Ticket == call.Ticket + 1 && call.Frame.IsPosted);

    private void Publish(RunningFrame frame, HistoryEvent e)
    {
        if (_journal is not null)
        {
            _journal.Pending.Add(new JournalEntry(JournalEntryKind.Event, frame.Journaled!.Id) { Event = e, State = frame.State });
            return;
        }
        _history?.Add(e);
        Tell(e);
    }

    /// <summary>Tells all observers of an event.</summary>
    internal void Tell(HistoryEvent e)
    {
        foreach (var observer in Machine.Observers)
            Tell(observer, e);
        if (_observer is not null)
            Tell(_observer, e);

        void Tell(IExecutionObserver observer, HistoryEvent e)
        {
            try
            {
                observer.OnEvent(e);
            }
            catch (Exception exception)
            {
                // An observer's mistake must not end the execution.
                Telemetry.Log.ObserverFailed(Machine.Logger, exception, e.ExecutionId, e.Id);
            }
        }
    }
}
