using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>Takes the object rules to every object of a definition, led by the field table.</summary>
internal sealed class DefinitionWalker(RuleContext context, IReadOnlyList<ObjectRule> rules, StateMembers members)
{
    private QueryLanguage machine;

    public void Walk()
    {
        machine = QueryLanguages.OfMachine(context.Root);
        Visit(new ObjectContext(context.Root, Constructs.Of(ConstructKind.Machine), new TextSpan(context.Root.Span.Start, 1), machine, null));
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
                Visit(new ObjectContext(obj, Constructs.Of(inner), property.NameSpan, at.Language, property.Name));
            else if (property.Value is JsonArray array)
                VisitItems(array, Constructs.Of(inner), at.Language);
        }
    }

    private void VisitItems(JsonArray array, Construct construct, QueryLanguage language)
    {
        foreach (var item in array.Items)
            if (item is JsonObject obj)
                Visit(new ObjectContext(obj, construct, new TextSpan(obj.Span.Start, 1), language, null));
    }

    private void VisitStates(JsonValue value)
    {
        if (value is not JsonObject states)
            return;
        foreach (var property in states.Properties)
        {
            if (members.Check(states, property, context) is not { } construct)
                continue;
            var json = (JsonObject)property.Value;
            Visit(new ObjectContext(json, construct, property.NameSpan, QueryLanguages.OfState(json, machine), property.Name));
        }
    }
}
