using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Shapes;

/// <summary>Compiles a definition down to its program and shows the types in one line each.</summary>
internal static class ProgramTypes
{
    public static Program Of(string states, string startAt = "A")
    {
        var text = "{\"StartAt\":\"" + startAt + "\",\"States\":" + states + "}";
        var analysis = Analysis.Create(text, new CompilationOptions());
        Assert.False(analysis.HasErrors);
        return ProgramBuilder.Build(new ProgramIdentity("flow.asl.json", CanonicalJson.Of(text), "Flows", "Flow", "public", ""), analysis.Model, analysis.HasErrors);
    }

    /// <summary><c>name: type, name: type?</c></summary>
    public static string Members(this Program program, string record) =>
        string.Join(", ", program.Records.Single(candidate => candidate.Name == record).Members.Select(member => member.JsonName + ": " + Short(member.CSharpType)));

    private static string Short(string type) => type
        .Replace("global::System.Collections.Generic.IReadOnlyList", "list", StringComparison.Ordinal)
        .Replace("global::System.DateTimeOffset", "timestamp", StringComparison.Ordinal)
        .Replace("global::AslCompiler.JsonData", "data", StringComparison.Ordinal);

    public static string Door(DataType type) => Short(type.CSharp);
}
