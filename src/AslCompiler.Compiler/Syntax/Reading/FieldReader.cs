using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>
/// Reads the fields of one object. A field that is absent or has the wrong JSON type gives null, in silence: the rules tell of
/// types. Mistakes inside an expression are told here.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="context">What the readers share.</param>
/// <param name="language">What its expressions are written in.</param>
/// <param name="location">The way to it from its state, as causes name it: <c>Choices[0]/</c>.</param>
internal sealed class FieldReader(JsonObject json, ReadContext context, QueryLanguage language = QueryLanguage.JsonPath, string location = "")
{
    private readonly QueryReader queries = new(context);
    private readonly PathReader paths = new(context);
    private readonly TemplateReader templates = new(context);

    public JsonValue? Value(string name) => json.Find(name)?.Value is { } value and not JsonMissing ? value : null;

    public JsonString? Text(string name) => Value(name) as JsonString;

    public string? String(string name) => Text(name)?.Value;

    public bool Boolean(string name) => Value(name) is JsonBoolean { Value: true };

    public JsonObject? Object(string name) => Value(name) as JsonObject;

    public IReadOnlyList<JsonValue> Items(string name) => Value(name) is JsonArray array ? array.Items : [];

    public NameReference? Reference(string name) =>
        Text(name) is { } text && !context.HoldsPlaceholder(text) ? new NameReference(text.Value, text.Span) : null;

    /// <summary>InputPath, OutputPath: a path, or null to discard the data.</summary>
    public PathField? Path(string name) => Value(name) switch
    {
        JsonNull => new PathField(null),
        JsonString text when paths.ReadSelection(text) is { } path => new PathField(path),
        _ => null,
    };

    public PathField? ResultPath() => Value("ResultPath") switch
    {
        JsonNull => new PathField(null),
        JsonString text when paths.ReadResultPath(text) is { } path => new PathField(path),
        _ => null,
    };

    public JsonPath? ReferencePath(string name) => Text(name) is { } text ? paths.ReadReferencePath(text, name) : null;

    public QueryLanguage Language => language;

    public bool IsJsonata => language == QueryLanguage.Jsonata;

    /// <summary>The fields of an object within this one, which is of the same language.</summary>
    /// <param name="inner">The object.</param>
    /// <param name="name">The field that it stands in, with its index: <c>Choices[0]</c>.</param>
    public FieldReader Within(JsonObject inner, string name) => new(inner, context, language, location + name + "/");

    public Template? Template(string name) => Value(name) is not { } value ? null : language switch
    {
        QueryLanguage.JsonPath => templates.Read(value),
        QueryLanguage.Jsonata => queries.ReadValue(value, location + name),
        _ => null,
    };

    /// <summary>Parameters; in a JSONata state Arguments.</summary>
    public Template? Request() => Template(IsJsonata ? "Arguments" : "Parameters");

    /// <summary>The expression in a field of a JSONata state.</summary>
    public JsonataQuery? Query(string name) => IsJsonata && Text(name) is { } text ? queries.Read(text, location + name) : null;

    /// <summary>ErrorPath, CausePath: a Reference Path, or an intrinsic function that gives a string.</summary>
    public Template? PathOrStringFunction(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (text.Value.Length > 0 && text.Value[0] == '$' && !Placeholders.Contains(text.Value))
            return paths.ReadReferencePath(text, name) is { } path ? new TemplatePath(path, name) : new TemplateMissing();
        var template = templates.ReadExpression(text, name);
        if (template is TemplateIntrinsic { Call: var call } && IntrinsicSignature.Of(call.Function) is var signature && (signature.Result == ResultKind.Other || signature.Function == IntrinsicFunction.StringToJson))
        {
            context.Report(DiagnosticCatalog.IntrinsicArguments, text.Map(0, text.Value.Length),
                "'" + name + "' takes only functions that give a string; " + signature.Name + " gives none");
            return new TemplateMissing();
        }

        return template;
    }

    public IntegerValue? Integer(string name) => Value(name) switch
    {
        JsonNumber number when NumberText.ToInteger(number.Text) is { } value => new IntegerValue(value, null, null),
        JsonString { IsSubstituted: true } text when NumberText.ToInteger(text.Value) is { } value => new IntegerValue(value, null, null),
        JsonString text when Placeholders.WholeName(text.Value) is { } substitution => new IntegerValue(null, substitution, null),
        _ => null,
    };

    /// <summary>A number, its <c>…Path</c> twin, or an expression.</summary>
    public IntegerValue? IntegerOrPath(string name)
    {
        if (language != QueryLanguage.JsonPath)
            return Query(name) is { } query ? new IntegerValue(null, null, null) { Query = query } : Integer(name);
        var path = ReferencePath(name + "Path");
        return Integer(name) ?? (path is null ? null : new IntegerValue(null, null, path));
    }

    /// <summary>A number with a fraction, its <c>…Path</c> twin, or an expression.</summary>
    public NumberValue? NumberOrPath(string name)
    {
        if (Query(name) is { } query)
            return new NumberValue(null, null, null) { Query = query };
        var path = language == QueryLanguage.JsonPath ? ReferencePath(name + "Path") : null;
        if (Number(name) is { } value)
            return new NumberValue(value, null, null);
        if (Substitution(name) is { } substitution)
            return new NumberValue(null, substitution, null);
        return path is null ? null : new NumberValue(null, null, path);
    }

    public double? Number(string name) => Value(name) switch
    {
        JsonNumber number => NumberText.ToDouble(number.Text),
        JsonString { IsSubstituted: true } text => NumberText.ToDouble(text.Value),
        _ => null,
    };

    /// <summary>The placeholder's name where the field is <c>"${Name}"</c> and no value is known.</summary>
    public string? Substitution(string name) =>
        Text(name) is { IsSubstituted: false } text ? Placeholders.WholeName(text.Value) : null;

    public IReadOnlyList<JsonString> Strings(string name)
    {
        var result = new List<JsonString>();
        foreach (var item in Items(name))
            if (item is JsonString text)
                result.Add(text);
        return result;
    }
}

/// <summary>What a number literal is worth.</summary>
internal static class NumberText
{
    /// <summary>The value where it is a whole number, <c>5.0</c> and <c>1e3</c> included; null elsewhere.</summary>
    public static long? ToInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        return ToDouble(text) is { } number && Math.Floor(number) == number && Math.Abs(number) < 9e15 ? (long)number : null;
    }

    public static double? ToDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
