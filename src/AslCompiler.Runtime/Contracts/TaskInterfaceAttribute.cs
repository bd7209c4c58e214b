namespace AslCompiler.Runtime;

/// <summary>Marks an emitted task interface, so that tools know it without guessing by its name.</summary>
/// <param name="machine">The state machine whose tasks it has.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class TaskInterfaceAttribute(Type machine) : Attribute
{
    /// <summary>The state machine whose tasks it has.</summary>
    public Type Machine { get; } = machine;
}
