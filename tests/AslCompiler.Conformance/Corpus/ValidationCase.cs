namespace AslCompiler.Conformance.Corpus;

/// <summary>A definition with a verdict.</summary>
/// <param name="Group"><c>valid</c> or <c>invalid</c></param>
/// <param name="Id">As in the index.</param>
/// <param name="Text">The definition.</param>
/// <param name="IsValid">The peers' verdict; null where the index gives none.</param>
/// <param name="IsContested">The verdict is in doubt: such a case never fails.</param>
/// <param name="Pointer">JSON pointer of what is to blame; null where the index names no single place.</param>
/// <param name="Tags">The rule that it breaks, and so on.</param>
internal sealed record ValidationCase(string Group, string Id, string Text, bool? IsValid, bool IsContested, string? Pointer, IReadOnlyList<string> Tags);
