using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>A state machine that can be run: a compiled definition, the handler that does its tasks, and options. Emitted machines derive from it. Safe for threads.</summary>
public abstract class StateMachine
{
    private readonly Machine _machine;

    /// <summary>Binds a definition to its handler.</summary>
    /// <param name="definition">The compiled definition.</param>
    /// <param name="handler">Does the tasks.</param>
    /// <param name="options">Clock, observers and so on; read once, here.</param>
    /// <exception cref="ArgumentException">A substitution of the definition has no value; the message names all of them.</exception>
    protected StateMachine(StateMachineDefinition definition, ITaskHandler handler, StateMachineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(handler);
        _machine = new Machine(definition, handler, options ?? new StateMachineOptions());
    }

    /// <summary>The compiled definition.</summary>
    public StateMachineDefinition Definition => _machine.Definition;

    /// <summary>The machine's ARN.</summary>
    public string Arn => _machine.Arn;

    internal Machine Machine => _machine;

    /// <summary>Where the task tokens of this machine come back.</summary>
    public TaskTokens TaskTokens => _machine.TaskTokens;

    /// <summary>Runs one execution for its output.</summary>
    /// <param name="input">The input.</param>
    /// <param name="cancellationToken">Aborts the execution.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ArgumentException">The input is larger than <see cref="ExecutionLimits.MaxPayloadBytes"/>.</exception>
    /// <exception cref="ExecutionFailedException">The execution failed or timed out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckInput(input);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<JsonData>(cancellationToken);
        var run = new ExecutionRun(_machine, input, options: null, isTimed: false, cancellationToken);
        run.Start();
        return run is { HasEnded: true, Output: { } output } ? Task.FromResult(output) : AwaitOutputAsync(run, cancellationToken);
    }

    /// <summary>Runs one execution to its end, whatever that is.</summary>
    /// <param name="input">The input.</param>
    /// <param name="options">Name, observer, history.</param>
    /// <param name="cancellationToken">Aborts the execution; the result then is <see cref="ExecutionStatus.Aborted"/>, no exception.</param>
    /// <returns>The ended execution.</returns>
    /// <exception cref="ArgumentException">The input is larger than <see cref="ExecutionLimits.MaxPayloadBytes"/>, or the name is not allowed.</exception>
    public Task<Execution> ExecuteAsync(JsonData input, ExecutionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckInput(input);
        if (options?.Name is { } name && !ExecutionNames.IsValid(name, _machine.Limits))
            throw new ArgumentException($"Invalid Name: '{name}'", nameof(options));
        var run = new ExecutionRun(_machine, input, options, isTimed: true, cancellationToken);
        run.Start();
        return run.HasEnded ? Task.FromResult(run.ToExecution()) : AwaitExecutionAsync(run);
    }

    /// <summary>Runs one execution for its output.</summary>
    /// <param name="json">The input, as JSON text.</param>
    /// <param name="cancellationToken">Aborts the execution.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ArgumentException">The input is larger than <see cref="ExecutionLimits.MaxPayloadBytes"/>.</exception>
    /// <exception cref="InvalidJsonException">The text is no JSON.</exception>
    /// <exception cref="ExecutionFailedException">The execution failed or timed out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<JsonData> RunAsync(string json, CancellationToken cancellationToken = default) => RunAsync(JsonData.Parse(json), cancellationToken);

    /// <summary>Runs one execution to its end, whatever that is.</summary>
    /// <param name="json">The input, as JSON text.</param>
    /// <param name="options">Name, observer, history.</param>
    /// <param name="cancellationToken">Aborts the execution; the result then is <see cref="ExecutionStatus.Aborted"/>, no exception.</param>
    /// <returns>The ended execution.</returns>
    /// <exception cref="ArgumentException">The input is larger than <see cref="ExecutionLimits.MaxPayloadBytes"/>, or the name is not allowed.</exception>
    /// <exception cref="InvalidJsonException">The text is no JSON.</exception>
    public Task<Execution> ExecuteAsync(string json, ExecutionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(JsonData.Parse(json), options, cancellationToken);

    private void CheckInput(JsonData input)
    {
        if (_machine.IsTooLong(input))
            throw new ArgumentException($"The input has {input.Utf8Length} bytes; the limit is {_machine.Limits.MaxPayloadBytes}.", nameof(input));
    }

    private static async Task<JsonData> AwaitOutputAsync(ExecutionRun run, CancellationToken cancellationToken)
    {
        await run.Ended.ConfigureAwait(false);
        if (run.Output is { } output)
            return output;
        if (run.Status == ExecutionStatus.Aborted)
            throw new OperationCanceledException(cancellationToken);
        throw new ExecutionFailedException(run.ToExecution());
    }

    private static async Task<Execution> AwaitExecutionAsync(ExecutionRun run)
    {
        await run.Ended.ConfigureAwait(false);
        return run.ToExecution();
    }
}
