namespace AslCompiler.Conformance.Compiling;

/// <summary>A finding of the compiler, as the report shows it.</summary>
/// <param name="Id"><c>ASL0201</c></param>
/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>info</c> or <c>hidden</c></param>
/// <param name="Pointer">JSON pointer of the innermost value or member name that holds the whole place.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">For people.</param>
internal sealed record DefinitionFinding(string Id, string Severity, string Pointer, int Line, int Column, string Message)
{
    /// <summary>"Not supported yet": an honest error, but no judgement of the definition.</summary>
    public const string NotSupportedYet = "ASL0010";

    public bool IsError => Severity == "error";

    /// <summary>Whether the place is that of the pointer or lies inside it.</summary>
    public bool IsWithin(string pointer) => Pointer == pointer || Pointer.StartsWith(pointer + '/', StringComparison.Ordinal);

    public override string ToString() => $"{Id} {Pointer} {Message}";
}
