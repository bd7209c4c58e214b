namespace AslCompiler.Benchmarks.Durable;

/// <summary>A row that waits to be written.</summary>
internal readonly record struct JournalRow(long Execution, int Sequence, byte[] State, TaskCompletionSource Done);
