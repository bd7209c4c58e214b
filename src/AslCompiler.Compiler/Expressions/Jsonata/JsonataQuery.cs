using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>An expression in a field: <c>{% expression %}</c>.</summary>
/// <param name="source">The string.</param>
/// <param name="start">Where the expression begins in the string's value.</param>
/// <param name="text">The expression without the marks and the blanks beside them.</param>
/// <param name="location">The field, as causes name it: <c>Output/total</c>.</param>
/// <param name="expression">The expression.</param>
/// <param name="references">What it reads.</param>
internal sealed class JsonataQuery(JsonString source, int start, string text, string location, JsonataExpression expression, QueryReferences references)
{
    private const string Open = "{%";
    private const string Close = "%}";

    public string Text { get; } = text;

    public string Location { get; } = location;

    public JsonataExpression Expression { get; } = expression;

    public QueryReferences References { get; } = references;

    /// <summary>The whole expression's place in the file.</summary>
    public TextSpan Span => Map(new TextSpan(0, Text.Length));

    /// <summary>A part of the expression, as written, without the blanks behind it.</summary>
    public string TextOf(TextSpan span) => Text.Substring(span.Start, span.Length).TrimEnd();

    /// <summary>The place in the file of a part of the expression.</summary>
    public TextSpan Map(TextSpan span) => source.Map(start + span.Start, TextOf(span).Length);

    /// <summary>The finding at its place in the file; it is given at that in the expression.</summary>
    public Finding Map(Finding finding) => finding with
    {
        Span = Map(finding.Span),
        Fixes = [.. finding.Fixes.Select(fix => new Fix(fix.Title, [.. fix.Edits.Select(edit => edit with { Span = Map(edit.Span) })]))],
    };

    /// <summary>The string holds an expression: the marks are its first and last characters.</summary>
    public static bool IsQuery(string value) =>
        value.Length >= Open.Length + Close.Length && value.StartsWith(Open, StringComparison.Ordinal) && value.EndsWith(Close, StringComparison.Ordinal);

    /// <summary>The expression between the marks, and where it begins.</summary>
    public static (int Start, string Text) Unwrap(string value)
    {
        var inner = value.Substring(Open.Length, value.Length - Open.Length - Close.Length);
        var text = inner.TrimStart();
        return (Open.Length + inner.Length - text.Length, text.TrimEnd());
    }
}
