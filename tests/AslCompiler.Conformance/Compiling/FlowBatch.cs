using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Conformance.Compiling;

/// <summary>The C# of some definitions, and what the C# compiler says of it.</summary>
internal sealed class FlowBatch
{
    private readonly FlowSource[] sources;
    private readonly string[] complaints;
    private readonly byte[] image;
    private readonly bool succeeded;
    private readonly Diagnostic[] diagnostics;

    // The complaints are what the generator itself said; each names its file.
    public FlowBatch(FlowSource[] sources, CSharpCompilation compilation, string[] complaints)
    {
        this.sources = sources;
        this.complaints = complaints;
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        succeeded = result.Success;
        image = stream.ToArray();
        diagnostics = [.. result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning)];
    }

    public string FirstError => diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error)?.ToString() ?? "the C# build failed";

    /// <summary>Loads the assembly and tells the flows apart; false when it could not be built.</summary>
    public bool TryLoad(IDictionary<string, CompiledFlow> flows)
    {
        if (!succeeded)
            return false;
        var facades = Assembly.Load(image).GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StateMachine)) && !type.IsAbstract)
            .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
            flows[source.Name] = facades.TryGetValue(source.Name, out var facade)
                ? new CompiledFlow(facade, [], Said(source, DiagnosticSeverity.Warning))
                : CompiledFlow.Broken(complaints.FirstOrDefault(said => said.Contains(source.FileName, StringComparison.Ordinal)) ?? "no class was emitted");
        return true;
    }

    /// <summary>Those in whose emitted files the errors lie, and the others.</summary>
    public (FlowSource[] Culprits, FlowSource[] Others) Accuse()
    {
        var files = diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(FileOf).ToHashSet(StringComparer.Ordinal);
        var culprits = sources.Where(source => files.Any(file => IsOf(source, file))).ToArray();
        return (culprits, [.. sources.Except(culprits)]);
    }

    public string[] ErrorsOf(FlowSource source) => Said(source, DiagnosticSeverity.Error);

    private string[] Said(FlowSource source, DiagnosticSeverity severity) =>
        [.. diagnostics.Where(found => found.Severity == severity && IsOf(source, FileOf(found))).Take(5).Select(found => $"{found.Id}: {found.GetMessage()} in `{TextOf(found)}`")];

    private static string FileOf(Diagnostic found) => Path.GetFileName(found.Location.SourceTree?.FilePath ?? "");

    // The emitted file is named after the definition or its class; both begin with the flow's name.
    private static bool IsOf(FlowSource source, string file) => file.Split('.').Contains(source.Name, StringComparer.OrdinalIgnoreCase);

    private static string TextOf(Diagnostic found) =>
        found.Location.SourceTree?.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
