namespace AslCompiler.Compiler.Fixes;

/// <summary>Fixes that can be made together: none touches what another changes.</summary>
internal sealed class FixBatch
{
    public List<TextEdit> Edits { get; } = [];

    /// <returns>False where the fix meets one that is in already; once that is made it has to be found anew.</returns>
    public bool TryAdd(Fix fix)
    {
        foreach (var edit in fix.Edits)
            foreach (var other in Edits)
                if (edit.Span.Start <= other.Span.End && other.Span.Start <= edit.Span.End)
                    return false;
        Edits.AddRange(fix.Edits);
        return true;
    }
}
