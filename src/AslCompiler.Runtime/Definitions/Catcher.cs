namespace AslCompiler.Runtime;

/// <summary>One element of a Catch array; what it does with the error output is <see cref="StateMachineDefinition.Catch"/>. Called by emitted code.</summary>
/// <param name="errorEquals">The error names it is for.</param>
public sealed class Catcher(params string[] errorEquals)
{
    /// <summary>The error names it is for.</summary>
    public IReadOnlyList<string> ErrorEquals { get; } = errorEquals;
}
