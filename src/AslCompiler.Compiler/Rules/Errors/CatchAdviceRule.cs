using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0718, ASL0719, ASL0720: where errors lead.</summary>
internal sealed class CatchAdviceRule : StateRule
{
    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is FailSyntax fail && fail.Json.Find("Error") is null && fail.Json.Find("ErrorPath") is null)
            context.Report(AdviceCatalog.FailWithoutError, fail.NameSpan, Name(fail, context), state.Name);
        if (state.Syntax is not WorkSyntax work)
            return;
        foreach (var catcher in work.Catch)
        {
            if (catcher.Next is not { } next || state.Resolve(next) is not { } handler)
                continue;
            if (LeadsStraightBack(handler, state))
                context.Report(AdviceCatalog.CatchLoop, next.Span, state.Name);
            else if (handler.Syntax is SucceedSyntax && catcher.ErrorEquals.Any(name => name.Value == "States.ALL"))
                context.Report(AdviceCatalog.ErrorIgnored, next.Span, state.Name);
        }
    }

    private static Fix Name(FailSyntax fail, RuleContext context)
    {
        var error = NameScope.Pascal(fail.Name, "Failed");
        return new Fix($"Add \"Error\": \"{error}\"", context.Editor.Add(fail.Json, "Error", JsonEditor.Quote(error), fail.Json.Find("Type")));
    }

    // Through nothing but states that take no time and have one way out.
    private static bool LeadsStraightBack(StateModel handler, StateModel state)
    {
        var visited = new HashSet<StateModel>();
        while (handler != state && handler.Syntax is PassSyntax && handler.Successors.Count == 1 && visited.Add(handler))
            handler = handler.Successors[0];
        return handler == state;
    }
}
