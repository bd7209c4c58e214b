using AslCompiler.Compiler.Service;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Service;

/// <summary>What Step Functions says of a definition, word for word (asl-reference §10.6).</summary>
public sealed class ServiceDiagnosticsTests
{
    private static string[] Of(string definition, bool isExpress = false) =>
        [.. ServiceDiagnostics.Of(Analysis.Create(definition, new CompilationOptions { IsExpress = isExpress }), definition).Select(row => $"{row.Code}: {row.Message} at {row.Location ?? "null"}")];

    [Theory]
    [InlineData("{}", "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /")]
    [InlineData("""{ "StartAt": "A" }""", "SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /")]
    [InlineData("not a definition", "INVALID_JSON_DESCRIPTION: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"not a definition\"; line: 1, column: 4] at [Source: (String)\"not a definition\"; line: 1, column: 4]")]
    [InlineData("", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed", "x/y": 1 } } }""", "SCHEMA_VALIDATION_FAILED: Field 'x/y' is not supported at /States/A")]
    [InlineData("[]", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Task", "End": true } } }""", "SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pas", "End": true } } }""", "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/A/Type")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "TimeoutSeconds": 5, "End": true } } }""", "SCHEMA_VALIDATION_FAILED: Field 'TimeoutSeconds' is not supported at /States/A")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [] , "Default": "B" }, "B": { "Type": "Succeed" } } }""", "SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Choices")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Wait", "Timestamp": "soon", "End": true } } }""", "SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Credentials": {}, "End": true } } }""", "SCHEMA_VALIDATION_FAILED: The field 'RoleArn' is required but was missing at /States/A/Credentials")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "no arn", "End": true } } }""", "SCHEMA_VALIDATION_FAILED: The resource provided no arn is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/A/Resource")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" } } }""", "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" } } }""", "MISSING_END_STATE: Workflow has no terminal state at null")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }, "C": { "Type": "Succeed" } } }""", "MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C")]
    public void Mistakes_are_told_in_the_words_of_the_service(string definition, string expected) => Assert.Equal([expected], Of(definition));

    [Theory]
    [InlineData("phone & phone & 1", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported. at /States/A/Output/v")]
    [InlineData("$$.x", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' at the top level is not supported. at /States/A/Output/v")]
    [InlineData("1 +", "INVALID_JSONATA_EXPRESSION: Unexpected end of expression at /States/A/Output/v")]
    [InlineData("'a", "INVALID_JSONATA_EXPRESSION: String literal must be terminated by a matching quote at /States/A/Output/v")]
    public void Expressions_have_codes_of_their_own(string expression, string expected) => Assert.Equal(
        [expected],
        Of($$"""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "v": "{% {{expression}} %}" }, "End": true } } }"""));

    [Fact]
    public void A_field_of_the_other_language_is_told_at_its_state() => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/A"],
        Of("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": 1, "End": true } } }"""));

    [Fact]
    public void Targets_are_found_in_rules_defaults_and_catchers() => Assert.Equal(
        [
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /States/A/Choices[0]/Next",
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: Y at /States/A/Default",
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: Z at /States/B/Catch[0]/Next",
        ],
        Of(Machine("""
            "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "X" }], "Default": "Y" },
            "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Catch": [{ "ErrorEquals": ["E"], "Next": "Z" }], "End": true }
            """)));

    [Fact]
    public void A_bad_expression_is_told_at_the_template_of_its_state() => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: The value for the field 'deep.$' must be a valid JSONPath or a valid intrinsic function call at /States/States/Branches[0]/States/A/Parameters"],
        Of("""
            { "StartAt": "States", "States": { "States": { "Type": "Parallel", "End": true, "Branches": [
              { "StartAt": "A", "States": { "A": { "Type": "Pass", "Parameters": { "States": [{ "deep.$": "States.Nothing(1)" }] }, "End": true } } }] } } }
            """));

    [Fact]
    public void Express_workflows_refuse_patterns() => Assert.Equal(
        [
            "SCHEMA_VALIDATION_FAILED: Express state machine does not support Activity ARN at /States/A/Resource",
            "SCHEMA_VALIDATION_FAILED: Express state machine does not support '.waitForTaskToken' service integration  at /States/B/Resource",
        ],
        Of(Machine("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "Next": "B" },
            "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "MessageBody.$": "$$.Task.Token" }, "End": true }
            """), isExpress: true));

    [Fact]
    public void The_exception_of_a_creation_joins_all_of_them() => Assert.Equal(
        "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next, MISSING_END_STATE: Workflow has no terminal state at null'",
        ServiceDiagnostic.InvalidDefinition([new("MISSING_TRANSITION_TARGET", "Missing 'Next' target: B", "/States/A/Next"), new("MISSING_END_STATE", "Workflow has no terminal state", null)]));
}
