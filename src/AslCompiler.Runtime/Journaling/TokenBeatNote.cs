namespace AslCompiler.Runtime;

/// <summary>Somebody who has a task token says that the task is still at work.</summary>
/// <param name="run">The execution.</param>
/// <param name="token">The token.</param>
/// <param name="at">When it was said.</param>
internal sealed class TokenBeatNote(ExecutionRun run, string token, DateTimeOffset at) : Note
{
    internal override void Take() => run.TakeBeat(token, at);
}
