using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Rules;

namespace AslCompiler.Compiler.Methods;

/// <summary>ASL0408, ASL0409, ASL0411, ASL0413, ASL1104, ASL1403: what is likely not meant in the expression of a <c>[Jsonata]</c> method. Places are those in its text.</summary>
internal static class MethodRules
{
    public static IReadOnlyList<Finding> Check(MethodContract method, JsonataExpression expression)
    {
        var references = QueryAnalyzer.Analyze(expression, hasStates: false);
        var variables = method.Data.Skip(1).Select(parameter => parameter.Name).ToArray();
        return
        [
            .. references.Variables.Where(variable => !references.Called.Contains(variable) && !variables.Contains(variable.Name) && !StatesBuiltIns.IsFunction(variable.Name))
                .Select(variable => Unknown(method, variable, variables)),
            .. FunctionChecks.Of(references, variables.Contains, "; '$parse' reads JSON texts"),
            .. Result(method.Result, expression),
            .. MemberNames.Check(method, expression),
        ];
    }

    private static Finding Unknown(MethodContract method, VariableExpression variable, string[] variables)
    {
        if (variable.Name == "states")
            return new Finding(CSharpCatalog.UnknownVariable, variable.NameSpan, variable.Name, "; only the expressions of state machines have it");
        var isInput = method.Data.FirstOrDefault()?.Name == variable.Name;
        var meant = isInput ? "" : NameSuggestion.Nearest(variable.Name, variables);
        return new Finding(CSharpCatalog.UnknownVariable, variable.NameSpan, variable.Name, isInput ? "; the first parameter is the input, '$'" : meant is null ? "" : ". Did you mean '$" + meant + "'?")
        {
            Fixes = meant is null ? [] : [new Fix("Change to '$" + meant + "'", new TextEdit(variable.NameSpan, "$" + meant))],
        };
    }

    private static IEnumerable<Finding> Result(MethodValue result, JsonataExpression expression)
    {
        var span = expression.Span;
        var types = ExpressionTypes.Of(expression);
        var expected = Expected(result);
        if (types == JsonataTypes.Function)
            yield return new Finding(AdviceCatalog.FieldValue, span, ShortName(result), "data", "a function");
        else if (types != JsonataTypes.None && (types & (expected | (result.MayBeNull ? JsonataTypes.Null : JsonataTypes.None))) == 0)
            yield return new Finding(AdviceCatalog.FieldValue, span, ShortName(result), ExpressionTypes.Describe(expected), ExpressionTypes.Describe(types));
        // A list is empty then.
        else if (!result.MayBeNull && result.Kind is not (MethodValueKind.List or MethodValueKind.TypeList) && UndefinedRule.Ending(expression) is { } ending)
            yield return new Finding(AdviceCatalog.MayBeUndefined, ending.Span, "the method", UndefinedRule.ReasonOf(ending));
    }

    private static JsonataTypes Expected(MethodValue result) => result.Kind switch
    {
        MethodValueKind.String or MethodValueKind.Scalar or MethodValueKind.EnumText => JsonataTypes.String,
        MethodValueKind.Boolean => JsonataTypes.Boolean,
        MethodValueKind.Integer or MethodValueKind.Decimal or MethodValueKind.Double or MethodValueKind.Single or MethodValueKind.EnumNumber => JsonataTypes.Number,
        _ => JsonataTypes.Any & ~JsonataTypes.Function,
    };

    private static string ShortName(MethodValue value) => value.CSharp.Substring(value.CSharp.LastIndexOfAny(['.', ':']) + 1);
}
