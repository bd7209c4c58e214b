namespace AslCompiler.Benchmarks.Rivals;

/// <summary>A hand-written flow failed for good: a Fail state, or data that does not fit.</summary>
internal sealed class FlowFailedException(string error, string cause) : Exception($"{error}: {cause}")
{
    public string Error { get; } = error;
}
