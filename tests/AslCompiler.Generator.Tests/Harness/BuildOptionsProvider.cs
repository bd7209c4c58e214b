using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator.Tests.Harness;

/// <summary>MSBuild properties and item metadata in memory.</summary>
internal sealed class BuildOptionsProvider(ImmutableDictionary<string, string> properties, ImmutableDictionary<string, string> metadata, ImmutableDictionary<string, ImmutableDictionary<string, string>>? files = null) : AnalyzerConfigOptionsProvider
{
    public static readonly BuildOptionsProvider Default = Create(("RootNamespace", "Flows"), ("ProjectDir", "/flows/"));

    public static BuildOptionsProvider Create(params (string Name, string Value)[] properties) =>
        new(properties.ToImmutableDictionary(property => "build_property." + property.Name, property => property.Value), ImmutableDictionary<string, string>.Empty);

    /// <summary>The same with metadata for every definition file.</summary>
    public BuildOptionsProvider With(string name, string value) => WithOption("build_metadata.AdditionalFiles." + name, value);

    /// <summary>The same with a key of an <c>.editorconfig</c> for every definition file.</summary>
    public BuildOptionsProvider WithOption(string key, string value) => new(properties, metadata.SetItem(key, value), files);

    /// <summary>The same with metadata for one definition file.</summary>
    public BuildOptionsProvider WithFile(string path, string name, string value) =>
        new(properties, metadata, (files ?? ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty).SetItem(path, metadata.SetItem("build_metadata.AdditionalFiles." + name, value)));

    public override AnalyzerConfigOptions GlobalOptions => new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(files?.GetValueOrDefault(textFile.Path) ?? metadata);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
