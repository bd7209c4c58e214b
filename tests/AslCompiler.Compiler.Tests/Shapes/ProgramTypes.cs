using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Shapes;

/// <summary>Compiles a definition down to its program and shows the types in one line each.</summary>
internal static class ProgramTypes
{
    public static Program Of(string states) => Build(states, isBroken: false);

    public static Program Broken(string states) => Build(states, isBroken: true);

    private static Program Build(string states, bool isBroken)
    {
        var text = "{\"StartAt\":\"A\",\"States\":" + states + "}";
        var analysis = Analysis.Create(text, new CompilationOptions());
        Assert.Equal(isBroken, analysis.HasErrors);
        return ProgramBuilder.Build(new ProgramIdentity("flow.asl.json", CanonicalJson.Of(text), "Flows", "Flow", "public", ""), analysis);
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
