namespace AslCompiler.Runtime;

/// <summary>An execution goes on from its journal: what is due is done, what was scheduled and not answered is delivered again.</summary>
internal sealed class ResumeNote(ExecutionRun run) : Note
{
    internal override void Take()
    {
        run.WakeDueLines();
        run.DeliverAgain();
    }
}
