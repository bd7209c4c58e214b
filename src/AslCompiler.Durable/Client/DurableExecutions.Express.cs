using AslCompiler.Runtime;

namespace AslCompiler.Durable;

/// <summary>Express executions: in memory, up to five minutes.</summary>
public sealed partial class DurableExecutions
{
    /// <summary>Runs an Express execution and waits for its end, whatever that is. It runs at most once: nothing of it is stored.</summary>
    /// <param name="definition">The definition of a registered Express machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The name; a UUID unless given.</param>
    /// <param name="cancellationToken">Aborts the execution.</param>
    /// <returns>The ended execution.</returns>
    /// <exception cref="ExecutionRequestException"><c>InvalidName</c>, <c>InvalidExecutionInput</c>, <c>StateMachineDoesNotExist</c>, <c>StateMachineTypeNotSupported</c>: it is a Standard machine.</exception>
    public async Task<Execution> StartSyncAsync(StateMachineDefinition definition, JsonData input, string? name = null, CancellationToken cancellationToken = default)
    {
        var machine = MachineFor(definition, input, name);
        return machine.Machine.Type == StateMachineType.Express
            ? await machine.ExecuteAsync(input, new ExecutionOptions { Name = name }, cancellationToken).ConfigureAwait(false)
            : throw NotForType();
    }

    private static bool IsExpress(string executionArn) => executionArn.Contains(":express:", StringComparison.Ordinal);

    private static ExecutionRequestException NotForType() => new("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");

    private StateMachine MachineFor(StateMachineDefinition definition, JsonData input, string? name)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(input);
        var machine = _machines.FindBySha256(definition.Sha256)
            ?? throw new ExecutionRequestException("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{definition.Name}' is not registered with this process.");
        var limits = machine.Machine.Limits;
        if (machine.Machine.IsTooLong(input))
            throw new ExecutionRequestException("InvalidExecutionInput", $"The input has {input.Utf8Length} bytes; the limit is {limits.MaxPayloadBytes}.");
        if (name is not null && !ExecutionNames.IsValid(name, limits))
            throw new ExecutionRequestException("InvalidName", $"Invalid Name: '{name}'");
        return machine;
    }
}
