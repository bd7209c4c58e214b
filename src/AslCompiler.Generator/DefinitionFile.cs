using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>A definition file as the pipeline carries it: strings only, so that equal files are equal.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Identity">All that the emitted text depends on.</param>
internal sealed record DefinitionFile(string Path, ProgramIdentity Identity)
{
    public string TypeName => Identity.Namespace.Length == 0 ? Identity.ClassName : Identity.Namespace + "." + Identity.ClassName;

    public static DefinitionFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var text = file.GetText(cancellation)?.ToString() ?? "";
        var fileName = System.IO.Path.GetFileName(file.Path);
        var className = BuildOptions.Metadata(options, file, "AslClassName");
        var @namespace = BuildOptions.Metadata(options, file, "AslNamespace");
        var accessibility = BuildOptions.Metadata(options, file, "AslAccessibility");
        return new DefinitionFile(file.Path, new ProgramIdentity(
            fileName,
            CanonicalJson.Of(text),
            @namespace.Length > 0 ? @namespace : BuildOptions.Namespace(options, file.Path),
            className.Length > 0 ? className : NameScope.Pascal(fileName.Substring(0, fileName.Length - ".asl.json".Length), "_"),
            accessibility.Equals("internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public",
            BuildOptions.Metadata(options, file, "AslSubstitutions")));
    }
}
