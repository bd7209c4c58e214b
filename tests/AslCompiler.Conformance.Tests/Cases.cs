using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

/// <summary>Makes cases of a few lines.</summary>
internal static class Cases
{
    public static AslCase Of(string json) => new(JsonText.Parse(json), "group/case", "group");

    /// <summary>What differs between an expected end and an actual one.</summary>
    public static string? Difference(string expected, ExecutionEnd actual, string members = "")
    {
        var @case = Of($$"""{ {{members}} "expected": {{expected}} }""");
        return ExecutionComparison.Difference(@case, @case.Expected!.Value, actual);
    }

    public static string? OutputDifference(string recorded, string actual, string members = "") =>
        Difference($$"""{ "status": "SUCCEEDED", "output": {{recorded}} }""", new ExecutionEnd("SUCCEEDED", actual), members);
}
