using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0502: variables that have a value on some of the ways that lead to where they are read.</summary>
internal sealed class AssignedVariablesRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.Model.Syntax.VariableReads.Count == 0)
            return;
        Check(context.Model.Root, [], [], VariableReads.ByState(context.Model), context);
    }

    private static void Check(Scope scope, HashSet<string> outer, HashSet<string> visible, Dictionary<StateModel, List<VariableRead>> reads, RuleContext context)
    {
        visible = [.. visible, .. scope.States.SelectMany(state => Variables.AssignedBy(state.Syntax.Json)).Select(Variables.NameOf)];
        var assigned = AssignedVariables.In(scope, outer, state => reads.TryGetValue(state, out var own) ? own.Where(read => !read.MayBeNothing).Select(read => read.Name) : []);
        foreach (var state in scope.States)
        {
            // What nothing leads to has been told.
            if (!assigned.TryGetValue(state, out var known))
                continue;
            var told = new HashSet<string>(known, StringComparer.Ordinal);
            foreach (var read in reads.TryGetValue(state, out var own) ? own : [])
                if (!read.MayBeNothing && visible.Contains(read.Name) && told.Add(read.Name))
                    context.Report(AdviceCatalog.VariableNotAlwaysAssigned, read.Span, read.Name);
            var isClosed = state.Syntax is MapSyntax { Distributed: not null };
            foreach (var inner in state.Inner)
                Check(inner, isClosed ? [] : known, isClosed ? [] : visible, reads, context);
        }
    }
}
