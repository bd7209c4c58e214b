namespace AslCompiler;

/// <summary>Binds a partial class to a definition: it becomes the state machine, with the input and output types given here. Paths of the definition are then checked against their members.</summary>
/// <param name="definition">The name of the definition's file, <c>order-fulfilment.asl.json</c>; with as much of its folder as it takes to be the only one.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StateMachineAttribute(string definition) : Attribute
{
    /// <summary>The name of the definition's file.</summary>
    public string Definition { get; } = definition;

    /// <summary>What an execution is given; null for a record inferred from the flow.</summary>
    public Type? Input { get; set; }

    /// <summary>What an execution gives; null for a record inferred from the flow.</summary>
    public Type? Output { get; set; }

    /// <summary>The <c>JsonSerializerContext</c> that knows all types given here and in <see cref="TaskContractAttribute"/>; null to read and write them by reflection, which trimming does not allow.</summary>
    public Type? JsonContext { get; set; }
}
