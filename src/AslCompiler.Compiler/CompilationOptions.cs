using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Schemas;
using AslCompiler.Compiler.Shipped;

namespace AslCompiler.Compiler;

/// <summary>What may be said of a definition from outside it.</summary>
internal sealed record CompilationOptions
{
    /// <summary>Values for <c>${Placeholder}</c>s that are known at build time.</summary>
    public IReadOnlyDictionary<string, string> Substitutions { get; init; } = new Dictionary<string, string>();

    /// <summary>Severities that differ from the catalogue's, by id; null switches a rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = SeverityOverrides.None;

    /// <summary><c>AslTarget=local</c>: what AWS refuses but our own run time can run is a warning, not an error.</summary>
    public bool IsLocal { get; init; }

    /// <summary><c>AslType="EXPRESS"</c>: an Express workflow, which takes no activities and no <c>.sync</c> or <c>.waitForTaskToken</c>.</summary>
    public bool IsExpress { get; init; }

    /// <summary>The user's own types; null when there are none.</summary>
    public MachineContract? Contract { get; init; }

    /// <summary>The item's <c>AslVersion</c>; empty for none.</summary>
    public string Version { get; init; } = "";

    /// <summary>The definition as it was last shipped; null when nothing tells.</summary>
    public ShippedDefinition? Shipped { get; init; }

    /// <summary>JSON Schemas that stand for types.</summary>
    public IReadOnlyList<DataSchema> Schemas { get; init; } = [];

    /// <summary>Reads the options from MSBuild.</summary>
    /// <param name="property">Gives an MSBuild property; empty where there is none.</param>
    /// <param name="metadata">Gives an item's metadata; empty where there is none.</param>
    /// <param name="option">Gives a key of the file's <c>.editorconfig</c> sections; null where there is none.</param>
    public static CompilationOptions Read(Func<string, string> property, Func<string, string> metadata, Func<string, string?> option) => new()
    {
        Substitutions = Syntax.Substitutions.Parse(metadata("AslSubstitutions")),
        Severities = SeverityOverrides.Read(option),
        IsLocal = property("AslTarget").Equals("local", StringComparison.OrdinalIgnoreCase),
        Version = metadata("AslVersion"),
        IsExpress = metadata("AslType").Equals("EXPRESS", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Equal options give equal findings.</summary>
    public bool Equals(CompilationOptions? other) =>
        other is not null && IsLocal == other.IsLocal && IsExpress == other.IsExpress && Version == other.Version && Equals(Shipped, other.Shipped) && Equals(Contract, other.Contract) && Schemas.SequenceEqual(other.Schemas)
        && AreEqual(Substitutions, other.Substitutions) && AreEqual(Severities, other.Severities);

    /// <inheritdoc/>
    public override int GetHashCode() => Substitutions.Count + Severities.Count;

    private static bool AreEqual<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other)
    {
        if (one.Count != other.Count)
            return false;
        foreach (var pair in one)
            if (!other.TryGetValue(pair.Key, out var value) || !EqualityComparer<T>.Default.Equals(pair.Value, value))
                return false;
        return true;
    }
}
