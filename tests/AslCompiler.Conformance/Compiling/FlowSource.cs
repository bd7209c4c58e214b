namespace AslCompiler.Conformance.Compiling;

/// <summary>A definition under the name of its file, without <c>.asl.json</c>; the name is unique in a run and an identifier.</summary>
internal sealed record FlowSource(string Name, string Text)
{
    public string FileName => Name + ".asl.json";
}
