namespace AslCompiler.Durable.Engine;

/// <summary>Another process owns the execution, or this one does not run it any more: what this one holds in memory is void.</summary>
internal sealed class OwnershipLostException(string message) : Exception(message);
