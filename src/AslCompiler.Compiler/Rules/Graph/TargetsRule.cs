using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0201, ASL0202, ASL0203: StartAt and every transition lead to a state of the same scope.</summary>
internal sealed class TargetsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        foreach (var flow in context.Flows)
        {
            var scope = flow.Scope;
            // Where there are no states, or they could not be read, any name may be right.
            if (flow.Names is not { Count: > 0 } names)
                continue;
            if (scope.Syntax.StartAt is { } start && !names.Contains(start.Name))
                context.Report(DiagnosticCatalog.MissingStart, start.Span, context.Editor.Suggest(start.Span, NameSuggestion.Nearest(start.Name, names)), start.Name, NameSuggestion.For(start.Name, names));
            foreach (var state in scope.States)
                foreach (var target in Targets.Of(state.Syntax))
                    if (!names.Contains(target.Name))
                        Report(target, flow, names, context);
        }
    }

    private static void Report(NameReference target, ScopeFlow flow, HashSet<string> names, RuleContext context)
    {
        foreach (var state in context.Model.States)
        {
            if (state.Name != target.Name)
                continue;
            context.Report(DiagnosticCatalog.TargetInOtherScope, target.Span, target.Name, Scopes.Describe(state.Scope));
            return;
        }

        context.Report(DiagnosticCatalog.MissingTarget, target.Span, FixOf(target, flow, names, context), target.Name, NameSuggestion.For(target.Name, names));
    }

    // A state that nothing leads to may be the one that is meant; only where there is none, one is missing.
    private static Fix? FixOf(NameReference target, ScopeFlow flow, HashSet<string> names, RuleContext context)
    {
        if (NameSuggestion.Nearest(target.Name, names) is { } nearest)
            return context.Editor.Suggest(target.Span, nearest);
        var unreached = flow.Scope.States.Where(state => !flow.IsReachable(state)).ToArray();
        return unreached.Length switch
        {
            0 => context.StateEdits.Create(flow.Scope, target),
            1 => context.Editor.Suggest(target.Span, unreached[0].Name),
            _ => null,
        };
    }
}
