using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// A call whose task has a token. Of a callback the handler's answer only tells what the service said, and the outcome comes by token, be it before the handler has returned;
/// of a job (<c>.sync</c>) the handler's answer is the outcome, unless the token comes first.
/// </summary>
internal sealed class TokenCall : LateCall
{
    private readonly Lock _gate = new();
    private readonly bool _isCallback;
    private Outcome<JsonData>? _early;
    private bool _hasReturned;
    private int _isSubmitted;

    internal TokenCall(TaskCall call, CancellationToken token)
        : base(call, token)
    {
        _isCallback = call.Plan.Info.Pattern == TaskPattern.WaitForTaskToken;
        Tokens.Open(call.TaskToken!, this);
    }

    private TaskTokens Tokens => Call.Frame.Run.Machine.TaskTokens;

    /// <summary>Somebody has answered the token; false when the task is over.</summary>
    internal override bool TryComplete(Outcome<JsonData> outcome)
    {
        lock (_gate)
        {
            if (IsDecided)
                return false;
            if (_isCallback && !_hasReturned)
            {
                // The history tells of the submission first.
                _early = outcome;
                return true;
            }
        }
        return base.TryComplete(outcome);
    }

    /// <summary>The service has taken the task on.</summary>
    internal void Submit(JsonData answer)
    {
        if (Interlocked.Exchange(ref _isSubmitted, 1) == 0)
            Call.Frame.Run.PostNote(new SubmittedNote(Call, answer));
    }

    protected internal override void HandlerEnded(Outcome<JsonData> outcome)
    {
        if (outcome.Exception is not null)
        {
            Decide(outcome, cancel: false);
            return;
        }
        var run = Call.Frame.Run;
        using (run.Working())
        {
            if (!IsDecided)
                Submit(outcome.Result!);
            if (!_isCallback)
            {
                Decide(outcome, cancel: false);
                return;
            }
            LeaveHandler();
            Outcome<JsonData>? early;
            lock (_gate)
            {
                _hasReturned = true;
                early = _early;
            }
            if (early is { } outcomeByToken)
                Decide(outcomeByToken, cancel: false);
            else
                run.Drive();
        }
    }

    // An answer that was taken counts, whatever happens before it can be told.
    protected override Outcome<JsonData> Deciding(Outcome<JsonData> outcome)
    {
        lock (_gate)
            return _early ?? outcome;
    }

    protected override void Closed() => Tokens.Close(Call.TaskToken!);

    private sealed class SubmittedNote(TaskCall call, JsonData answer) : Note
    {
        internal override void Take() => call.Frame.Run.NoteSubmitted(call, answer);
    }
}
