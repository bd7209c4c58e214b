namespace AslCompiler.Runtime;

/// <summary>An execution that has not succeeded goes on where it ended.</summary>
/// <param name="run">The execution, recovered from its journal.</param>
internal sealed class RedriveNote(ExecutionRun run) : Note
{
    internal override void Take() => run.Redrive();
}
