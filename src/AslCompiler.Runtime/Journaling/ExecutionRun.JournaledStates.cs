namespace AslCompiler.Runtime;

/// <summary>What a journaled execution does otherwise than one in memory, within the turn: its waits are due times.</summary>
internal sealed partial class ExecutionRun
{
    private void WaitJournaled(RunningFrame frame, TimeSpan wait)
    {
        frame.KeepEnteredTime();
        var line = frame.Journaled!;
        line.Suspend(LineWait.Timer, Machine.Time.GetUtcNow() + wait);
        _journal!.Pending.Add(new JournalEntry(JournalEntryKind.WaitUntil, line.Id) { DueAt = line.DueAt!.Value });
    }

    private void CallJournaled(RunningFrame frame, StatePlan plan, in Step step)
    {
        var line = frame.Journaled!;
        line.Schedule(plan, step, plan.HasToken || IsForWorker(frame, plan) ? frame.TaskToken : null, _journal!.Last.Event!.Timestamp);
        if (IsForWorker(frame, plan))
            line.AwaitCallback();
        else
            Deliver(frame, plan);
    }

    // A later task finds what an earlier one was.
    private static bool IsForWorker(RunningFrame frame, StatePlan plan) => plan.Info.ResourceKind == ResourceKind.Activity && frame.IsForWorker;

    private void Deliver(RunningFrame frame, StatePlan plan)
    {
        var line = frame.Journaled!;
        var token = TokenFor(frame);
        if (line.TimesOut)
        {
            line.Cancellation = CancellationTokenSource.CreateLinkedTokenSource(token);
            token = line.Cancellation.Token;
        }
        Leave(new TaskCall(frame, plan, line.Request, visit: null, token));
    }

    // False when the failure is not retried.
    private bool RetryJournaled(RunningFrame frame, StatePlan plan, Failure failure)
    {
        failure.StateName ??= plan.Info.Name;
        var line = frame.Journaled!;
        var counts = IsFirstAttempt(frame) ? line.RetryCounts = new long[plan.Retry.Length] : line.RetryCounts!;
        if (RetryDecision.Decide(plan.Retry, counts, failure, Machine.NextDouble) is not { } delay)
            return false;
        CountRetry(frame, delay);
        frame.Fork = null;
        frame.Result = null;
        frame.Failure = null;
        frame.RetryCount++;
        line.Suspend(LineWait.Retry, Machine.Time.GetUtcNow() + delay);
        _journal!.Pending.Add(new JournalEntry(JournalEntryKind.RetryAt, line.Id) { DueAt = line.DueAt!.Value, RetryCounts = [.. counts], LastEventId = frame.LastEventId });
        return true;
    }

    // Every visit to a state counts anew.
    private static bool IsFirstAttempt(RunningFrame frame) => frame.RetryCount == 0;

    private Step AttemptAgain(RunningFrame frame)
    {
        frame.Phase = FramePhase.Enter;
        frame.ForgetContext();
        return Machine.Definition.Enter(frame.State, frame);
    }

    /// <summary>Wakes the lines whose time has come, the earliest first.</summary>
    internal void WakeDueLines()
    {
        var now = Machine.Time.GetUtcNow();
        if (Deadline <= now)
        {
            Interlocked.CompareExchange(ref _stopRequest, (int)ExecutionStatus.TimedOut, 0);
            return;
        }
        var due = new List<RunningFrame>();
        CollectDue(_root, now, due);
        foreach (var frame in due.OrderBy(frame => frame.Journaled!.DueAt).ThenBy(frame => frame.Journaled!.Id))
            WakeDue(frame, now);
    }

    private static void CollectDue(RunningFrame frame, DateTimeOffset now, List<RunningFrame> due)
    {
        if (frame.Journaled!.DueAt <= now)
            due.Add(frame);
        if (frame.Fork is { } fork)
            foreach (var line in fork.Lines)
                if (line is { IsDone: false })
                    CollectDue(line, now, due);
    }

    private void WakeDue(RunningFrame frame, DateTimeOffset now)
    {
        var line = frame.Journaled!;
        // A handler's outcome may have come in this very moment.
        if (!frame.TryClaim(frame.Ticket))
            return;
        var wait = line.Wait;
        line.Suspend(LineWait.Nothing);
        frame.Phase = wait == LineWait.Timer ? FramePhase.WaitOver : FramePhase.Attempt;
        if (wait is LineWait.Handler or LineWait.Callback)
        {
            frame.Failure = line.TimeoutAt <= now ? Failure.Timeout() : Failure.HeartbeatTimeout();
            frame.Phase = FramePhase.Failed;
            Cancel(line.Cancellation);
        }
        Enqueue(frame);
    }

    internal void NoteSubmission(TaskCall call, JsonData answer, bool hasReturned)
    {
        var frame = call.Frame;
        var line = frame.Journaled!;
        if (!IsOpen(call))
            return;
        if (!line.IsSubmitted)
        {
            line.IsSubmitted = true;
            Emit(frame, HistoryEventType.TaskSubmitted, data: answer);
            _journal!.Last.AwaitsToken = call.IsForToken;
        }
        if (!hasReturned || !call.IsForToken)
            return;
        line.AwaitCallback();
        if (line.EarlyAnswer is { } early)
            TakeAnswer(frame, early);
    }

    internal void TakeAnswer(string token, TaskAnswer answer)
    {
        if (FindByToken(_root, token) is not { } frame)
            return;
        var line = frame.Journaled!;
        // The history tells of the submission first.
        if (line.Wait == LineWait.Handler && IsForToken(Machine.Plans[frame.State], line.Request))
            line.EarlyAnswer ??= answer;
        else
            TakeAnswer(frame, answer);
    }

    private void TakeAnswer(RunningFrame frame, TaskAnswer answer)
    {
        if (!frame.TryClaim(frame.Ticket))
            return;
        var line = frame.Journaled!;
        line.Suspend(LineWait.Nothing);
        Cancel(line.Cancellation);
        answer = AnswerFor(frame, answer);
        frame.Result = answer.Output;
        frame.Failure = answer.Output is null ? new Failure(answer.Error, answer.Cause, FailureOrigin.Task)
            : Machine.IsTooLong(answer.Output) ? Failure.TooMuchData(Machine.Plans[frame.State].DataName, FailureOrigin.Task)
            : null;
        frame.Phase = frame.Failure is null ? FramePhase.Result : FramePhase.Failed;
        Enqueue(frame);
    }

    /// <summary>True when a task's token alone ends it, once its handler has returned: of a callback, and of an execution that the engine itself has started.</summary>
    internal bool IsForToken(StatePlan plan, in Step request) =>
        plan.Info.Pattern == TaskPattern.WaitForTaskToken || (plan.HasToken && Starts(plan, request));

    /// <summary>True when a task starts an execution that the journal's engine runs.</summary>
    internal bool Starts(StatePlan plan, in Step request) => plan.StartsExecution && _journal is not null && _journal.HasMachine(request.Data!["StateMachineArn"], plan.Info.Pattern is TaskPattern.Sync or TaskPattern.Sync2);

    // An execution's end is told with its data as text, as .sync has it.
    private TaskAnswer AnswerFor(RunningFrame frame, TaskAnswer answer)
    {
        var plan = Machine.Plans[frame.State];
        return plan.Info.Pattern != TaskPattern.Sync2 || !Starts(plan, frame.Journaled!.Request) ? answer
            : answer.Output is { } output ? answer with { Output = ExecutionRecord.Parsed(output) }
            : answer with { Cause = answer.Cause is { } cause ? ExecutionRecord.Parsed(JsonData.Parse(cause)).ToString() : null };
    }

    internal void TakeStart(string token, string? workerName)
    {
        if (FindByToken(_root, token) is not { } frame || frame.Journaled!.IsStarted)
            return;
        frame.Journaled.IsStarted = true;
        Emit(frame, HistoryEventType.ActivityStarted, workerName: workerName);
    }

    internal void TakeBeat(string token, DateTimeOffset at)
    {
        if (FindByToken(_root, token) is { } frame)
            frame.Journaled!.Beat(Machine.Plans[frame.State], at);
    }

    /// <summary>The tokens of all tasks that are scheduled and not over.</summary>
    internal IReadOnlyList<string> OpenTokens()
    {
        if (!Machine.HasTokens)
            return [];
        var tokens = new List<string>();
        CollectTokens(_root, tokens);
        return tokens;
    }

    private static void CollectTokens(RunningFrame frame, List<string> tokens)
    {
        if (frame.Journaled is { Wait: LineWait.Handler or LineWait.Callback, TaskToken: { } token })
            tokens.Add(token);
        if (frame.Fork is { } fork)
            foreach (var line in fork.Lines)
                if (line is { IsDone: false })
                    CollectTokens(line, tokens);
    }

    private static RunningFrame? FindByToken(RunningFrame frame, string token)
    {
        if (frame.Journaled is { Wait: LineWait.Handler or LineWait.Callback } line && line.TaskToken == token)
            return frame;
        if (frame.Fork is { } fork)
            foreach (var inner in fork.Lines)
                if (inner is { IsDone: false } && FindByToken(inner, token) is { } found)
                    return found;
        return null;
    }
}
