namespace AslCompiler.Runtime;

/// <summary>How a child execution of a Map Run ended, as a journal keeps it: it is not run again.</summary>
/// <param name="Number">Its number among the Map Run's executions, from 0, in the order of their items.</param>
/// <param name="ItemCount">How many items it had.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="StoppedAt">When it ended.</param>
/// <param name="Output">Its output, when it succeeded.</param>
/// <param name="Error">The error's name, when it failed.</param>
/// <param name="Cause">The error's cause.</param>
internal sealed record EndedChild(int Number, int ItemCount, ExecutionStatus Status, DateTimeOffset StartedAt, DateTimeOffset StoppedAt, JsonData? Output, string? Error, string? Cause);
