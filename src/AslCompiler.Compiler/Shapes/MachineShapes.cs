using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Expressions.JsonPath;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes at the machine's doors: its input and output, and each Task's request and result.</summary>
internal sealed class MachineShapes
{
    public Shape Input { get; init; } = new();

    /// <summary>The join of what every terminal state gives.</summary>
    public Shape Output { get; } = new();

    /// <summary>By state: its input, before InputPath.</summary>
    public Dictionary<StateModel, Shape> Inputs { get; } = [];

    /// <summary>By state: what the Task sends (for <c>lambda:invoke</c> the whole Parameters).</summary>
    public Dictionary<StateModel, Shape> Requests { get; } = [];

    /// <summary>By state: what the Task gives (for <c>lambda:invoke</c> with its envelope).</summary>
    public Dictionary<StateModel, Shape> Results { get; } = [];

    /// <summary>The variables of all scopes, in the order they become known.</summary>
    public List<VariableShape> Variables { get; } = [];

    /// <summary>By state: what a Map takes its items from.</summary>
    public Dictionary<StateModel, Shape> Items { get; } = [];

    /// <summary>The definite paths that are read, and of what.</summary>
    public List<PathUse> Uses { get; } = [];
}

/// <summary>A path that is read.</summary>
/// <param name="Path">The path; a definite one.</param>
/// <param name="Root">The shape of what it starts from.</param>
/// <param name="Operator">The Choice operator that its value is tested with; null elsewhere.</param>
internal sealed record PathUse(JsonPath Path, Shape Root, string? Operator = null);
