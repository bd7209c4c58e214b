using System.Collections.Concurrent;

namespace AslCompiler;

/// <summary>
/// The machines that <c>states:startExecution</c> finds in this process, by ARN or name; a machine that is not among them is the task handler's affair.
/// A machine may be added when others that start it, or it itself, exist already. Safe for threads.
/// </summary>
public sealed class StateMachines
{
    private readonly ConcurrentDictionary<string, StateMachine> _machines = new(StringComparer.Ordinal);

    /// <summary>Adds a machine under its ARN and its name.</summary>
    /// <param name="machine">The machine.</param>
    public void Add(StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _machines[machine.Arn] = machine;
        _machines[machine.Definition.Name] = machine;
    }

    /// <summary>Adds a machine under another name or ARN: the one that definitions give as <c>StateMachineArn</c>.</summary>
    /// <param name="nameOrArn">The name or ARN.</param>
    /// <param name="machine">The machine.</param>
    public void Add(string nameOrArn, StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        ArgumentNullException.ThrowIfNull(machine);
        _machines[nameOrArn] = machine;
    }

    internal StateMachine? Find(JsonData? nameOrArn) =>
        nameOrArn is { Kind: JsonKind.String } && _machines.TryGetValue(nameOrArn.GetString()!, out var machine) ? machine : null;
}
