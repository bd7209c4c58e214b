namespace AslCompiler.Durable.Engine;

/// <summary>The state machines of this build, by the hash of their definition: an execution goes on with the one that it was started with, or not at all.</summary>
internal sealed class DurableMachines
{
    private readonly Dictionary<string, StateMachine> _machines = new(StringComparer.Ordinal);

    internal DurableMachines(IEnumerable<StateMachine> machines)
    {
        foreach (var machine in machines)
            _machines[NameOf(machine)] = machine;
        Definitions = [.. _machines.Keys];
    }

    internal IReadOnlyCollection<string> Definitions { get; }

    /// <summary>The texts of the definitions, by their names.</summary>
    internal IEnumerable<(string Name, string Text)> Texts => _machines.Select(machine => (machine.Key, machine.Value.Definition.Json));

    internal StateMachine? Find(string definition) => _machines.GetValueOrDefault(definition);

    internal StateMachine? FindByArn(string arn) => _machines.Values.FirstOrDefault(machine => machine.Arn == arn);

    internal StateMachine? FindBySha256(string sha256) => _machines.Values.FirstOrDefault(machine => machine.Definition.Sha256 == sha256);

    /// <summary>The newest version of a machine, as requests name it.</summary>
    internal StateMachine? FindNewest(JsonData? nameOrArn) => nameOrArn is { Kind: JsonKind.String } && nameOrArn.GetString() is { } text
        ? _machines.Values.FirstOrDefault(machine => !machine.Definition.IsSuperseded && (machine.Arn == text || machine.Definition.Name == text))
        : null;

    /// <summary>An ARN of the region and account of this build's machines.</summary>
    internal string ArnOf(string kind, string name) => _machines.Values.FirstOrDefault()?.Machine.ArnOf(kind, name) ?? $"arn:aws:states:us-east-1:111111111111:{kind}:{name}";

    /// <summary>The definition of a machine, as executions name it.</summary>
    internal static string NameOf(StateMachine machine) => $"{machine.Arn}@{machine.Definition.Sha256}";
}
