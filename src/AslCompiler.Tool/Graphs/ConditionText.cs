using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Tool.Graphs;

/// <summary>Choice conditions in a few characters: <c>$.amount >= 5000</c>.</summary>
internal static class ConditionText
{
    private const int Longest = 40;

    public static string Of(ChoiceCondition condition) => Shorten(Write(condition));

    public static string Shorten(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";

    private static string Write(ChoiceCondition condition) => condition switch
    {
        AndCondition and => string.Join(" and ", and.Conditions.Select(Inner)),
        OrCondition or => string.Join(" or ", or.Conditions.Select(Inner)),
        NotCondition not => "not " + Inner(not.Condition),
        DataTest test => Test(test),
        QueryCondition query => query.Query.Text,
        ConstantCondition constant => constant.Holds ? "always" : "never",
        _ => "?",
    };

    private static string Inner(ChoiceCondition condition) =>
        condition is AndCondition or OrCondition ? "(" + Write(condition) + ")" : Write(condition);

    private static string Test(DataTest test)
    {
        var operand = test.OperandPath?.Text ?? test.Operand?.ToCompactJson() ?? "";
        if (test.Operator.StartsWith("Is", StringComparison.Ordinal))
            return $"{test.Variable.Text} is {(operand == "false" ? "not " : "")}{test.Operator[2..].ToLowerInvariant()}";
        return $"{test.Variable.Text} {Sign(test.Operator)} {operand}";
    }

    private static string Sign(string name) =>
        name == "StringMatches" ? "matches"
        : name.EndsWith("LessThanEquals", StringComparison.Ordinal) ? "<="
        : name.EndsWith("GreaterThanEquals", StringComparison.Ordinal) ? ">="
        : name.EndsWith("LessThan", StringComparison.Ordinal) ? "<"
        : name.EndsWith("GreaterThan", StringComparison.Ordinal) ? ">"
        : "=";
}
