using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0105, ASL0118, and ASL0101/ASL0102 for Type: the members of States are states of a known type.</summary>
internal sealed class StateMembers
{
    private static readonly string[] Types = ["Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"];

    /// <summary>The state's type; null when it has none, which has been told.</summary>
    public Construct? Check(JsonObject states, JsonProperty property, RuleContext context)
    {
        if (property.Value is JsonMissing)
            return null;
        if (property.Value is not JsonObject json)
        {
            if (Owner(property.Name) is { } owner)
                context.Report(DiagnosticCatalog.MisplacedField, property.NameSpan, Move(states, property, context), property.Name, owner);
            else
                context.Report(DiagnosticCatalog.WrongType, property.Value.Span, property.Name, "an object, because it is a state", JsonTypes.Describe(property.Value));
            return null;
        }

        switch (json.Find("Type")?.Value)
        {
            case null:
                if (!json.IsBroken)
                    context.Report(DiagnosticCatalog.MissingField, property.NameSpan, AddType(json, context.Editor), "The state '" + property.Name + "'", "Type");
                return null;
            case JsonString type:
                if (Constructs.OfState(type.Value) is { } construct)
                    return construct;
                context.Report(DiagnosticCatalog.UnknownStateType, type.Span, context.Editor.Suggest(type.Span, NameSuggestion.Nearest(type.Value, Types)), type.Value, NameSuggestion.For(type.Value, Types));
                return null;
            case JsonMissing:
                return null;
            case var value:
                context.Report(DiagnosticCatalog.WrongType, value.Span, "Type", "a string", JsonTypes.Describe(value));
                return null;
        }
    }

    // A field of the machine, among its own states.
    private static Fix? Move(JsonObject states, JsonProperty property, RuleContext context) =>
        ReferenceEquals(context.Root.Find("States")?.Value, states) && !states.IsBroken
        && Constructs.Of(ConstructKind.Machine).Find(property.Name) is not null && context.Root.Find(property.Name) is null
            ? new Fix(
                $"Move '{property.Name}' to the state machine",
                context.Editor.AddFirst(context.Root, property.Name, context.Editor.Slice(property.Value.Span)),
                context.Editor.Remove(states, property))
            : null;

    // What only one type of state has tells the type.
    private static Fix? AddType(JsonObject state, JsonEditor editor)
    {
        string? type = null;
        foreach (var property in state.Properties)
            type ??= property.Name switch
            {
                "Resource" => "Task",
                "Choices" => "Choice",
                "Branches" => "Parallel",
                "ItemProcessor" or "Iterator" => "Map",
                "Seconds" or "SecondsPath" or "Timestamp" or "TimestampPath" => "Wait",
                "Error" or "ErrorPath" or "Cause" or "CausePath" => "Fail",
                "Result" => "Pass",
                _ => null,
            };
        return type is null ? null : new Fix($"Add \"Type\": \"{type}\"", editor.AddFirst(state, "Type", JsonEditor.Quote(type)));
    }

    // Where a scalar among the states belongs, if it is a field of the machine or of a state.
    private static string? Owner(string name)
    {
        if (Constructs.Of(ConstructKind.Machine).Find(name) is not null)
            return "the state machine";
        foreach (var state in StateFields.All)
            if (state.Find(name) is not null)
                return "a state";
        return null;
    }
}
