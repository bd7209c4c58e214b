namespace AslCompiler.Runtime;

/// <summary>A worker has taken a task of an activity.</summary>
/// <param name="run">The execution.</param>
/// <param name="token">The task's token.</param>
/// <param name="workerName">The worker's name, if it gave one.</param>
internal sealed class StartNote(ExecutionRun run, string token, string? workerName) : Note
{
    internal override void Take() => run.TakeStart(token, workerName);
}
