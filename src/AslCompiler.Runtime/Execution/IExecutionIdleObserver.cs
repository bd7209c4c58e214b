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
}
