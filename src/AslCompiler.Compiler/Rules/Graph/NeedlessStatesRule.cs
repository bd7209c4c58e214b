using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0211, ASL0212, ASL0213: states that a simpler flow would not have.</summary>
internal sealed class NeedlessStatesRule : StateRule
{
    // What makes a Pass or Choice state change something.
    private static readonly string[] Effects = ["Result", "Parameters", "InputPath", "OutputPath", "ResultPath", "Assign", "Output"];

    public override bool TakesJsonata => true;

    /// <summary>A Pass or Choice state that changes data or variables.</summary>
    public static bool HasEffect(StateSyntax state) => Effects.Any(field => state.Json.Find(field) is not null);

    public override void Check(StateModel state, RuleContext context)
    {
        switch (state.Syntax)
        {
            case PassSyntax { Next: { } next } pass when !HasEffect(pass) && state.Scope.Start != state:
                context.Report(AdviceCatalog.EmptyPass, pass.NameSpan, context.StateEdits.Bypass(state, next.Name), state.Name, next.Name);
                break;
            case ChoiceSyntax { Default: { } otherwise } choice when choice.Choices.Count > 0 && choice.Choices.All(rule => rule.Next?.Name == otherwise.Name && rule.Assign is null && rule.Json.Find("Output") is null):
                context.Report(AdviceCatalog.OneOutcome, choice.NameSpan, HasEffect(choice) ? null : context.StateEdits.Bypass(state, otherwise.Name), state.Name, otherwise.Name);
                break;
            case ParallelSyntax { Branches.Count: 1 }:
                context.Report(AdviceCatalog.OneBranch, state.Syntax.NameSpan, state.Name);
                break;
        }
    }
}
