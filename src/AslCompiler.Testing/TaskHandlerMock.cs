using System.Collections.Concurrent;

namespace AslCompiler.Testing;

/// <summary>Answers tasks as a test says, and remembers the calls.</summary>
/// <remarks>
/// The outcomes of one task are given in the order in which they were said, one for each attempt; the last one repeats.
/// A task without an outcome fails with the error <c>TaskHandlerMock.NoOutcome</c>. It may be used by several executions at once.
/// </remarks>
public sealed class TaskHandlerMock : ITaskHandler
{
    /// <summary>The error of a task that no outcome was said for.</summary>
    public const string NoOutcome = "TaskHandlerMock.NoOutcome";

    private readonly Dictionary<string, OutcomeSequence> outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<TaskCall> calls = new();

    /// <summary>The calls received so far, oldest first.</summary>
    public IReadOnlyList<TaskCall> Calls => [.. calls];

    /// <summary>The calls of one task received so far, oldest first.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    public IReadOnlyList<TaskCall> CallsOf(string taskName) => [.. calls.Where(call => call.TaskName == taskName)];

    /// <summary>The next attempt of a task succeeds.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="result">The whole result; for <c>lambda:invoke</c> with its envelope.</param>
    public TaskHandlerMock Returns(string taskName, JsonData result) =>
        Does(taskName, (_, _, _) => ValueTask.FromResult(result));

    /// <summary>The next attempt of a task fails.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="error">The error name that the flow retries or catches.</param>
    /// <param name="cause">For people.</param>
    public TaskHandlerMock Throws(string taskName, string error, string? cause = null) =>
        Does(taskName, (_, _, _) => throw new TaskFailedException(error, cause));

    /// <summary>The next attempt of a task fails as a handler does that lets an exception escape.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="exception">Thrown as it is.</param>
    public TaskHandlerMock Throws(string taskName, Exception exception) =>
        Does(taskName, (_, _, _) => throw exception);

    /// <summary>The next attempt of a task succeeds after a while.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="delay">How long the task takes; <see cref="Timeout.InfiniteTimeSpan"/>: it never answers.</param>
    /// <param name="result">The whole result.</param>
    /// <param name="clock">The clock of the executions; it jumps over the delay.</param>
    public TaskHandlerMock ReturnsAfter(string taskName, TimeSpan delay, JsonData result, JumpingTimeProvider clock) =>
        Does(taskName, async (_, _, cancellationToken) =>
        {
            await clock.Delay(delay, cancellationToken).ConfigureAwait(false);
            return result;
        });

    /// <summary>The next attempt of a task is never answered: it ends when the flow times it out.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="clock">The clock of the executions; it jumps to the timeout.</param>
    public TaskHandlerMock NeverAnswers(string taskName, JumpingTimeProvider clock) =>
        ReturnsAfter(taskName, Timeout.InfiniteTimeSpan, JsonData.Null, clock);

    /// <summary>The next attempt of a task runs a function.</summary>
    /// <param name="taskName">The task's name, as in the emitted interface.</param>
    /// <param name="handler">Given the context and the whole request; its result is the task's.</param>
    public TaskHandlerMock Does(string taskName, Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handler)
    {
        ArgumentNullException.ThrowIfNull(taskName);
        ArgumentNullException.ThrowIfNull(handler);
        lock (outcomes)
        {
            if (!outcomes.TryGetValue(taskName, out var sequence))
                outcomes[taskName] = sequence = new OutcomeSequence();
            sequence.Add(handler);
        }

        return this;
    }

    /// <inheritdoc />
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        calls.Enqueue(new TaskCall(context, request));
        Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>? handler;
        lock (outcomes)
            handler = outcomes.GetValueOrDefault(context.TaskName)?.Next();
        return handler is not null
            ? handler(context, request, cancellationToken)
            : throw new TaskFailedException(NoOutcome, $"No outcome was said for the task '{context.TaskName}' of the state '{context.StateName}'.");
    }

    private sealed class OutcomeSequence
    {
        private readonly List<Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>> handlers = [];
        private int next;

        public void Add(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handler) => handlers.Add(handler);

        public Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> Next() =>
            next < handlers.Count - 1 ? handlers[next++] : handlers[^1];
    }
}
