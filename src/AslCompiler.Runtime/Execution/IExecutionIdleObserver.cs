namespace AslCompiler;

/// <summary>
/// Is told when an execution can only go on when time passes: every line of control waits for a timer of the host's <see cref="TimeProvider"/>, and no handler runs.
/// For clocks that jump (tests).
/// </summary>
public interface IExecutionIdleObserver
{
    /// <summary>
    /// The execution waits for timers only. Called outside of the engine's turn, when all timers have been created, on the thread that did the last work;
    /// it may advance the clock at once. It is called again, without nesting, whenever the execution has worked and is idle again.
    /// </summary>
    /// <param name="executionId">The ARN of the execution.</param>
    void OnIdle(string executionId);

    /// <summary>
    /// The execution waits for timers and for handlers. Called like <see cref="OnIdle(string)"/>, and instead of it: an observer that knows of handlers that themselves wait for its clock
    /// implements this one; others hear only of executions without a running handler.
    /// </summary>
    /// <param name="executionId">The ARN of the execution.</param>
    /// <param name="runningHandlers">How many handlers have not given their outcome yet.</param>
    void OnIdle(string executionId, int runningHandlers)
    {
        if (runningHandlers == 0)
            OnIdle(executionId);
    }

    /// <summary>
    /// An execution that was idle is about to have work: another execution, which it waits for, is about to end. It will be idle again, or end.
    /// Called in the engine's turn: be quick. It is not told of by <see cref="IExecutionObserver"/>, whose next event may come later.
    /// </summary>
    /// <param name="executionId">The ARN of the execution that has waited; it may have ended meanwhile.</param>
    void OnBusy(string executionId)
    {
    }
}
