using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>A rule that gives advice about one state at a time. It is asked only where nothing is wrong with the definition: advice must not follow from a mistake.</summary>
internal abstract class StateRule
{
    /// <summary>True when the rule says something about JSONata states too.</summary>
    public virtual bool TakesJsonata => false;

    public abstract void Check(StateModel state, RuleContext context);

    /// <summary>All objects and strings of a value, with the property that each stands in; null for items of arrays.</summary>
    protected static IEnumerable<(JsonProperty? Property, JsonObject? Owner, JsonValue Value)> Walk(JsonValue value)
    {
        var open = new Stack<(JsonProperty?, JsonObject?, JsonValue)>();
        open.Push((null, null, value));
        while (open.Count > 0)
        {
            var current = open.Pop();
            yield return current;
            if (current.Item3 is JsonObject json)
                for (var i = json.Properties.Count - 1; i >= 0; i--)
                    open.Push((json.Properties[i], json, json.Properties[i].Value));
            else if (current.Item3 is JsonArray array)
                for (var i = array.Items.Count - 1; i >= 0; i--)
                    open.Push((null, null, array.Items[i]));
        }
    }

    /// <summary>The literal of a number field; null where it is absent or comes from elsewhere.</summary>
    protected static long? Number(StateModel state, string field) =>
        state.Syntax.Json.Find(field)?.Value is JsonNumber number ? Syntax.Reading.NumberText.ToInteger(number.Text) : null;
}
