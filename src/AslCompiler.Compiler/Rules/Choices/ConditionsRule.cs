using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0604, ASL0605, ASL0606, ASL0608, ASL0612, ASL0613: rules that never hold, or can be written more simply.</summary>
internal sealed class ConditionsRule : StateRule
{
    // What a rule has beside its condition.
    private static readonly string[] NoCondition = ["Next", "Assign", "Comment"];

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not ChoiceSyntax choice)
            return;
        var list = (JsonArray)choice.Json.Find("Choices")!.Value;
        var texts = new string[choice.Choices.Count];
        var facts = new ConditionFacts?[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var rule = choice.Choices[i];
            texts[i] = ConditionText(rule.Json);
            facts[i] = ConditionFacts.Of(rule.Condition);
            CheckParts(rule.Condition, rule.Json, context);
            CheckEarlier(state, choice, i, (texts, facts), list, context);
        }

        if (choice.Default is null && !IsExhaustive(choice) && !IsDecided(state, choice))
            ReportNoDefault(state, choice, context);
    }

    private static void ReportNoDefault(StateModel state, ChoiceSyntax choice, RuleContext context)
    {
        var texts = context.HasUnknownData ? null : ClosedTexts.Of(choice, context.Shapes);
        if (texts is null)
            context.Report(AdviceCatalog.NoDefault, choice.NameSpan, AddDefault(state, choice, context), state.Name);
        else if (texts.Missing.Count > 0)
            context.Report(AdviceCatalog.TextsOfValue, choice.NameSpan, $"No rule of '{state.Name}' takes {ClosedTexts.List(texts.Missing)}, which '{texts.Path}' can be");
    }

    // It fails as it did, at a state that can be seen.
    private static Fix AddDefault(StateModel state, ChoiceSyntax choice, RuleContext context)
    {
        var name = StateEdits.FreeName(context.Model, "No choice matched");
        return new Fix(
            $"Add a Default to a Fail state '{name}'",
            context.Editor.Add(choice.Json, "Default", JsonEditor.Quote(name), choice.Json.Find("Choices")),
            context.StateEdits.Add(state.Scope, name, """{ "Type": "Fail", "Error": "States.NoChoiceMatched" }"""));
    }

    private static void CheckEarlier(StateModel state, ChoiceSyntax choice, int index, (string[] Texts, ConditionFacts?[] Facts) known, JsonArray list, RuleContext context)
    {
        var rule = choice.Choices[index];
        var own = Facts(rule.Condition).ToArray();
        for (var i = 0; i < index; i++)
        {
            var place = new Text.TextSpan(rule.Json.Span.Start, 1);
            if (known.Texts[i] == known.Texts[index])
            {
                // Where nothing else leads to its target, it is not the rule that is one too many.
                var isNeeded = state.Scope.States.SelectMany(other => Targets.Of(other.Syntax)).Count(target => target.Name == rule.Next?.Name) == 1;
                context.Report(AdviceCatalog.RepeatedRule, place, isNeeded ? null : new Fix("Remove the rule", context.Editor.Remove(list, index)));
                return;
            }

            if (known.Facts[i] is { } facts && Array.Exists(own, fact => fact.Implies(facts)))
            {
                context.Report(AdviceCatalog.ShadowedRule, place, known.Texts[i]);
                return;
            }
        }
    }

    // All that must hold for the condition to hold.
    private static IEnumerable<ConditionFacts> Facts(ChoiceCondition condition) =>
        condition is AndCondition and ? and.Conditions.SelectMany(Facts)
        : ConditionFacts.Of(condition) is { } facts ? [facts]
        : [];

    private static void CheckParts(ChoiceCondition condition, JsonObject json, RuleContext context)
    {
        switch (condition)
        {
            case AndCondition and:
                CheckContradiction(and, json, context);
                CheckList(and.Conditions, "And", json, context);
                break;
            case OrCondition or:
                CheckList(or.Conditions, "Or", json, context);
                break;
            case NotCondition not when json.Find("Not")?.Value is JsonObject inner:
                if (not.Condition is NotCondition)
                    context.Report(AdviceCatalog.RedundantOperator, json.Find("Not")!.NameSpan, Unwrap(json.Find("Not")!, inner.Find("Not")?.Value, context.Editor), "Not within Not: both can go");
                CheckParts(not.Condition, inner, context);
                break;
            case DataTest { Operator: "StringMatches", Operand: JsonString pattern } when pattern.Value.IndexOf('*') < 0 && pattern.Value.IndexOf('\\') < 0 && json.Find("StringMatches") is { } property:
                context.Report(AdviceCatalog.NoWildcard, property.NameSpan, new Fix("Use StringEquals", context.Editor.Rename(property, "StringEquals")), pattern.Value);
                break;
        }
    }

    private static void CheckList(IReadOnlyList<ChoiceCondition> conditions, string name, JsonObject json, RuleContext context)
    {
        if (json.Find(name) is not { Value: JsonArray items } property || items.Items.Count != conditions.Count)
            return;
        if (conditions.Count == 1)
            context.Report(AdviceCatalog.RedundantOperator, property.NameSpan, Unwrap(property, items.Items[0], context.Editor), $"{name} of one condition: the condition alone says the same");
        for (var i = 0; i < conditions.Count; i++)
            if (items.Items[i] is JsonObject part)
                CheckParts(conditions[i], part, context);
    }

    // The members of what is inside take the place of the operator.
    private static Fix? Unwrap(JsonProperty property, JsonValue? inside, JsonEditor editor) =>
        inside is JsonObject { Properties.Count: > 0 } json && json.Find("Comment") is null
            ? new Fix($"Remove the {property.Name}", new TextEdit(
                Text.TextSpan.FromBounds(property.NameSpan.Start, property.Value.Span.End),
                editor.Slice(Text.TextSpan.FromBounds(json.Properties[0].NameSpan.Start, json.Properties[json.Properties.Count - 1].Value.Span.End))))
            : null;

    private static void CheckContradiction(AndCondition and, JsonObject json, RuleContext context)
    {
        var facts = and.Conditions.Select(part => (Test: part, Facts: ConditionFacts.Of(part))).Where(pair => pair.Facts is not null).ToArray();
        for (var i = 0; i < facts.Length; i++)
            for (var j = 0; j < i; j++)
                if (facts[i].Facts!.Contradicts(facts[j].Facts!))
                {
                    context.Report(AdviceCatalog.Contradiction, json.Find("And")!.NameSpan, facts[i].Facts!.Variable, Describe(facts[j].Test), Describe(facts[i].Test));
                    return;
                }
    }

    private static string Describe(ChoiceCondition condition) => condition is DataTest test ? test.Operator + " " + test.Operand?.ToCompactJson() : "";

    private static bool IsExhaustive(ChoiceSyntax choice)
    {
        var facts = choice.Choices.Select(rule => ConditionFacts.Of(rule.Condition)).ToArray();
        for (var i = 0; i < facts.Length; i++)
            for (var j = 0; j < facts.Length; j++)
            {
                if (facts[i] is { } one && facts[j] is { } other && one.Completes(other))
                    return true;
                if (choice.Choices[i].Json.Find("Not")?.Value.ToCompactJson() == ConditionText(choice.Choices[j].Json))
                    return true;
            }

        return false;
    }

    // Whether the only ways here are rules of other Choices with a condition that one of its own rules asks again, of the same data.
    private static bool IsDecided(StateModel state, ChoiceSyntax choice)
    {
        if (state.Scope.Start == state || HasPaths(choice))
            return false;
        var own = choice.Choices.Select(rule => ConditionText(rule.Json)).ToArray();
        var ways = state.Scope.States.SelectMany(other => Targets.Of(other.Syntax)).Count(target => target.Name == state.Name);
        var decided = state.Scope.States.Select(other => other.Syntax).OfType<ChoiceSyntax>().Where(other => !HasPaths(other))
            .SelectMany(other => other.Choices)
            .Count(rule => rule.Next?.Name == state.Name && rule.Json.Find("Assign") is null && own.Contains(ConditionText(rule.Json)));
        return decided > 0 && decided == ways;
    }

    private static bool HasPaths(ChoiceSyntax choice) => choice.Json.Find("InputPath") is not null || choice.Json.Find("OutputPath") is not null;

    // The rule without what it leads to.
    internal static string ConditionText(JsonObject rule) =>
        "{" + string.Join(",", rule.Properties.Where(property => !NoCondition.Contains(property.Name)).Select(property => JsonEditor.Quote(property.Name) + ":" + property.Value.ToCompactJson())) + "}";
}
