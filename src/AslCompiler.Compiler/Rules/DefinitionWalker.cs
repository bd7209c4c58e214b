using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>Takes the object rules to every object of a definition, led by the field table.</summary>
internal sealed class DefinitionWalker(RuleContext context, IReadOnlyList<ObjectRule> rules, StateMembers members)
{
    private bool machineIsJsonata;

    public void Walk()
    {
        machineIsJsonata = context.Root.Find("QueryLanguage")?.Value is JsonString { Value: "JSONata" };
        Visit(new ObjectContext(context.Root, Constructs.Of(ConstructKind.Machine), new TextSpan(context.Root.Span.Start, 1), machineIsJsonata, null));
    }

    private void Visit(ObjectContext at)
    {
        foreach (var rule in rules)
            rule.Check(at, context);
        foreach (var property in at.Json.Properties)
        {
            if (at.Construct.Find(property.Name) is not { Inner: { } inner } field)
                continue;
            // Rules of a JSONata state are one Condition each; their JSONPath parts have been told of as such.
            if (!field.IsFor(at.IsJsonata))
                continue;
            if (inner == ConstructKind.State)
                VisitStates(property.Value);
            else if (property.Value is JsonObject obj)
                Visit(new ObjectContext(obj, Constructs.Of(inner), property.NameSpan, at.IsJsonata, property.Name));
            else if (property.Value is JsonArray array)
                VisitItems(array, Constructs.Of(inner), at.IsJsonata);
        }
    }

    private void VisitItems(JsonArray array, Construct construct, bool isJsonata)
    {
        foreach (var item in array.Items)
            if (item is JsonObject obj)
                Visit(new ObjectContext(obj, construct, new TextSpan(obj.Span.Start, 1), isJsonata, null));
    }

    private void VisitStates(JsonValue value)
    {
        if (value is not JsonObject states)
            return;
        foreach (var property in states.Properties)
        {
            if (members.Check(property, context) is not { } construct)
                continue;
            // A state has its own query language or the machine's; never that of a Map or Parallel around it.
            var json = (JsonObject)property.Value;
            var isJsonata = machineIsJsonata || json.Find("QueryLanguage")?.Value is JsonString { Value: "JSONata" };
            Visit(new ObjectContext(json, construct, property.NameSpan, isJsonata, property.Name));
        }
    }
}
