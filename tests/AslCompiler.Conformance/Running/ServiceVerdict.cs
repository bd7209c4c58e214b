using System.Text.Json;
using AslCompiler.Compiler.Service;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Running;

/// <summary>Holds what the compiler has the service say of a definition against what it said.</summary>
internal static class ServiceVerdict
{
    /// <summary>What differs in code, text or place; null when nothing does.</summary>
    public static string? Difference(JsonElement expected, IReadOnlyList<ServiceDiagnostic> actual)
    {
        if (expected.Member("exception") is { } exception)
        {
            if (exception.Text("code") != "InvalidDefinition")
                return $"exception {exception.Text("code")} is not of a definition";
            var message = ServiceDiagnostic.InvalidDefinition(actual);
            return exception.Text("message") is { } recorded && recorded != message ? $"message: expected {recorded}, actual {message}" : null;
        }

        if (expected.Member("response") is not { } response)
            return null;
        string[] recordedLines = [.. response.List("diagnostics").Select(row => Line(row.Text("code"), row.Text("message"), row.Text("location")))];
        string[] actualLines = [.. actual.Select(row => Line(row.Code, row.Message, row.Location))];
        return recordedLines.SequenceEqual(actualLines) ? null : $"diagnostics: expected {string.Join("; ", recordedLines)}, actual {string.Join("; ", actualLines)}";
    }

    private static string Line(string? code, string? message, string? location) => $"{code} {message} at {location}";
}
