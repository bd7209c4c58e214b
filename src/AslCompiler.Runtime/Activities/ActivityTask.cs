namespace AslCompiler;

/// <summary>A task that a worker has taken from an activity. The worker answers its token.</summary>
/// <param name="TaskToken">The token, for <see cref="TaskTokens"/> of the machine.</param>
/// <param name="Input">The task's input.</param>
public sealed record ActivityTask(string TaskToken, JsonData Input);
