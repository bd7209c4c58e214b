using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Schemas;

namespace AslCompiler.Compiler.Lowering;

/// <summary>
/// All that the emitted text depends on. Two files with equal identities give the same text, so the generator compares these:
/// the definition is kept canonical (compact), which is why reindenting a file changes nothing.
/// </summary>
/// <param name="FileName">The file's name without its folder; comments name it.</param>
/// <param name="Definition">The definition as compact JSON; the text as it is where it is no JSON.</param>
/// <param name="Namespace">The facade's namespace; empty for the global one.</param>
/// <param name="ClassName">The facade's name.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Substitutions">Values for placeholders, as written in the item's metadata.</param>
internal sealed record ProgramIdentity(string FileName, string Definition, string Namespace, string ClassName, string Accessibility, string Substitutions)
{
    /// <summary>The user's own class and types; null when there are none.</summary>
    public MachineContract? Contract { get; init; }

    /// <summary>JSON Schemas that stand for types.</summary>
    public ValueList<DataSchema> Schemas { get; init; } = new([]);

    /// <summary>True for an older version of a machine.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The machine's name: the file's without its endings, that of the newest version for all its versions.</summary>
    public string MachineName { get; init; } = FileName.EndsWith(GeneratedTypeName.Extension, StringComparison.OrdinalIgnoreCase)
        ? FileName.Substring(0, FileName.Length - GeneratedTypeName.Extension.Length)
        : FileName;
}
