namespace AslCompiler.Compiler.Diagnostics;

/// <summary>
/// Severities from the options. Editorconfig's own keys do not reach additional files, so the compiler has one of its own:
/// <c>asl_diagnostic.ASL0204.severity = warning</c>.
/// </summary>
internal static class SeverityOverrides
{
    /// <summary>Reads the keys of all rules.</summary>
    /// <param name="read">Gives the value of a key, or null.</param>
    /// <returns>The severities that were set; null stands for a rule that is switched off.</returns>
    public static IReadOnlyDictionary<string, Severity?> Read(Func<string, string?> read)
    {
        Dictionary<string, Severity?>? overrides = null;
        foreach (var rule in DiagnosticCatalog.All)
        {
            var value = read("asl_diagnostic." + rule.Id + ".severity") ?? read("asl_diagnostic." + rule.Id.ToLowerInvariant() + ".severity");
            if (value is null || !TryParse(value, out var severity))
                continue;
            overrides ??= new Dictionary<string, Severity?>(StringComparer.Ordinal);
            overrides[rule.Id] = severity;
        }

        return overrides ?? None;
    }

    public static IReadOnlyDictionary<string, Severity?> None { get; } = new Dictionary<string, Severity?>();

    /// <summary>The finding at its new severity; null when it is switched off. What cannot be compiled stays an error.</summary>
    public static Finding? Apply(Finding finding, IReadOnlyDictionary<string, Severity?> overrides)
    {
        if (overrides.Count == 0 || !overrides.TryGetValue(finding.Rule.Id, out var severity))
            return finding;
        if (finding.IsBlocking)
            return finding;
        return severity is { } set ? finding with { Severity = set } : null;
    }

    private static bool TryParse(string value, out Severity? severity)
    {
        severity = value.Trim().ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" or "info" => Severity.Info,
            "silent" or "hidden" or "refactoring" => Severity.Hidden,
            _ => null,
        };
        return severity is not null || string.Equals(value.Trim(), "none", StringComparison.OrdinalIgnoreCase);
    }
}
