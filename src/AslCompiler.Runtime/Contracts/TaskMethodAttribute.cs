namespace AslCompiler.Runtime;

/// <summary>Says of a method of an emitted task interface which work it is, for tools.</summary>
/// <param name="task">The unit of work: <c>ChargeCard</c>, <c>sqs:sendMessage</c>.</param>
/// <param name="resource">The Resource of the states that call it.</param>
/// <param name="states">The states that call it.</param>
/// <param name="handledErrors">The error names that these states, and those they lie in, retry or catch.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TaskMethodAttribute(string task, string resource, string[] states, string[] handledErrors) : Attribute
{
    /// <summary>The unit of work.</summary>
    public string Task { get; } = task;

    /// <summary>The Resource of the states that call it.</summary>
    public string Resource { get; } = resource;

    /// <summary>The states that call it.</summary>
    public IReadOnlyList<string> States { get; } = states;

    /// <summary>The error names that these states, and those they lie in, retry or catch.</summary>
    public IReadOnlyList<string> HandledErrors { get; } = handledErrors;
}
