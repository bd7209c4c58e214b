using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>Which state reads which variable.</summary>
internal static class VariableReads
{
    /// <summary>The reads that need a value: a Choice that asks whether it has one needs none.</summary>
    public static Dictionary<StateModel, List<VariableRead>> ByState(StateMachineModel model)
    {
        var byState = new Dictionary<StateModel, List<VariableRead>>();
        foreach (var read in model.Syntax.VariableReads)
        {
            // A state comes before those inside it, so the last that holds the place is the innermost.
            StateModel? reader = null;
            foreach (var state in model.States)
                if (state.Syntax.Json.Span.Contains(read.Span))
                    reader = state;
            if (reader is null || (reader.Syntax is ChoiceSyntax choice && choice.Choices.Any(rule => AsksFor(rule.Condition, read.Name))))
                continue;
            if (!byState.TryGetValue(reader, out var reads))
                byState.Add(reader, reads = []);
            reads.Add(read);
        }

        return byState;
    }

    private static bool AsksFor(ChoiceCondition condition, string name) => condition switch
    {
        AndCondition and => and.Conditions.Any(part => AsksFor(part, name)),
        OrCondition or => or.Conditions.Any(part => AsksFor(part, name)),
        NotCondition not => AsksFor(not.Condition, name),
        DataTest { Operator: "IsPresent", Variable: { Root: PathRoot.Variable, Variable: var variable } } => variable == name,
        _ => false,
    };
}
