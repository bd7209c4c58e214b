using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions;
using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads paths in fields, and tells what ASL asks of them beyond their syntax.</summary>
internal sealed class PathReader(ReadContext context)
{
    /// <summary>Any path: Variable, the value of a <c>.$</c> member.</summary>
    public JsonPath? ReadPath(JsonString text)
    {
        if (context.HoldsPlaceholder(text))
            return null;
        if (text.Value.Length == 0 || text.Value[0] != '$')
        {
            context.Report(Rootless(text), text);
            return null;
        }

        return Parse(text);
    }

    /// <summary>InputPath, OutputPath: Jayway takes <c>store.book</c>, <c>@.store</c> and blanks around a path too, so they are no errors.</summary>
    public JsonPath? ReadSelection(JsonString text)
    {
        var start = text.Value.TrimStart();
        if (start.Length == 0 || text.Value[0] == '$' || start.StartsWith("States.", StringComparison.Ordinal))
            return ReadPath(text);
        if (context.HoldsPlaceholder(text))
            return null;
        context.Report(Rootless(text) with { IsWarning = true }, text);
        return Parse(text);
    }

    private static ExpressionError Rootless(JsonString text) =>
        new(DiagnosticCatalog.PathSyntax, 0, text.Value.Length, "A path begins with '$' (the data) or '$$' (the context object); '" + text.Value + "' does not");

    private JsonPath? Parse(JsonString text)
    {
        var path = JsonPathParser.Parse(text.Value, out var error);
        if (error is not null)
            context.Report(error, text);
        if (path is { Root: PathRoot.Variable, Variable: { } name })
            context.VariableIsRead(name, text.Map(0, name.Length + 1));
        return path is null ? null : path with { Source = text };
    }

    /// <summary>A Reference Path: names one place, so no <c>* , : ? ..</c> and no functions.</summary>
    public JsonPath? ReadReferencePath(JsonString text, string field)
    {
        var path = ReadPath(text);
        if (path is null || path.IsReferencePath)
            return path;
        context.Report(DiagnosticCatalog.ReferencePathRequired, text.Map(0, text.Value.Length), field, "'" + path.Text + "'");
        return null;
    }

    /// <summary>A ResultPath: a Reference Path into the state's input.</summary>
    public JsonPath? ReadResultPath(JsonString text)
    {
        if (StartsLikeVariable(text.Value) || text.Value.StartsWith("$$", StringComparison.Ordinal))
        {
            var what = text.Value.StartsWith("$$", StringComparison.Ordinal) ? "the context object" : "a variable";
            context.Report(DiagnosticCatalog.RootNotAllowed, text.Map(0, text.Value.Length), "ResultPath", what);
            return null;
        }

        return ReadReferencePath(text, "ResultPath");
    }

    /// <summary>Notes the variables that a function's arguments read.</summary>
    public void NoteVariables(IntrinsicCall call, JsonString text)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is IntrinsicPath { Path: { Root: PathRoot.Variable, Variable: { } name } path })
            {
                var at = Math.Max(0, text.Value.IndexOf(path.Text, StringComparison.Ordinal));
                context.VariableIsRead(name, text.Map(at, name.Length + 1));
            }
            else if (argument is IntrinsicCall inner)
            {
                NoteVariables(inner, text);
            }
        }
    }

    private static bool StartsLikeVariable(string text) => text.Length > 1 && text[0] == '$' && (char.IsLetter(text[1]) || text[1] == '_');
}
