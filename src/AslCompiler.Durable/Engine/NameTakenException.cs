namespace AslCompiler.Durable.Engine;

/// <summary>There is an execution of that name already.</summary>
internal sealed class NameTakenException : Exception;
