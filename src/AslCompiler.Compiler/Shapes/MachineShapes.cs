using AslCompiler.Compiler.Binding;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes at the machine's doors: its input and output, and each Task's request and result.</summary>
internal sealed class MachineShapes
{
    public Shape Input { get; } = new();

    /// <summary>The join of what every terminal state gives.</summary>
    public Shape Output { get; } = new();

    /// <summary>By state: what the Task sends (for <c>lambda:invoke</c> the whole Parameters).</summary>
    public Dictionary<StateModel, Shape> Requests { get; } = [];

    /// <summary>By state: what the Task gives (for <c>lambda:invoke</c> with its envelope).</summary>
    public Dictionary<StateModel, Shape> Results { get; } = [];
}
