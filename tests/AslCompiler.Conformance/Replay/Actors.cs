using AslCompiler.Conformance.Corpus;
using AslCompiler.Testing;

namespace AslCompiler.Conformance.Replay;

/// <summary>Those who answer the task tokens of a case. What they answered is in the recorded outcome; how long they took, and that they sent heartbeats, is with them.</summary>
internal sealed class Actors(AslCase @case, JumpingTimeProvider clock, TaskTokens tokens)
{
    // The worker that sends a heartbeat waits so long before it (README of the corpus).
    private static readonly TimeSpan WorkBeforeHeartbeat = TimeSpan.FromSeconds(5);

    public async Task AnswerAsync(TaskContext context, TaskMock mock, CancellationToken cancellationToken)
    {
        if (mock.TimesOut)
            return;
        if (@case.Actors.Any(actor => actor.Text("worker")?.Contains("heartbeat", StringComparison.Ordinal) ?? false))
            await clock.Delay(WorkBeforeHeartbeat, cancellationToken).ConfigureAwait(false);
        if (@case.Actors.Any(actor => (actor.Text("worker") ?? actor.Text("call"))!.Contains("heartbeat", StringComparison.OrdinalIgnoreCase)))
            tokens.SendTaskHeartbeat(context.TaskToken!);
        if (mock.Succeeds)
            tokens.SendTaskSuccess(context.TaskToken!, mock.Output);
        else
            tokens.SendTaskFailure(context.TaskToken!, mock.Error, mock.Cause);
    }
}
