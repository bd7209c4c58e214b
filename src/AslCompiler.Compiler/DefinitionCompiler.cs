using AslCompiler.Compiler.Emit;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler;

/// <summary>A definition's C#: from its identity to the text of its file.</summary>
internal static class DefinitionCompiler
{
    public static string Compile(ProgramIdentity identity) => LargeStack.Run(identity.Definition.Length, () => CompileHere(identity));

    private static string CompileHere(ProgramIdentity identity)
    {
        var analysis = Analysis.Create(identity.Definition, new CompilationOptions
        {
            Substitutions = Substitutions.Parse(identity.Substitutions),
            Contract = identity.Contract,
            Schemas = identity.Schemas,
        });
        return Emitter.Emit(ProgramBuilder.Build(identity, analysis));
    }
}
