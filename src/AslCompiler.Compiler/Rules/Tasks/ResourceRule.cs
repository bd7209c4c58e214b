using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1001: a Resource is a URI; where it is an ARN, a whole one. Placeholders stand for what they will be.</summary>
internal sealed class ResourceRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        foreach (var property in at.Json.Properties)
            if (property.Value is JsonString text && at.Construct.Find(property.Name)?.Type == FieldType.Resource && Mistake(text.Value) is { } mistake)
                context.Report(DiagnosticCatalog.BadResource, text.Span, mistake, text.Value);
    }

    /// <summary>What keeps a Resource from being a URI or a whole ARN; null when nothing does.</summary>
    public static string? Mistake(string text)
    {
        if (text.Length == 0)
            return "A Resource must not be empty";
        // Serverless and Terraform write more in their placeholders than names; any '}' closes one.
        var placeholder = text.IndexOf("${", StringComparison.Ordinal);
        if (placeholder >= 0)
            return text.IndexOf('}', placeholder) < 0 ? "This Resource has a '${' without a '}'" : null;
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                return "A Resource is a URI and holds no blanks";
        if (text.IndexOf(':') <= 0)
            return "'" + text + "' is no URI; a Resource is an ARN such as arn:aws:states:::lambda:invoke, or a URI of your own such as app:" + text;
        return text.StartsWith("arn:", StringComparison.Ordinal) ? ArnMistake(text) : null;
    }

    // arn:partition:service:region:account:rest
    private static string? ArnMistake(string text)
    {
        var parts = text.Split(':');
        if (parts.Length < 6 || parts[1].Length == 0 || parts[2].Length == 0)
            return "'" + text + "' is no whole ARN; it has the form arn:aws:service:region:account:resource";
        return parts[parts.Length - 1].Length == 0 ? "This ARN ends with ':', with nothing behind it" : null;
    }
}
