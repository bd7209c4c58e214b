using AslCompiler.Compiler.Binding;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0408, ASL0409: functions that there are not, and arguments that a function does not take. AWS accepts them, and the execution fails.</summary>
internal sealed class FunctionsRule : QueryRule
{
    public override void Check(QueryContext at, RuleContext context)
    {
        foreach (var finding in FunctionChecks.Of(at.Query.References, name => IsAssigned(name, context), "; Step Functions has '$parse' for JSON texts"))
            context.Report(at.Query.Map(finding));
    }

    private static bool IsAssigned(string name, RuleContext context) =>
        context.Model.States.Any(state => Variables.AssignedBy(state.Syntax.Json).Any(property => Variables.NameOf(property) == name));
}
