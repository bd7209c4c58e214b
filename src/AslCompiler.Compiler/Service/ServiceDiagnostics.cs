using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Service;

/// <summary>Tells the errors of an analysis as Step Functions does: its codes, its words, its order.</summary>
internal static class ServiceDiagnostics
{
    private const string Schema = "SCHEMA_VALIDATION_FAILED";
    private const string Target = "MISSING_TRANSITION_TARGET";

    // Tells an index from a name; no name begins with it.
    private const char IndexMark = '\0';

    // Required fields of the machine come in this order (recorded).
    private static readonly string[] MachineFields = ["States", "StartAt"];

    /// <summary>The diagnostics of ValidateStateMachineDefinition; empty for a definition that AWS takes.</summary>
    /// <param name="analysis">An analysis for the target <c>aws</c>, with nothing silenced.</param>
    /// <param name="text">The definition.</param>
    public static IReadOnlyList<ServiceDiagnostic> Of(Analysis analysis, string text)
    {
        // What we cannot compile yet is no affair of the service's.
        var errors = analysis.Findings.Where(finding => finding.Severity == Severity.Error && finding.Rule != DiagnosticCatalog.NotSupportedYet).ToList();
        if (errors.FirstOrDefault(finding => finding.Rule == DiagnosticCatalog.InvalidJson) is { } broken)
            return [InvalidJson(broken, text)];
        if (errors.Any(finding => finding.Rule == DiagnosticCatalog.NotAnObject))
            return [new ServiceDiagnostic(Schema, "Definition must be a valid JSON object", null)];
        var told = new List<(int Order, ServiceDiagnostic Diagnostic)>();
        foreach (var group in errors.Where(finding => finding.Rule == DiagnosticCatalog.MissingField).GroupBy(finding => Location(analysis.Root, finding.Span)))
            told.Add((0, new ServiceDiagnostic(Schema, $"These fields are required: [{string.Join(", ", group.Select(finding => finding.Arguments[1]).OrderBy(OrderOfField).ThenBy(name => name, StringComparer.Ordinal))}]", group.Key)));
        foreach (var finding in errors)
            if (finding.Rule != DiagnosticCatalog.MissingField)
                told.Add(Tell(analysis.Root, finding));
        // The end of the flow is looked for after its targets.
        return [.. told.OrderBy(pair => pair.Order).Select(pair => pair.Diagnostic).Distinct()];
    }

    // The words are those of the service's parser, as far as they are known: for a bare word where a value belongs.
    private static ServiceDiagnostic InvalidJson(Finding finding, string text)
    {
        var start = text.TakeWhile(char.IsWhiteSpace).Count();
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;
        var isWord = end > start && char.IsLetter(text[start]);
        var place = new LineMap(text).Locate(isWord ? end : finding.Span.Start);
        var location = $"[Source: (String)\"{(text.Length > 500 ? text.Substring(0, 500) : text)}\"; line: {place.Line + 1}, column: {place.Column + 1}]";
        var message = isWord
            ? $"Unrecognized token '{text.Substring(start, end - start)}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            : finding.Message;
        return new ServiceDiagnostic("INVALID_JSON_DESCRIPTION", message + "\n at " + location, location);
    }

    private static int OrderOfField(string name) => Array.IndexOf(MachineFields, name) is var index and >= 0 ? index : MachineFields.Length;

    private static (int Order, ServiceDiagnostic Diagnostic) Tell(JsonValue root, Finding finding)
    {
        var segments = Segments(root, finding.Span);
        var location = Join(segments);
        var rule = finding.Rule;
        if (rule == DiagnosticCatalog.MissingTarget || rule == DiagnosticCatalog.TargetInOtherScope || rule == DiagnosticCatalog.MissingStart)
            return (1, new ServiceDiagnostic(Target, $"Missing 'Next' target: {finding.Arguments[0]}", location));
        if (rule == DiagnosticCatalog.NoTerminalState)
            return (2, new ServiceDiagnostic("MISSING_END_STATE", "Workflow has no terminal state", null));
        if (rule == DiagnosticCatalog.UnreachableState)
            return (3, new ServiceDiagnostic(Target, $"State \"{finding.Arguments[0]}\" is not reachable.", location));
        if (rule == DiagnosticCatalog.UnknownField || rule == DiagnosticCatalog.FieldNotSupportedHere)
            return (0, new ServiceDiagnostic(Schema, $"Field '{segments[segments.Count - 1]}' is not supported", Join(segments.Take(segments.Count - 1))));
        if (rule == DiagnosticCatalog.JsonPathFieldInJsonata || rule == DiagnosticCatalog.JsonataFieldInJsonPath)
            return (0, new ServiceDiagnostic(Schema, OfOtherLanguage(finding), Join(segments.Take(segments.Count - 1))));
        if (JsonataDiagnostics.Tell(finding, location) is { } inExpression)
            return (0, inExpression);
        if (IsExpression(rule) && TemplateOf(root, finding.Span) is { } template)
            return (0, new ServiceDiagnostic(Schema, $"The value for the field '{template.Field}' must be a valid JSONPath or a valid intrinsic function call", template.Location));
        return (0, new ServiceDiagnostic(Schema, Message(finding, location), location));
    }

    private static string Message(Finding finding, string location) => finding.Rule.Id switch
    {
        "ASL0105" => "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
        "ASL0109" or "ASL0614" => "String does not match RFC3339 timestamp",
        "ASL0113" when finding.Message.Contains("JSONata") => "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
        "ASL0120" => "Value cannot be empty",
        "ASL1001" or "ASL1010" or "ASL1011" => $"The resource provided {finding.Arguments[1]} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.",
        "ASL0909" or "ASL1009" when finding.Arguments[0] == "activities" => "Express state machine does not support Activity ARN",
        // Its blank before "at" is AWS's.
        "ASL0909" or "ASL1009" => $"Express state machine does not support {finding.Arguments[0]} service integration ",
        "ASL1013" => "The field 'RoleArn' is required but was missing",
        _ => finding.Message,
    };

    private static string OfOtherLanguage(Finding finding)
    {
        var (set, needed) = finding.Rule == DiagnosticCatalog.JsonataFieldInJsonPath ? ("JSONPath", "JSONata") : ("JSONata", "JSONPath");
        return $"The QueryLanguage is set to '{set}', but field '{finding.Arguments[0]}' is only supported for the '{needed}' QueryLanguage";
    }

    private static bool IsExpression(DiagnosticRule rule) => rule.Id.StartsWith("ASL03", StringComparison.Ordinal);

    // The member of a template that holds the place, and the state's field that is the template; null outside of templates.
    private static (string Field, string Location)? TemplateOf(JsonValue root, TextSpan span)
    {
        var segments = Segments(root, span);
        if (segments.Count == 0 || !TemplateNames.IsDynamic(segments[segments.Count - 1]))
            return null;
        // From States to a state's field; a branch or processor has States of its own.
        var field = 2;
        while (field < segments.Count && segments[field] is "Branches" or "ItemProcessor" or "Iterator")
            field += segments[field] == "Branches" ? 4 : 3;
        return field >= segments.Count ? null : (segments[segments.Count - 1], Join(segments.Take(field + 1)));
    }

    private static string Location(JsonValue root, TextSpan span) => Join(Segments(root, span));

    private static string Join(IEnumerable<string> segments)
    {
        var location = string.Concat(segments.Select(segment => segment[0] == IndexMark ? "[" + segment.Substring(1) + "]" : "/" + segment));
        return location.Length == 0 ? "/" : location;
    }

    // The names and indexes that lead to the innermost value or property name around a place.
    private static List<string> Segments(JsonValue root, TextSpan span)
    {
        var segments = new List<string>();
        var value = root;
        while (value is not null)
        {
            var current = value;
            value = null;
            if (current is JsonObject json)
            {
                var property = json.Properties.FirstOrDefault(candidate => candidate.NameSpan.Contains(span) || candidate.Value.Span.Contains(span));
                if (property is null)
                    break;
                segments.Add(property.Name.Length == 0 ? "''" : property.Name);
                value = property.NameSpan.Contains(span) ? null : property.Value;
            }
            else if (current is JsonArray array)
            {
                for (var i = 0; i < array.Items.Count && value is null; i++)
                    if (array.Items[i].Span.Contains(span))
                    {
                        segments.Add(IndexMark + i.ToString(CultureInfo.InvariantCulture));
                        value = array.Items[i];
                    }
            }
        }

        return segments;
    }
}
