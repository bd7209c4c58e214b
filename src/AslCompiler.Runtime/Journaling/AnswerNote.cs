namespace AslCompiler.Runtime;

/// <summary>Somebody has answered a task token.</summary>
/// <param name="run">The execution.</param>
/// <param name="token">The token.</param>
/// <param name="answer">The answer.</param>
internal sealed class AnswerNote(ExecutionRun run, string token, TaskAnswer answer) : Note
{
    internal override void Take() => run.TakeAnswer(token, answer);
}
