using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>A position in a definition, and the innermost construct around it.</summary>
/// <param name="Position">The offset in the text.</param>
/// <param name="Object">The construct's object.</param>
/// <param name="Construct">What it is; null for a state of no known type.</param>
/// <param name="Language">The query language there.</param>
/// <param name="Scope">The object whose States are in reach.</param>
/// <param name="State">The innermost state around it; null outside of states.</param>
internal sealed record DefinitionCursor(
    int Position, JsonObject Object, Construct? Construct, QueryLanguage Language, JsonObject Scope, JsonProperty? State)
{
    /// <summary>The field of the construct at the position, from its name to the end of its value; null between fields.</summary>
    public JsonProperty? Property => MemberOf(Object);

    public bool IsOnName => Property is { } property && Position <= property.NameSpan.End;

    /// <summary>The string value at the position, however deep in the field; null when there is none.</summary>
    public JsonString? Text => IsOnName ? null : TextIn(Property?.Value);

    /// <summary>The cursor at a position; null when the text is no object.</summary>
    public static DefinitionCursor? At(Analysis analysis, int position)
    {
        if (analysis.Root is not JsonObject root)
            return null;
        var machine = QueryLanguages.OfMachine(root);
        var cursor = new DefinitionCursor(position, root, Constructs.Of(ConstructKind.Machine), machine, root, null);
        while (cursor.Inner(machine) is { } inner)
            cursor = inner;
        return cursor;
    }

    private DefinitionCursor? Inner(QueryLanguage machine)
    {
        if (IsOnName || Property is not { } property || Construct?.Find(property.Name) is not { Inner: { } kind })
            return null;
        if (kind == ConstructKind.State)
        {
            if (property.Value is not JsonObject states || MemberOf(states) is not { Value: JsonObject json } state || !IsInside(json))
                return null;
            var construct = json.Find("Type")?.Value is JsonString type ? Constructs.OfState(type.Value) : null;
            return this with { Object = json, Construct = construct, Language = QueryLanguages.OfState(json, machine), State = state };
        }

        var values = property.Value is JsonArray array ? array.Items : [property.Value];
        if (values.OfType<JsonObject>().FirstOrDefault(IsInside) is not { } inner)
            return null;
        var isScope = kind is ConstructKind.Branch or ConstructKind.Processor;
        return this with { Object = inner, Construct = Constructs.Of(kind), Scope = isScope ? inner : Scope };
    }

    private JsonProperty? MemberOf(JsonObject json) =>
        json.Properties.FirstOrDefault(property => Position > property.NameSpan.Start && Position <= Math.Max(property.NameSpan.End, property.Value.Span.End));

    private JsonString? TextIn(JsonValue? value) => value switch
    {
        JsonString text => IsInside(text) ? text : null,
        JsonObject json => MemberOf(json) is { } member ? TextIn(member.Value) : null,
        JsonArray array => array.Items.Select(TextIn).FirstOrDefault(text => text is not null),
        _ => null,
    };

    // Something that is never closed goes on to its end.
    private bool IsInside(JsonValue value) =>
        Position > value.Span.Start && (Position < value.Span.End || (Position == value.Span.End && value is JsonString or JsonObject { IsBroken: true }));
}
