namespace AslCompiler;

/// <summary>Is told what happens in executions.</summary>
public interface IExecutionObserver
{
    /// <summary>
    /// One event, in the order of their numbers and one at a time for each execution (different executions call side by side).
    /// It is called in the engine's turn: be quick, and do not wait for the execution. Exceptions are logged and swallowed.
    /// </summary>
    /// <param name="e">The event.</param>
    void OnEvent(HistoryEvent e);
}
