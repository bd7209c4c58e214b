using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Polly;
using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>
/// Where the tokens of tasks that wait for a callback (<c>.waitForTaskToken</c>) and of activities come back, from anywhere in the process.
/// Machines whose options share one object share the tokens, as the machines of an AWS account do. Safe for threads.
/// </summary>
public sealed class TaskTokens
{
    // A token: which TaskTokens gave it out, its number, and what makes it impossible to guess.
    private const int IssuerLength = 16;
    private const int Length = IssuerLength + sizeof(long) + 16;

    private readonly ConcurrentDictionary<string, LateCall> _open = new(StringComparer.Ordinal);
    private readonly byte[] _issuer = RandomNumberGenerator.GetBytes(IssuerLength);
    private long _last;

    /// <summary>Ends the task of a token with a result.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="output">The task's result.</param>
    /// <exception cref="TaskTokenException">There is no such token, or its task is over.</exception>
    public void SendTaskSuccess(string taskToken, JsonData output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Complete(taskToken, Outcome.FromResult(output));
    }

    /// <summary>Ends the task of a token with a result.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="json">The task's result, as JSON text.</param>
    /// <exception cref="TaskTokenException">There is no such token, its task is over, or the text is no JSON.</exception>
    public void SendTaskSuccess(string taskToken, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonData output;
        try
        {
            output = JsonData.Parse(json);
        }
        catch (InvalidJsonException exception)
        {
            throw new TaskTokenException("InvalidOutput", $"Invalid Output: '{exception.Message}'", exception);
        }
        Complete(taskToken, Outcome.FromResult(output));
    }

    /// <summary>Ends the task of a token with an error, which the definition may retry or catch.</summary>
    /// <param name="taskToken">The token.</param>
    /// <param name="error">The error's name, as ErrorEquals has it.</param>
    /// <param name="cause">The cause, for people.</param>
    /// <exception cref="TaskTokenException">There is no such token, or its task is over.</exception>
    public void SendTaskFailure(string taskToken, string? error = null, string? cause = null) =>
        Complete(taskToken, Outcome.FromException<JsonData>(new Failure(error, cause, FailureOrigin.Task)));

    /// <summary>Tells that the task of a token is still at work: its HeartbeatSeconds count anew.</summary>
    /// <param name="taskToken">The token.</param>
    /// <exception cref="TaskTokenException">There is no such token, or its task is over.</exception>
    public void SendTaskHeartbeat(string taskToken)
    {
        ArgumentNullException.ThrowIfNull(taskToken);
        Find(taskToken).Heartbeat();
    }

    /// <summary>A new token.</summary>
    internal string Next()
    {
        Span<byte> bytes = stackalloc byte[Length];
        _issuer.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[IssuerLength..], Interlocked.Increment(ref _last));
        RandomNumberGenerator.Fill(bytes[(IssuerLength + sizeof(long))..]);
        return Base64Url.EncodeToString(bytes);
    }

    internal void Open(string token, LateCall call) => _open[token] = call;

    internal void Close(string token) => _open.TryRemove(token, out _);

    private void Complete(string taskToken, Outcome<JsonData> outcome)
    {
        ArgumentNullException.ThrowIfNull(taskToken);
        // A token is good for one answer: the second caller does not find it any more.
        if (!_open.TryRemove(taskToken, out var call) || !call.TryComplete(outcome))
            throw Unknown(taskToken);
    }

    private LateCall Find(string taskToken) => _open.TryGetValue(taskToken, out var call) ? call : throw Unknown(taskToken);

    private TaskTokenException Unknown(string taskToken)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (taskToken.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(taskToken) || !Base64Url.TryDecodeFromChars(taskToken, bytes, out var written) || written != Length)
            return new TaskTokenException("InvalidToken", "Invalid Token: 'Invalid token'");
        return bytes[..IssuerLength].SequenceEqual(_issuer)
            ? new TaskTokenException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
            : new TaskTokenException("TaskDoesNotExist", "Task Does Not Exist: 'The token is of another process, or of machines that do not share these TaskTokens'");
    }
}
