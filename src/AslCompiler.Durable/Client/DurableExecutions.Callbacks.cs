using AslCompiler.Durable.Engine;

namespace AslCompiler.Durable;

/// <summary>Answers to task tokens, from any process that shares the store.</summary>
public sealed partial class DurableExecutions
{
    private const int MostOutputBytes = 256 * 1024;

    /// <summary>Ends the task of a token with a result.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="output">The task's result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>InvalidToken</c>, <c>TaskTimedOut</c>, <c>InvalidOutput</c>.</exception>
    public Task SendTaskSuccessAsync(string taskToken, JsonData output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.Utf8Length > MostOutputBytes)
            throw new ExecutionRequestException("InvalidOutput", $"Invalid Output: it has {output.Utf8Length} bytes; the limit is {MostOutputBytes}.");
        return AnswerAsync(taskToken, new StoredAnswer(output.ToUtf8()), cancellationToken);
    }

    /// <summary>Ends the task of a token with an error, which the definition may retry or catch.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="error">The error's name, as ErrorEquals has it.</param>
    /// <param name="cause">The cause, for people.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>InvalidToken</c>, <c>TaskTimedOut</c>.</exception>
    public Task SendTaskFailureAsync(string taskToken, string? error = null, string? cause = null, CancellationToken cancellationToken = default) =>
        AnswerAsync(taskToken, new StoredAnswer(null, error, cause), cancellationToken);

    /// <summary>Tells that the task of a token is still at work: its HeartbeatSeconds count anew.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>InvalidToken</c>, <c>TaskTimedOut</c>.</exception>
    public async Task SendTaskHeartbeatAsync(string taskToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taskToken);
        var id = await _engine.Store.HeartbeatAsync(taskToken, _engine.Time.GetUtcNow(), cancellationToken).ConfigureAwait(false)
            ?? throw await UnknownAsync(taskToken, cancellationToken).ConfigureAwait(false);
        await _engine.SignalAsync(id, cancellationToken).ConfigureAwait(false);
    }

    private async Task AnswerAsync(string taskToken, StoredAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskToken);
        var id = await _engine.Store.AnswerAsync(taskToken, answer, cancellationToken).ConfigureAwait(false)
            ?? throw await UnknownAsync(taskToken, cancellationToken).ConfigureAwait(false);
        await _engine.SignalAsync(id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ExecutionRequestException> UnknownAsync(string taskToken, CancellationToken cancellationToken) =>
        TaskTokenText.ExecutionOf(taskToken) is { } id && await _engine.Store.ExistsAsync(id, cancellationToken).ConfigureAwait(false)
            ? new ExecutionRequestException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
            : new ExecutionRequestException("InvalidToken", "Invalid Token: 'Invalid token'");
}
