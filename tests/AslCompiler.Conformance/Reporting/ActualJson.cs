using System.Text.Json.Nodes;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Reporting;

/// <summary>The report's <c>actual</c> column.</summary>
internal static class ActualJson
{
    public static JsonNode Of(ExecutionEnd end) => new JsonObject
    {
        ["status"] = end.Status,
        ["output"] = end.Output,
        ["error"] = end.Error,
        ["cause"] = end.Cause,
        ["history"] = end.History,
    };

    public static JsonNode Of(IEnumerable<DefinitionFinding> findings) => new JsonArray([.. findings.Select(Of)]);

    private static JsonNode Of(DefinitionFinding finding) => new JsonObject
    {
        ["id"] = finding.Id,
        ["severity"] = finding.Severity,
        ["pointer"] = finding.Pointer,
        ["line"] = finding.Line,
        ["column"] = finding.Column,
        ["message"] = finding.Message,
    };
}
