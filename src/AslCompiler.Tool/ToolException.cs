namespace AslCompiler.Tool;

/// <summary>The user asked for something that cannot be done; the message says what.</summary>
internal sealed class ToolException(string message) : Exception(message);
