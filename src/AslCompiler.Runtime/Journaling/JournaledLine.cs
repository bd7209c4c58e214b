namespace AslCompiler.Runtime;

/// <summary>What a line of control has in addition when its execution is journaled: its number, and what it waits for, all of it known to the journal.</summary>
/// <param name="id">Its number: lines are numbered in the order in which they begin.</param>
internal sealed class JournaledLine(int id)
{
    internal int Id { get; } = id;

    internal LineWait Wait { get; private set; }

    /// <summary>When time itself wakes it: the end of a wait, a timeout, a missed heartbeat.</summary>
    internal DateTimeOffset? DueAt { get; private set; }

    /// <summary>How often each Retrier has retried in this visit to the state.</summary>
    internal long[]? RetryCounts { get; set; }

    /// <summary>What the scheduled task is asked for: a redelivery sends it again.</summary>
    internal Step Request { get; private set; }

    internal DateTimeOffset? TimeoutAt { get; private set; }

    internal DateTimeOffset? HeartbeatAt { get; private set; }

    internal string? TaskToken { get; private set; }

    /// <summary>True when the history has what the service said when it took on the task.</summary>
    internal bool IsSubmitted { get; set; }

    /// <summary>True when the history has the worker that took the task.</summary>
    internal bool IsStarted { get; set; }

    /// <summary>An answer to the token that came before the handler had returned.</summary>
    internal TaskAnswer? EarlyAnswer { get; set; }

    /// <summary>Cancels the handler of a task that can time out.</summary>
    internal CancellationTokenSource? Cancellation { get; set; }

    /// <summary>The output of the state that was left last; kept while the journal is read only.</summary>
    internal JsonData? Output { get; set; }

    /// <summary>True when a state of its present scope was entered: not when it was stopped before it began.</summary>
    internal bool HasEntered { get; set; }

    /// <summary>The branches or items of a state that has failed, of which a redrive goes on with those that did not succeed.</summary>
    internal Fork? FailedFork { get; set; }

    internal bool TimesOut => TimeoutAt is not null || HeartbeatAt is not null;

    internal void Suspend(LineWait wait, DateTimeOffset? dueAt = null)
    {
        Wait = wait;
        DueAt = dueAt;
    }

    internal void Schedule(StatePlan plan, in Step request, string? token, DateTimeOffset at)
    {
        Request = request;
        TaskToken = token;
        IsSubmitted = IsStarted = false;
        EarlyAnswer = null;
        Cancellation = null;
        TimeoutAt = (request.Number > 0 ? request.Number : plan.Info.TimeoutSeconds) is { } timeout ? at.AddSeconds(timeout) : null;
        Beat(plan, at);
        Suspend(LineWait.Handler, DueAt);
    }

    /// <summary>The task was at work at a time: its heartbeat counts anew.</summary>
    internal void Beat(StatePlan plan, DateTimeOffset at)
    {
        HeartbeatAt = (plan.HasToken || plan.Info.ResourceKind == ResourceKind.Activity) && (Request.Details?.HeartbeatSeconds ?? plan.Info.HeartbeatSeconds) is { } heartbeat ? at.AddSeconds(heartbeat) : null;
        DueAt = TimeoutAt is null || HeartbeatAt < TimeoutAt ? HeartbeatAt ?? TimeoutAt : TimeoutAt;
    }

    /// <summary>The handler has returned: the rest is the token's.</summary>
    internal void AwaitCallback() => Suspend(LineWait.Callback, DueAt);
}
