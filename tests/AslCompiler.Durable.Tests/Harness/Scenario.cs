using AslCompiler.Runtime;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A flow with its input, what its handler does, and what people answer.</summary>
internal sealed record Scenario(
    string Name,
    StateMachineDefinition Definition,
    Func<ITaskHandler, StateMachineOptions, StateMachine> Machine,
    string Input,
    Func<TaskContext, JsonData, JsonData> Handle)
{
    /// <summary>Answers a token; the number counts the answers.</summary>
    public Func<DurableExecutions, string, int, Task>? Answer { get; init; }

    /// <summary>Does a task of an activity; the number counts the tasks.</summary>
    public Func<DurableExecutions, ActivityTask, int, Task>? Work { get; init; }

    /// <summary>The activities that workers poll.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The other machines of its process.</summary>
    public IReadOnlyList<Func<ITaskHandler, StateMachineOptions, StateMachine>> Others { get; init; } = [];

    /// <summary>How often it fails and is redriven.</summary>
    public int Redrives { get; init; }

    public override string ToString() => Name;
}
