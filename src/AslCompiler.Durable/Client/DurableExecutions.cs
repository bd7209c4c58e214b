using AslCompiler.Durable.Engine;
using AslCompiler.Runtime;

namespace AslCompiler.Durable;

/// <summary>
/// Starts durable executions and asks after them, as the API of AWS Step Functions does. What a method says is durable when it returns. Safe for threads.
/// </summary>
public sealed partial class DurableExecutions
{
    private readonly DurableEngine _engine;
    private readonly DurableMachines _machines;
    private readonly TimeSpan _pollInterval;

    internal DurableEngine Engine => _engine;

    internal DurableExecutions(DurableEngine engine, DurableMachines machines, DurableExecutionOptions options)
    {
        _engine = engine;
        _machines = machines;
        _pollInterval = options.PollInterval;
    }

    /// <summary>
    /// Starts an execution. It is idempotent: while an execution of that name runs, a start with the same input gives that one. An Express execution runs in memory, at least once:
    /// from its start again when its process has died; its name may be used again, and nothing is told of it but what is logged.
    /// </summary>
    /// <param name="definition">The definition of a registered state machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The name; a UUID unless given.</param>
    /// <returns>The execution.</returns>
    /// <exception cref="ExecutionRequestException"><c>ExecutionAlreadyExists</c>, <c>InvalidName</c>, <c>InvalidExecutionInput</c>, <c>StateMachineDoesNotExist</c>.</exception>
    public async Task<StartedExecution> StartAsync(StateMachineDefinition definition, JsonData input, string? name = null)
    {
        var machine = MachineFor(definition, input, name);
        if (machine.Machine.Type == StateMachineType.Express)
        {
            var express = await _engine.StartExpressAsync(machine, input, name ?? machine.Machine.NewGuid().ToString()).ConfigureAwait(false);
            return new StartedExecution(express.Arn, express.StartedAt);
        }
        // In the order of time, so that stores find and keep together what is new.
        name ??= Guid.CreateVersion7(_engine.Time.GetUtcNow()).ToString();
        var execution = await _engine.StartAsync(machine, input, name).ConfigureAwait(false)
            ?? await ExistingAsync(machine.Machine.ExecutionArnPrefix + name, input).ConfigureAwait(false);
        return new StartedExecution(execution.Arn, execution.StartedAt);
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="definition">The definition of a registered state machine.</param>
    /// <param name="json">The input, as JSON text.</param>
    /// <param name="name">The name; a UUID unless given.</param>
    /// <returns>The execution.</returns>
    /// <exception cref="InvalidJsonException">The text is no JSON.</exception>
    /// <exception cref="ExecutionRequestException"><c>ExecutionAlreadyExists</c>, <c>InvalidName</c>, <c>InvalidExecutionInput</c>, <c>StateMachineDoesNotExist</c>.</exception>
    public Task<StartedExecution> StartAsync(StateMachineDefinition definition, string json, string? name = null) => StartAsync(definition, JsonData.Parse(json), name);

    /// <summary>Describes an execution.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task<ExecutionDescription> DescribeAsync(string executionArn, CancellationToken cancellationToken = default) =>
        Describe(await FindAsync(executionArn, cancellationToken).ConfigureAwait(false));

    /// <summary>The definition that an execution was started with and keeps, as canonical JSON text; whether or not a build has it still.</summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task<string?> GetDefinitionAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
        return await _engine.Store.FindDefinitionAsync(execution.Definition, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists executions, the newest first.</summary>
    /// <param name="query">Which; all unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ExecutionPage> ListAsync(ExecutionQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ExecutionQuery();
        if (query.StateMachineArn is { } arn && _machines.FindByArn(arn) is { Machine.Type: StateMachineType.Express })
            throw NotForType();
        var found = await _engine.Store.ListAsync(
            new StoreQuery
            {
                StateMachineArn = query.StateMachineArn,
                Status = query.Status,
                Before = query.NextToken is { } token ? Guid.Parse(token) : null,
                Most = query.MaxResults + 1,
            },
            cancellationToken).ConfigureAwait(false);
        // Nothing is told of Express executions; a page is shorter then.
        var page = found.Take(query.MaxResults).Where(execution => !IsExpress(execution.Arn)).Select(Describe).ToArray();
        return new ExecutionPage(page, found.Count > query.MaxResults ? found[query.MaxResults - 1].Id.ToString() : null);
    }

    /// <summary>Waits until an execution has ended, in whichever process.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ended execution.</returns>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task<ExecutionDescription> WaitForCompletionAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            // Asked first, so that no end is missed between the two.
            var end = _engine.EndOf(executionArn);
            // What is at work here tells its end; unless another process has taken it since.
            if (!(isFirst && _engine.IsLoaded(executionArn)) && await FindEndedAsync(executionArn, cancellationToken).ConfigureAwait(false) is { } found)
                return Describe(found);
            await ((Task)end.WaitAsync(_pollInterval, _engine.Time, cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (end.IsCompletedSuccessfully && await end.ConfigureAwait(false) is { } ended)
                return Describe(ended);
        }
    }

    /// <summary>Stops an execution: all its branches and items are aborted. An execution that has ended stays as it is.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="error">The error's name to give.</param>
    /// <param name="cause">The error's cause to give.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task StopAsync(string executionArn, string? error = null, string? cause = null, CancellationToken cancellationToken = default)
    {
        var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
        if (await _engine.Store.RequestStopAsync(execution.Id, new StopRequest(error, cause), cancellationToken).ConfigureAwait(false))
            await _engine.SignalAsync(execution.Id, cancellationToken).ConfigureAwait(false);
    }

    // Whoever asked for an end that nobody will tell of is told here.
    private async Task<StoredExecution?> FindEndedAsync(string executionArn, CancellationToken cancellationToken)
    {
        StoredExecution? execution = null;
        try
        {
            execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
            return execution.Status == ExecutionStatus.Running ? null : execution;
        }
        finally
        {
            if (execution is not { Status: ExecutionStatus.Running })
                _engine.NoteEnd(executionArn, execution);
        }
    }

    private async Task<StoredExecution> FindAsync(string executionArn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(executionArn);
        if (IsExpress(executionArn))
            throw new ExecutionRequestException("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'");
        return await _engine.Store.FindAsync(executionArn, cancellationToken).ConfigureAwait(false)
            ?? throw new ExecutionRequestException("ExecutionDoesNotExist", $"Execution Does Not Exist: '{executionArn}'");
    }

    private async Task<StoredExecution> ExistingAsync(string arn, JsonData input)
    {
        var existing = await FindAsync(arn, CancellationToken.None).ConfigureAwait(false);
        return existing.Status == ExecutionStatus.Running && existing.Input.Span.SequenceEqual(input.ToUtf8())
            ? existing
            : throw new ExecutionRequestException("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");
    }

    private ExecutionDescription Describe(StoredExecution execution) => new()
    {
        ExecutionArn = execution.Arn,
        StateMachineArn = execution.StateMachineArn,
        Name = execution.Name,
        Status = execution.Status,
        StartDate = execution.StartedAt,
        StopDate = execution.End?.StoppedAt,
        Input = JsonData.Parse(execution.Input),
        Output = execution.End?.Output is { } output ? JsonData.Parse(output) : null,
        Error = execution.End?.Error,
        Cause = execution.End?.Cause,
        DefinitionSha256 = execution.Definition[(execution.Definition.LastIndexOf('@') + 1)..],
        ParkedReason = execution.Status == ExecutionStatus.Running && _machines.Find(execution.Definition) is null ? ParkedReasonOf(execution) : null,
        RedriveCount = execution.RedriveCount,
        RedriveDate = execution.RedrivenAt,
        RedriveStatusReason = Redrives.ReasonAgainst(execution, _engine.Time.GetUtcNow()),
    };

    private static string ParkedReasonOf(StoredExecution execution) =>
        $"The execution was started with the definition '{execution.Definition}', which this process does not have: it goes on where a build has it.";
}
