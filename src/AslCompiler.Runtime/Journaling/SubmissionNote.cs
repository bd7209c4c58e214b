namespace AslCompiler.Runtime;

/// <summary>A service has taken on the task of a journaled execution.</summary>
/// <param name="call">The task.</param>
/// <param name="answer">What the service said.</param>
/// <param name="hasReturned">True when the handler has returned, too: from now on the token alone can end a callback.</param>
internal sealed class SubmissionNote(TaskCall call, JsonData answer, bool hasReturned) : Note
{
    internal override void Take() => call.Frame.Run.NoteSubmission(call, answer, hasReturned);
}
