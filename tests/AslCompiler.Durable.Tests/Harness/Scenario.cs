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

    /// <summary>How often it fails and is redriven.</summary>
    public int Redrives { get; init; }

    public override string ToString() => Name;
}
