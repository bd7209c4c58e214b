using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Binding;

/// <summary>The variables that states assign.</summary>
internal static class Variables
{
    /// <summary>All Assigns of a state: its own, those of its Choice rules and Catchers.</summary>
    public static IEnumerable<JsonObject> AssignsOf(JsonObject state)
    {
        if (state.Find("Assign")?.Value is JsonObject own)
            yield return own;
        foreach (var field in (string[])["Choices", "Catch"])
            if (state.Find(field)?.Value is JsonArray items)
                foreach (var item in items.Items.OfType<JsonObject>())
                    if (item.Find("Assign")?.Value is JsonObject assign)
                        yield return assign;
    }

    /// <summary>The members of all Assigns of a state.</summary>
    public static IEnumerable<JsonProperty> AssignedBy(JsonObject state) => AssignsOf(state).SelectMany(assign => assign.Properties);

    /// <summary>The variable that a member of an Assign sets.</summary>
    public static string NameOf(JsonProperty property) => TemplateNames.InResult(property.Name);
}
