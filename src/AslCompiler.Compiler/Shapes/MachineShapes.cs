using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

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

    /// <summary>The indefinite paths that are read, and what each gives.</summary>
    public List<MatchesUse> Matches { get; } = [];

    /// <summary>There are results that go nowhere.</summary>
    public bool HasDiscards { get; set; }

    /// <summary>Paths that a Choice compares without having asked for them, although it asks for them elsewhere.</summary>
    public List<UnguardedUse> Unguarded { get; } = [];

    /// <summary>By the JSON of each test of a Choice: the data that it is asked of.</summary>
    public Dictionary<JsonObject, Shape> Tests { get; } = [];
}

/// <summary>A path that is read.</summary>
/// <param name="Path">The path; a definite one.</param>
/// <param name="Root">The shape of what it starts from.</param>
/// <param name="Test">The test of a Choice that it stands in; null elsewhere.</param>
internal sealed record PathUse(JsonPath Path, Shape Root, DataTest? Test = null);

/// <summary>An indefinite path that is read.</summary>
/// <param name="Path">The path.</param>
/// <param name="Matches">What it gives.</param>
internal sealed record MatchesUse(JsonPath Path, Shape Matches);

/// <summary>A comparison that does not ask first whether its value is there.</summary>
/// <param name="Use">The comparison.</param>
/// <param name="Asked">How many of the path's steps are asked for elsewhere in the Choice.</param>
internal sealed record UnguardedUse(PathUse Use, int Asked);
