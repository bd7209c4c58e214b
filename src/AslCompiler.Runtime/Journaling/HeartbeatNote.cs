namespace AslCompiler.Runtime;

/// <summary>The handler of a task of a journaled execution is still at work.</summary>
internal sealed class HeartbeatNote(TaskCall call) : Note
{
    internal override void Take()
    {
        if (call.Frame.Ticket == call.Ticket)
            call.Frame.Journaled!.Beat(call.Plan, call.Frame.Run.Machine.Time.GetUtcNow());
    }
}
