namespace AslCompiler.Runtime;

/// <summary>What the history tells of expressions that fail (ASL reference §2.9, §9.4).</summary>
internal sealed partial class ExecutionRun
{
    // State code has failed, within the turn.
    private Failure Fail(RunningFrame frame, Exception exception)
    {
        var failure = FailureOf(frame, exception);
        if (failure.Evaluation is { } evaluation)
            EmitEvaluationFailed(frame, evaluation, failure.Cause);
        return failure;
    }

    // A Parallel or Map whose expressions fail on entering has failed without having begun (recorded for Maps).
    private void EmitForkNotStarted(RunningFrame frame, Failure failure)
    {
        if (failure.Evaluation is null || frame.Fork is not null)
            return;
        var type = Machine.States[frame.State].Type;
        if (type is StateType.Map or StateType.Parallel)
            Emit(frame, type == StateType.Map ? HistoryEventType.MapStateFailed : HistoryEventType.ParallelStateFailed);
    }

    // An expression that fails on entering blames the event before the state's (recorded).
    private void EmitEvaluationFailed(RunningFrame frame, StatesException evaluation, string? cause)
    {
        var id = NextEventId();
        if (_isObserved)
        {
            var isOnEntry = frame.LastEventId == frame.EnteredEventId && !evaluation.IsOfValue;
            Publish(frame, HistoryEvents.MakeEvaluationFailed(this, frame, id, isOnEntry ? frame.BeforeEnteredEventId : frame.LastEventId, evaluation.Error, cause, evaluation.Location));
        }
        frame.LastEventId = id;
    }
}
