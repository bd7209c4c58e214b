using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler;

/// <summary>A definition's C#, and what was found on the way.</summary>
internal static class DefinitionCompiler
{
    /// <param name="identity">All that the C# depends on.</param>
    /// <param name="text">The definition as written; its canonical form is the identity's.</param>
    /// <param name="options">What the findings depend on; what of it the C# depends on is the identity's as well.</param>
    public static (string Code, IReadOnlyList<Finding> Findings) Compile(ProgramIdentity identity, string text, CompilationOptions options) =>
        LargeStack.Run(text.Length, () =>
        {
            var analysis = Analysis.Create(text, options);
            return (Emitter.Emit(ProgramBuilder.Build(identity, analysis)), analysis.Findings);
        });
}
