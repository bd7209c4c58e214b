using System.Text;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>Executions and records for tests of the store alone.</summary>
internal static class SampleExecutions
{
    public const string Definition = "arn:aws:states:us-east-1:111111111111:stateMachine:M@1";

    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static StoredExecution New(string name) => new()
    {
        Id = Guid.CreateVersion7(),
        Arn = $"arn:aws:states:us-east-1:111111111111:execution:M:{name}",
        Name = name,
        StateMachineArn = "arn:aws:states:us-east-1:111111111111:stateMachine:M",
        Definition = Definition,
        Input = Encoding.UTF8.GetBytes("{}"),
        StartedAt = Now,
        Epoch = 1,
    };

    public static JournalAppend Append(StoredExecution execution, long sequence) => new()
    {
        ExecutionId = execution.Id,
        Epoch = execution.Epoch,
        Sequence = sequence,
        Record = Encoding.UTF8.GetBytes($"record {sequence}"),
        Owner = "n1",
    };
}
