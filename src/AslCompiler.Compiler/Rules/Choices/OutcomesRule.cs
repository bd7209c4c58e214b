using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0607, ASL0609: rules after one that always holds, and a Default that is never taken.</summary>
internal sealed class OutcomesRule : StateRule
{
    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not ChoiceSyntax choice || context.HasUnknownData)
            return;
        for (var i = 0; i < choice.Choices.Count; i++)
        {
            if (ConditionTruth.Of(choice.Choices[i].Condition, context.Shapes) != true)
                continue;
            if (i < choice.Choices.Count - 1)
            {
                context.Report(AdviceCatalog.AlwaysHolds, new TextSpan(choice.Choices[i].Json.Span.Start, 1));
                return;
            }

            ReportDefault(choice, context);
            return;
        }

        if (choice.Default is not null && (HasOpposites(choice) || TakesBothTruthValues(choice, context) || ClosedTexts.Of(choice, context.Shapes) is { Missing.Count: 0 }))
            ReportDefault(choice, context);
    }

    private static void ReportDefault(ChoiceSyntax choice, RuleContext context)
    {
        if (choice.Json.Find("Default") is { } property)
            context.Report(AdviceCatalog.DefaultNeverTaken, property.NameSpan);
    }

    private static bool HasOpposites(ChoiceSyntax choice)
    {
        var texts = new HashSet<string>(choice.Choices.Select(rule => ConditionsRule.ConditionText(rule.Json)), StringComparer.Ordinal);
        return choice.Choices.Any(rule => rule.Json.Find("Not")?.Value is { } inner && texts.Contains(inner.ToCompactJson()));
    }

    // Only of a value that is made to be a truth value: for all others neither holds.
    private static bool TakesBothTruthValues(ChoiceSyntax choice, RuleContext context)
    {
        // A nullable property is a truth value too, and may be null.
        if (context.Options.Contract is not null)
            return false;
        var tests = choice.Choices.Select(rule => rule.Condition).OfType<DataTest>().Where(test => test.Operator == "BooleanEquals").ToArray();
        foreach (var test in tests)
            if (ConditionFacts.Of(test) is { } facts && tests.Any(other => ConditionFacts.Of(other)?.Completes(facts) == true)
                && context.Shapes.Tests.TryGetValue(test.Json, out var data) && test.Variable.Root == Expressions.JsonPath.PathRoot.Data
                && KnownValue.Of(test.Variable, data)?.MadeKinds == ShapeKinds.Boolean)
                return true;
        return false;
    }
}
