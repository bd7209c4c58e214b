namespace AslCompiler.Runtime;

/// <summary>Time has passed: wakes the lines of control of a journaled execution whose time has come.</summary>
internal sealed class TickNote(ExecutionRun run) : Note
{
    internal override void Take() => run.WakeDueLines();
}
