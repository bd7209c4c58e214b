using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler.Expressions.Templates;

/// <summary>
/// Reads payload templates. A member whose name ends in <c>.$</c> holds a path or an intrinsic function call; all else is literal,
/// also a string that looks like a path.
/// </summary>
internal sealed class TemplateReader(ReadContext context)
{
    private readonly PathReader paths = new(context);

    /// <summary>A template field; what is no object is a constant.</summary>
    public Template Read(JsonValue value) =>
        value is JsonObject obj ? ReadObject(obj) : Constant(value);

    private Template ReadValue(JsonValue value) => value switch
    {
        JsonObject obj => ReadObject(obj),
        JsonArray array => ReadArray(array),
        _ => Constant(value),
    };

    private static Template Constant(JsonValue value) => value is JsonMissing ? new TemplateMissing() : new TemplateLiteral(value);

    private Template ReadObject(JsonObject obj)
    {
        var members = new List<TemplateMember>(obj.Properties.Count);
        var literal = true;
        foreach (var property in obj.Properties)
        {
            var dynamic = IsDynamic(property.Name);
            var name = dynamic ? property.Name.Substring(0, property.Name.Length - 2) : property.Name;
            ReportCollision(obj, property, name, dynamic);
            var value = dynamic ? ReadExpression(property.Value, property.Name, MakeConstant(obj, property, name)) : ReadValue(property.Value);
            literal &= value is TemplateLiteral;
            members.Add(new TemplateMember(name, value, property));
        }

        return literal ? new TemplateLiteral(obj) : new TemplateObject(members);
    }

    private Template ReadArray(JsonArray array)
    {
        var items = new List<Template>(array.Items.Count);
        var literal = true;
        foreach (var item in array.Items)
        {
            var value = ReadValue(item);
            literal &= value is TemplateLiteral;
            items.Add(value);
        }

        return literal ? new TemplateLiteral(array) : new TemplateArray(items);
    }

    /// <summary>The value of a <c>.$</c> member, or of a field that takes the same.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The member's name.</param>
    /// <param name="makeConstant">Makes a constant of the member, for a value that is one.</param>
    public Template ReadExpression(JsonValue value, string field, Fix? makeConstant = null)
    {
        if (value is JsonMissing)
            return new TemplateMissing();
        if (value is not JsonString text)
        {
            context.Report(new Finding(DiagnosticCatalog.NeitherPathNorIntrinsic, value.Span,
                "The value for '" + field + "' must be a string with a path or a call of an intrinsic function; for a constant, drop the '.$'")
            {
                Fixes = makeConstant is null ? [] : [makeConstant],
            });
            return new TemplateMissing();
        }

        if (context.HoldsPlaceholder(text))
            return new TemplateMissing();
        if (text.Value.Length > 0 && text.Value[0] == '$')
            return paths.ReadPath(text) is { } path ? new TemplatePath(path, field) : new TemplateMissing();
        var call = IntrinsicParser.Parse(text.Value, out var errors, text);
        foreach (var error in errors)
            context.Report(error, text, IsNoCall(error, text) ? makeConstant : null);
        if (call is null)
            return new TemplateMissing();
        paths.NoteVariables(call, text);
        return new TemplateIntrinsic(call, field);
    }

    // Nothing in it looks like a call, so it is meant as it stands.
    private static bool IsNoCall(ExpressionError error, JsonString text) =>
        error.Rule == DiagnosticCatalog.NeitherPathNorIntrinsic && error.Length == text.Value.Length && !text.Value.StartsWith("States.", StringComparison.Ordinal);

    private static Fix? MakeConstant(JsonObject owner, JsonProperty property, string name) =>
        name.Length == 0 || owner.Find(name) is not null ? null : new Fix("Drop the '.$'", new TextEdit(property.NameSpan, JsonEditor.Quote(name)));

    private void ReportCollision(JsonObject obj, JsonProperty property, string name, bool dynamic)
    {
        // 'a' and 'a.$' both give 'a'. Told once, at the one that comes second.
        var other = dynamic ? name : name + ".$";
        foreach (var earlier in obj.Properties)
        {
            if (ReferenceEquals(earlier, property))
                return;
            if (earlier.Name == other)
            {
                context.Report(DiagnosticCatalog.TemplateKeyCollision, property.NameSpan, earlier.Name, property.Name, name);
                return;
            }
        }
    }

    private static bool IsDynamic(string name) => name.EndsWith(".$", StringComparison.Ordinal);
}
