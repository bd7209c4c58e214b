namespace AslCompiler.Durable;

/// <summary>An answer to the token of a task of another execution.</summary>
/// <param name="Token">The token.</param>
/// <param name="Answer">The answer.</param>
public sealed record TokenAnswer(string Token, StoredAnswer Answer);
