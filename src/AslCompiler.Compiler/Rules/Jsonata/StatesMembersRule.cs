using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0407, ASL0410, ASL0504: what there is of <c>$states</c>, and where (asl-reference §2.3, §2.7).</summary>
internal sealed class StatesMembersRule : QueryRule
{
    private static readonly Dictionary<string, string[]> s_context = new(StringComparer.Ordinal)
    {
        [""] = ["Execution", "State", "StateMachine", "Task", "Map"],
        ["Execution"] = ["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"],
        ["State"] = ["EnteredTime", "Name", "RetryCount"],
        ["StateMachine"] = ["Id", "Name"],
        ["Task"] = ["Token"],
        ["Map"] = ["Item"],
        ["Map.Item"] = ["Index", "Value", "Key", "Source"],
    };

    public override void Check(QueryContext at, RuleContext context)
    {
        foreach (var reference in at.Query.References.States)
        {
            if (Array.IndexOf(QueryAnalyzer.Members, reference.Member) < 0)
                Report(at, context, reference.Step, reference.Member, "$states", QueryAnalyzer.Members);
            else if (reference.Member == "result" && at.Place != QueryPlace.Leave)
                // In a Catcher it is nothing; definitions of AWS's own have it there.
                context.Report(DiagnosticCatalog.StatesMemberNotHere, at.Place == QueryPlace.Catch ? Severity.Warning : Severity.Error, at.Query.Map(reference.Step.Span), "result", "Output and Assign of Task, Parallel and Map states");
            else if (reference.Member == "errorOutput" && at.Place != QueryPlace.Catch)
                context.Report(DiagnosticCatalog.StatesMemberNotHere, at.Query.Map(reference.Step.Span), "errorOutput", "Output and Assign of Catchers");
            else if (reference.Member == "context")
                CheckContext(at, reference.Path, context);
        }

        foreach (var assignment in at.Query.References.AssignedStates)
            context.Report(DiagnosticCatalog.VariableName, at.Query.Map(assignment.Span), "'states' is reserved");
    }

    private static void CheckContext(QueryContext at, PathExpression path, RuleContext context)
    {
        var owner = "";
        for (var i = 1; i < path.Steps.Count && s_context.TryGetValue(owner, out var members); i++)
        {
            if (path.Steps[i] is not NameExpression step)
                return;
            if (Array.IndexOf(members, step.Name) < 0)
            {
                Report(at, context, step, step.Name, "$states.context" + (owner.Length == 0 ? "" : "." + owner), members);
                return;
            }

            owner = owner.Length == 0 ? step.Name : owner + "." + step.Name;
        }
    }

    private static void Report(QueryContext at, RuleContext context, JsonataExpression step, string name, string owner, string[] members)
    {
        var span = at.Query.Map(step.Span);
        var nearest = NameSuggestion.Nearest(name, members);
        context.Report(AdviceCatalog.NoStatesMember, span, nearest is null ? null : new Fix("Change to '" + nearest + "'", new TextEdit(span, nearest)),
            owner, name, nearest is null ? "; it has " + string.Join(", ", members) : ". Did you mean '" + nearest + "'?");
    }
}
