using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0601, ASL0602, ASL0603: a rule has one operator, a data test its Variable, and only a top rule has Next.</summary>
internal sealed class ChoiceRuleRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        var isTop = at.Construct.Kind == ConstructKind.ChoiceRule;
        if (!isTop && at.Construct.Kind != ConstructKind.NestedRule)
            return;
        var next = at.Json.Find("Next");
        if (isTop && next is null && !at.Json.IsBroken)
            context.Report(DiagnosticCatalog.ChoiceRuleNext, at.Place, "A rule of a Choice needs 'Next', the state it leads to");
        else if (!isTop && next is not null)
            context.Report(DiagnosticCatalog.ChoiceRuleNext, next.NameSpan, "Only the rule at the top has 'Next'; a rule within And, Or or Not has none");
        if (!at.IsJsonata)
            CheckOperators(at, context);
    }

    private static void CheckOperators(ObjectContext at, RuleContext context)
    {
        JsonProperty? op = null;
        var several = false;
        var unknown = false;
        foreach (var property in at.Json.Properties)
        {
            // What is no field of a rule has been told of, and may be the operator, misspelt.
            unknown |= at.Construct.Find(property.Name) is not { Languages: not FieldLanguages.Jsonata };
            if (!IsOperator(property.Name))
                continue;
            if (op is not null && op.Name != property.Name)
            {
                context.Report(DiagnosticCatalog.SeveralOperators, property.NameSpan, op.Name, property.Name);
                several = true;
            }

            op ??= property;
        }

        if (several || unknown || at.Json.IsBroken)
            return;
        var variable = at.Json.Find("Variable");
        if (op is null)
            context.Report(DiagnosticCatalog.NoOperator, Place(at, variable), "This rule has no operator such as StringEquals, NumericLessThan, IsPresent, And, Or or Not");
        else if (variable is null && op.Name is not ("And" or "Or" or "Not"))
            context.Report(DiagnosticCatalog.NoOperator, op.NameSpan, "'" + op.Name + "' needs 'Variable', the path of the value to test");
    }

    private static TextSpan Place(ObjectContext at, JsonProperty? variable) => variable?.NameSpan ?? at.Place;

    private static bool IsOperator(string name) => name is "And" or "Or" or "Not" || ChoiceOperators.Find(name, out _) is not null;
}
