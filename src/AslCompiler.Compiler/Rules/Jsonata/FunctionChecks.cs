using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0408, ASL0409: functions that there are not, and arguments that a function does not take. Places are those in the expression's text.</summary>
internal static class FunctionChecks
{
    /// <param name="references">What the expression is made of.</param>
    /// <param name="isVariable">A variable of that name is given, which may hold a function.</param>
    /// <param name="insteadOfEval">What to say of <c>$eval</c>.</param>
    public static IEnumerable<Finding> Of(QueryReferences references, Func<string, bool> isVariable, string insteadOfEval)
    {
        foreach (var variable in references.Called)
            if (references.Variables.Contains(variable) && !StatesBuiltIns.IsFunction(variable.Name) && !isVariable(variable.Name))
                yield return Unknown(variable, insteadOfEval);
        foreach (var node in references.Nodes)
            if (node is CallExpression { Procedure: VariableExpression function, IsPartial: false } call && references.Variables.Contains(function) && FunctionSignature.Of(function.Name) is { } signature)
                foreach (var finding in Arguments(call, signature, references))
                    yield return finding;
    }

    private static Finding Unknown(VariableExpression function, string insteadOfEval)
    {
        var span = function.Span;
        var meant = function.Name == "eval" ? "parse" : NameSuggestion.Nearest(function.Name, StatesBuiltIns.Names);
        var hint = function.Name == "eval" ? insteadOfEval : meant is null ? "" : ". Did you mean '$" + meant + "'?";
        return new Finding(AdviceCatalog.UnknownFunction, span, function.Name, hint)
        {
            Fixes = meant is null ? [] : [new Fix("Change to '$" + meant + "'", new TextEdit(span, "$" + meant))],
        };
    }

    private static IEnumerable<Finding> Arguments(CallExpression call, FunctionSignature signature, QueryReferences references)
    {
        // What is applied with ~> has an argument more.
        var isApplied = references.Nodes.Exists(node => node is ApplyExpression apply && ReferenceEquals(apply.Right, call));
        var count = call.Arguments.Count + (isApplied ? 1 : 0);
        var most = signature.Parameters.Count;
        if (count > most || count < signature.Least)
        {
            var takes = signature.Least == most ? Plural(most) : count > most ? "at most " + Plural(most) : "at least " + Plural(signature.Least);
            yield return new Finding(AdviceCatalog.FunctionArguments, call.Span, signature.Name, "takes " + takes + ", not " + Number(count));
            yield break;
        }

        // With the first left out the others move up; what stands where is not sure then.
        if (isApplied || (count < most && signature.Parameters[0].MayBeLeftOut))
            yield break;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var types = ExpressionTypes.Of(call.Arguments[i]);
            if (types != JsonataTypes.None && (types & signature.Parameters[i].Types) == 0)
                yield return new Finding(AdviceCatalog.FunctionArguments, call.Arguments[i].Span, signature.Name, "does not take " + ExpressionTypes.Describe(types) + " here");
        }
    }

    private static string Plural(int count) => count == 0 ? "no arguments" : count == 1 ? "one argument" : Number(count) + " arguments";

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
