namespace AslCompiler;

/// <summary>The types of history events, with the names of AWS Step Functions (ASL reference §9.2).</summary>
public enum HistoryEventType
{
    /// <summary>SendTaskFailure.</summary>
    ActivityFailed,

    /// <summary>Activity task entered.</summary>
    ActivityScheduled,

    /// <summary>Could not be scheduled.</summary>
    ActivityScheduleFailed,

    /// <summary>Worker took the task.</summary>
    ActivityStarted,

    /// <summary>SendTaskSuccess.</summary>
    ActivitySucceeded,

    /// <summary>Timeout or heartbeat.</summary>
    ActivityTimedOut,

    /// <summary>State entered.</summary>
    ChoiceStateEntered,

    /// <summary>State left (success or caught error).</summary>
    ChoiceStateExited,

    /// <summary>StopExecution.</summary>
    ExecutionAborted,

    /// <summary>End, unhandled error or top-level Fail.</summary>
    ExecutionFailed,

    /// <summary>First event of every execution.</summary>
    ExecutionStarted,

    /// <summary>End, success.</summary>
    ExecutionSucceeded,

    /// <summary>Top-level or type time limit.</summary>
    ExecutionTimedOut,

    /// <summary>State entered.</summary>
    FailStateEntered,

    /// <summary>Function error / service error / oversize result.</summary>
    LambdaFunctionFailed,

    /// <summary>Lambda-ARN task entered, each attempt.</summary>
    LambdaFunctionScheduled,

    /// <summary>Could not be scheduled.</summary>
    LambdaFunctionScheduleFailed,

    /// <summary>Invoke sent.</summary>
    LambdaFunctionStarted,

    /// <summary>Invoke could not start.</summary>
    LambdaFunctionStartFailed,

    /// <summary>Function returned.</summary>
    LambdaFunctionSucceeded,

    /// <summary>TimeoutSeconds passed.</summary>
    LambdaFunctionTimedOut,

    /// <summary>Inline iteration stopped.</summary>
    MapIterationAborted,

    /// <summary>Inline iteration failed.</summary>
    MapIterationFailed,

    /// <summary>Inline iteration begins.</summary>
    MapIterationStarted,

    /// <summary>Inline iteration done.</summary>
    MapIterationSucceeded,

    /// <summary>Stopped from outside.</summary>
    MapStateAborted,

    /// <summary>State entered.</summary>
    MapStateEntered,

    /// <summary>State left (success or caught error).</summary>
    MapStateExited,

    /// <summary>Map failed, retries used up.</summary>
    MapStateFailed,

    /// <summary>Map begins, again on each retry.</summary>
    MapStateStarted,

    /// <summary>All iterations done.</summary>
    MapStateSucceeded,

    /// <summary>Stopped from outside.</summary>
    ParallelStateAborted,

    /// <summary>State entered.</summary>
    ParallelStateEntered,

    /// <summary>State left (success or caught error).</summary>
    ParallelStateExited,

    /// <summary>Failed, retries used up.</summary>
    ParallelStateFailed,

    /// <summary>Branches begin, again on each retry.</summary>
    ParallelStateStarted,

    /// <summary>All branches done.</summary>
    ParallelStateSucceeded,

    /// <summary>State entered.</summary>
    PassStateEntered,

    /// <summary>State left (success or caught error).</summary>
    PassStateExited,

    /// <summary>State entered.</summary>
    SucceedStateEntered,

    /// <summary>State left (success or caught error).</summary>
    SucceedStateExited,

    /// <summary>Error.</summary>
    TaskFailed,

    /// <summary>Integration task entered, each attempt.</summary>
    TaskScheduled,

    /// <summary>Call made.</summary>
    TaskStarted,

    /// <summary>Call could not start.</summary>
    TaskStartFailed,

    /// <summary>Task state stopped by a sibling failure.</summary>
    TaskStateAborted,

    /// <summary>State entered.</summary>
    TaskStateEntered,

    /// <summary>State left (success or caught error).</summary>
    TaskStateExited,

    /// <summary>.sync/.waitForTaskToken: API call failed.</summary>
    TaskSubmitFailed,

    /// <summary>.sync/.waitForTaskToken: the API call returned (its response in output).</summary>
    TaskSubmitted,

    /// <summary>Result available.</summary>
    TaskSucceeded,

    /// <summary>TimeoutSeconds or heartbeat.</summary>
    TaskTimedOut,

    /// <summary>Wait stopped by a sibling failure.</summary>
    WaitStateAborted,

    /// <summary>State entered.</summary>
    WaitStateEntered,

    /// <summary>State left (success or caught error).</summary>
    WaitStateExited,

    /// <summary>Map Run stopped.</summary>
    MapRunAborted,

    /// <summary>Map Run failed.</summary>
    MapRunFailed,

    /// <summary>Distributed Map begins.</summary>
    MapRunStarted,

    /// <summary>Map Run done.</summary>
    MapRunSucceeded,

    /// <summary>RedriveExecution accepted.</summary>
    ExecutionRedriven,

    /// <summary>Map Run redriven.</summary>
    MapRunRedriven,

    /// <summary>JSONata evaluation error.</summary>
    EvaluationFailed,
}
