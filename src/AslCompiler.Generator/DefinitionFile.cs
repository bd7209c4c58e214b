using System.Collections.Immutable;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator;

/// <summary>A definition file as the pipeline carries it: strings only, so that equal files are equal.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Version">The item's <c>AslVersion</c>; empty for none.</param>
/// <param name="Identity">All that the emitted text depends on.</param>
/// <param name="Source">The file as it stands.</param>
internal sealed record DefinitionFile(string Path, string Version, ProgramIdentity Identity, DefinitionSource Source)
{
    /// <summary>The file with the user's own class, types and schemas for it, where there are some: its name and namespace are those of the class.</summary>
    public DefinitionFile With(ImmutableArray<MachineContract> contracts, ImmutableArray<SchemaFile> schemas)
    {
        var identity = Identity with { Schemas = new([.. schemas.SelectMany(schema => schema.For(Path))]) };
        if (contracts.FirstOrDefault(contract => contract.IsFor(Path)) is { } contract)
            identity = identity with { Namespace = contract.Namespace, ClassName = contract.ClassName, Accessibility = contract.Accessibility, Contract = contract };
        return this with { Identity = identity, Source = new(Source.Text, Source.Options with { Contract = identity.Contract, Schemas = identity.Schemas }) };
    }

    /// <summary>The file as one version of its machine among those of the project.</summary>
    public DefinitionFile Named(GeneratedTypeName name) =>
        this with { Identity = Identity with { ClassName = name.ClassName, MachineName = name.MachineName, IsSuperseded = name.IsSuperseded } };

    /// <summary>The name that the file would have alone. A class of the user's keeps its own.</summary>
    public GeneratedTypeName OwnName => new(Identity.Namespace, Identity.ClassName, Identity.Contract is null ? Version : "", Identity.MachineName);

    public string TypeName => Identity.Namespace.Length == 0 ? Identity.ClassName : Identity.Namespace + "." + Identity.ClassName;

    public static DefinitionFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var text = file.GetText(cancellation) ?? SourceText.From("");
        var type = GeneratedTypeName.Of(file.Path, name => BuildOptions.Property(options, name), name => BuildOptions.Metadata(options, file, name));
        var accessibility = BuildOptions.Metadata(options, file, "AslAccessibility");
        return new DefinitionFile(file.Path, type.Version, new ProgramIdentity(
            System.IO.Path.GetFileName(file.Path),
            CanonicalJson.Of(text.ToString()),
            type.Namespace,
            type.ClassName,
            accessibility.Equals("internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public",
            BuildOptions.Metadata(options, file, "AslSubstitutions"))
        { MachineName = type.MachineName },
            new DefinitionSource(text, BuildOptions.Compilation(options, file)));
    }
}
