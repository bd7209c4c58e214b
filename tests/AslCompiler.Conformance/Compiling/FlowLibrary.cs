using System.Globalization;

namespace AslCompiler.Conformance.Compiling;

/// <summary>Gathers definitions, the same text once, and compiles them all at once.</summary>
internal sealed class FlowLibrary
{
    private readonly Dictionary<string, FlowSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<DefinitionFinding>> findings = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, CompiledFlow> compiled = new Dictionary<string, CompiledFlow>();

    /// <summary>What the compiler finds in a definition. Those without an error are compiled later, when wanted.</summary>
    public IReadOnlyList<DefinitionFinding> Add(string definition, bool isWanted)
    {
        if (!findings.TryGetValue(definition, out var found))
        {
            sources[definition] = new FlowSource("Flow" + sources.Count.ToString("D4", CultureInfo.InvariantCulture), definition);
            findings[definition] = found = DefinitionFindings.Of(definition);
        }

        if (isWanted && !found.Any(finding => finding.IsError))
            wanted.Add(definition);
        return found;
    }

    public IReadOnlyList<DefinitionFinding> FindingsOf(string definition) => findings[definition];

    public int Count => wanted.Count;

    public void Compile() =>
        compiled = new FlowCompiler().Compile([.. sources.Where(entry => wanted.Contains(entry.Key)).Select(entry => entry.Value)]);

    /// <summary>Null when the definition has errors, so that nothing was built from it.</summary>
    public CompiledFlow? Find(string definition) =>
        wanted.Contains(definition) ? compiled.GetValueOrDefault(sources[definition].Name) : null;
}
