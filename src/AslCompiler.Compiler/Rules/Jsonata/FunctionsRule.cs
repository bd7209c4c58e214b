using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0408, ASL0409: functions that there are not, and arguments that a function does not take. AWS accepts them, and the execution fails.</summary>
internal sealed class FunctionsRule : QueryRule
{
    public override void Check(QueryContext at, RuleContext context)
    {
        var references = at.Query.References;
        foreach (var variable in references.Called)
            if (references.Variables.Contains(variable))
                CheckName(at, variable, context);
        foreach (var node in references.Nodes)
            if (node is CallExpression { Procedure: VariableExpression function, IsPartial: false } call && references.Variables.Contains(function) && FunctionSignature.Of(function.Name) is { } signature)
                CheckArguments(at, call, signature, context);
    }

    private static void CheckName(QueryContext at, VariableExpression function, RuleContext context)
    {
        if (StatesBuiltIns.IsFunction(function.Name) || context.Model.States.Any(state => Variables.AssignedBy(state.Syntax.Json).Any(property => Variables.NameOf(property) == function.Name)))
            return;
        var span = at.Query.Map(function.Span);
        var meant = function.Name == "eval" ? "parse" : NameSuggestion.Nearest(function.Name, StatesBuiltIns.Names);
        var hint = function.Name == "eval" ? "; Step Functions has '$parse' for JSON texts" : meant is null ? "" : ". Did you mean '$" + meant + "'?";
        context.Report(AdviceCatalog.UnknownFunction, span, meant is null ? null : new Fix("Change to '$" + meant + "'", new TextEdit(span, "$" + meant)), function.Name, hint);
    }

    private static void CheckArguments(QueryContext at, CallExpression call, FunctionSignature signature, RuleContext context)
    {
        // What is applied with ~> has an argument more.
        var isApplied = at.Query.References.Nodes.Exists(node => node is ApplyExpression apply && ReferenceEquals(apply.Right, call));
        var count = call.Arguments.Count + (isApplied ? 1 : 0);
        var most = signature.Parameters.Count;
        if (count > most || count < signature.Least)
        {
            var takes = signature.Least == most ? Plural(most) : count > most ? "at most " + Plural(most) : "at least " + Plural(signature.Least);
            context.Report(AdviceCatalog.FunctionArguments, at.Query.Map(call.Span), signature.Name, "takes " + takes + ", not " + Number(count));
            return;
        }

        // With the first left out the others move up; what stands where is not sure then.
        if (isApplied || (count < most && signature.Parameters[0].MayBeLeftOut))
            return;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var types = ExpressionTypes.Of(call.Arguments[i]);
            if (types != JsonataTypes.None && (types & signature.Parameters[i].Types) == 0)
                context.Report(AdviceCatalog.FunctionArguments, at.Query.Map(call.Arguments[i].Span), signature.Name, "does not take " + ExpressionTypes.Describe(types) + " here");
        }
    }

    private static string Plural(int count) => count == 0 ? "no arguments" : count == 1 ? "one argument" : Number(count) + " arguments";

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
