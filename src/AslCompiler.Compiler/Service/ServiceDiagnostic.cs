namespace AslCompiler.Compiler.Service;

/// <summary>A finding as Step Functions tells it, when a machine is created or validated (asl-reference §10.6).</summary>
/// <param name="Code"><c>SCHEMA_VALIDATION_FAILED</c>, <c>MISSING_TRANSITION_TARGET</c>, …</param>
/// <param name="Message">In AWS's words where they are known.</param>
/// <param name="Location"><c>/States/C/Choices[0]/Next</c>; <c>/</c> for the machine itself; null where AWS gives none.</param>
internal sealed record ServiceDiagnostic(string Code, string Message, string? Location)
{
    /// <summary>The message of the <c>InvalidDefinition</c> exception of CreateStateMachine and UpdateStateMachine.</summary>
    public static string InvalidDefinition(IEnumerable<ServiceDiagnostic> diagnostics) =>
        "Invalid State Machine Definition: '" + string.Join(", ", diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message} at {diagnostic.Location ?? "null"}")) + "'";
}
