using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Generator.Contracts;

/// <summary>ASL1111: whether a project can hold emitted code at all.</summary>
internal static class HostCheck
{
    // Spans of parameters: the operators of JSONata take any number of values.
    private const LanguageVersion Oldest = LanguageVersion.CSharp13;

    /// <summary>What is in the way, for a project with definitions; null where nothing is.</summary>
    public static Finding? Of(Compilation compilation)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < Oldest and var version })
            return Problem($"Generated code needs C# {Oldest.ToDisplayString()} or newer, and this project is C# {version.ToDisplayString()}; remove its LangVersion");
        return compilation.FindReferenced("AslCompiler.StateMachine") is null
            ? Problem("Generated code needs the library AslCompiler, which this project does not refer to; reference the package without ExcludeAssets, from .NET 10 or newer")
            : null;
    }

    private static Finding Problem(string message) => new(CSharpCatalog.CompilerTooOld, default, message);
}
