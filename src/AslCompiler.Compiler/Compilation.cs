namespace AslCompiler.Compiler;

/// <summary>What may be said of a definition from outside it.</summary>
internal sealed record CompilationOptions
{
    /// <summary>Values for <c>${Placeholder}</c>s that are known at build time.</summary>
    public IReadOnlyDictionary<string, string> Substitutions { get; init; } = new Dictionary<string, string>();
}
