namespace AslCompiler;

/// <summary>Gives a task's request and result types of your own, beside <see cref="StateMachineAttribute"/>. The method of the task interface then takes and gives them.</summary>
/// <param name="task">The unit of work as the task interface names it: <c>ChargeCard</c>, <c>sqs:sendMessage</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TaskContractAttribute(string task) : Attribute
{
    /// <summary>The unit of work.</summary>
    public string Task { get; } = task;

    /// <summary>What the task is given; null for a record inferred from the flow.</summary>
    public Type? Request { get; set; }

    /// <summary>What the task gives; null for a record inferred from the flow.</summary>
    public Type? Result { get; set; }
}
