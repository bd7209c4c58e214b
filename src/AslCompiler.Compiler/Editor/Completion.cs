using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>What may stand at a position. All that fits there is offered; to narrow it by what is typed is the editor's business.</summary>
internal static class Completion
{
    private static readonly string[] StateTypes = [.. StateFields.All.Select(state => state.Kind.ToString())];

    public static IReadOnlyList<string> At(Analysis analysis, int position)
    {
        if (DefinitionCursor.At(analysis, position) is not { } cursor)
            return [];
        if (cursor.Property is null || cursor.IsOnName)
            return Fields(cursor);
        return Values(cursor) ?? (QueryCursor.At(cursor, isWhole: false) is { } query ? Names(analysis, query) : Paths(analysis, cursor));
    }

    // The fields that are not there yet; a state without a type gets one first.
    private static IReadOnlyList<string> Fields(DefinitionCursor cursor)
    {
        if (cursor.Construct is not { } construct)
            return ["Type"];
        return [.. construct.Fields
            .Where(field => field.IsFor(cursor.Language == QueryLanguage.Jsonata) && field.Replacement is null)
            .Select(field => field.Name)
            .Where(name => cursor.Object.Find(name) is not { } present || present == cursor.Property)];
    }

    // Null where any value may stand.
    private static IReadOnlyList<string>? Values(DefinitionCursor cursor)
    {
        var name = cursor.Property!.Name;
        if (name == "Type" && cursor.Object == cursor.State?.Value)
            return StateTypes;
        if (cursor.Construct?.Find(name) is not { } field)
            return null;
        if (field.Type == FieldType.StateName || name == "StartAt")
            return cursor.Scope.Find("States")?.Value is JsonObject states ? [.. states.Properties.Select(state => state.Name)] : [];
        return name == "QueryLanguage" ? ["JSONPath", "JSONata"] : field.Values;
    }

    // In JSONata: variables and functions after "$", members after a dot.
    private static IReadOnlyList<string> Names(Analysis analysis, QueryCursor query)
    {
        if (!query.Names[0].StartsWith("$", StringComparison.Ordinal))
            return [];
        if (query.Names.Count == 1)
            return ["$states", .. Navigation.VariablesInSight(analysis, query.Place.Position).Concat(StatesBuiltIns.Names).Distinct().Select(name => "$" + name)];
        if (query.Names.Count == 2 && query.Names[0] == "$states")
            return [.. query.StatesMembers()];
        if (analysis.Shapes is not { } shapes || query.Follow(query.Names.Count - 1, shapes) is not { } shape)
            return [];
        // What is being typed is a member that this very path asks for.
        return [.. shape.MemberNames.Concat(shape.KnownElement()?.MemberNames ?? []).Where(name => name != query.Typed)];
    }

    // Variables after "$", members after a dot.
    private static IReadOnlyList<string> Paths(Analysis analysis, DefinitionCursor cursor)
    {
        if (cursor.Text is not { } text || cursor.Language != QueryLanguage.JsonPath)
            return [];
        var typed = text.RawText.Substring(1, Math.Min(cursor.Position - text.Span.Start, text.RawText.Length) - 1);
        // The path may be an argument of a function.
        var path = typed.Substring(typed.LastIndexOfAny([' ', ',', '(']) + 1);
        if (!path.StartsWith("$", StringComparison.Ordinal))
            return [];
        var dot = path.LastIndexOf('.');
        if (dot < 0)
            return [.. Navigation.VariablesInSight(analysis, cursor.Position).Select(name => "$" + name)];
        if (analysis.Shapes is not { } shapes || JsonPathParser.Parse(path.Substring(0, dot), out _) is not { } before)
            return [];
        var shape = PathShapes.Follow(PathShapes.RootOf(before, cursor, shapes), before.Steps);
        // What is being typed is a member that this very path asks for.
        return shape is null ? [] : [.. shape.MemberNames.Where(name => name != path.Substring(dot + 1))];
    }
}
