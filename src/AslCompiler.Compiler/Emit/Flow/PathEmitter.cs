using System.Globalization;
using AslCompiler.Compiler.Expressions.JsonPath;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes the construction of a path.</summary>
internal static class PathEmitter
{
    public static string New(JsonPath path, StaticData data)
    {
        var text = CSharpText.Literal(path.Text);
        if (path.Steps.All(step => step is MemberStep))
            return "JsonPath.Of(" + string.Join(", ", [text, .. path.Steps.Select(step => CSharpText.Literal(((MemberStep)step).Name))]) + ")";
        return "new(" + text + ", " + string.Join(", ", path.Steps.Select(step => Step(step, data))) + ")";
    }

    private static string Step(PathStep step, StaticData data) => "PathStep." + step switch
    {
        MemberStep member => "Member(" + CSharpText.Literal(member.Name) + ")",
        MembersStep members => "Members(" + string.Join(", ", members.Names.Select(CSharpText.Literal)) + ")",
        IndexStep index => "Index(" + Number(index.Index) + ")",
        IndexesStep indexes => "Indexes(" + string.Join(", ", indexes.Indexes.Select(Number)) + ")",
        SliceStep slice => "Slice(" + (slice.From is { } from ? Number(from) : "null") + ", " + (slice.To is { } to ? Number(to) : "null") + ")",
        WildcardStep => "Wildcard",
        DeepScanStep => "DeepScan",
        ScriptIndexStep script => "FromEnd(" + Number(script.FromEnd) + ")",
        FilterStep filter => "Filter(static (current, root) => " + Condition(filter.Condition, data) + ")",
        FunctionStep function => "Function(" + CSharpText.Literal(function.Name) + ")",
        _ => throw new InvalidOperationException("A new kind of step: " + step),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Condition(FilterExpression condition, StaticData data) => condition switch
    {
        FilterAnd and => Nested(and.Left, data) + " && " + Nested(and.Right, data),
        FilterOr or => Nested(or.Left, data) + " || " + Nested(or.Right, data),
        // Jayway 2.0.0 takes "!(@.a" for a text, which no value equals or comes before or after.
        FilterNot { Operand: FilterComparison { Operator: not "!=" } } => "false",
        FilterNot not => "!" + Nested(not.Operand, data),
        FilterExists exists => "PathFilters.Exists(" + Find(exists.Path, data) + ")",
        FilterComparison { Right: FilterRegex regex } comparison => "PathFilters.Matches(" + Operand(comparison.Left, data) + ", " + data.Regex(regex) + ")",
        FilterComparison comparison when Method(comparison.Operator) is null => "PathFilters.Unknown(" + CSharpText.Literal(comparison.Operator) + ")",
        FilterComparison { Operator: "==" } comparison when IsStructure(comparison.Left) || IsStructure(comparison.Right) =>
            "PathFilters.StrictlyEqual(" + Operand(comparison.Left, data) + ", " + Operand(comparison.Right, data) + ")",
        FilterComparison comparison => "PathFilters." + Method(comparison.Operator) + "(" + Operand(comparison.Left, data) + ", " + Operand(comparison.Right, data) + ")",
        _ => throw new InvalidOperationException("A new kind of filter: " + condition),
    };

    // 2.0.0 fails inside when it compares with one, later versions compare the values; only with a list of texts it goes on, and nothing equals that.
    private static bool IsStructure(FilterOperand operand) => operand is FilterLiteral literal && (literal.Json[0] == '{' || (literal.Json[0] == '[' && !literal.Json.Contains('"')));

    private static string Nested(FilterExpression condition, StaticData data) =>
        condition is FilterAnd or FilterOr ? "(" + Condition(condition, data) + ")" : Condition(condition, data);

    private static string Operand(FilterOperand operand, StaticData data) => operand switch
    {
        FilterPath path => Find(path.Path, data),
        FilterLiteral literal => data.Constant(literal.Json, "Operand"),
        _ => "null",
    };

    private static string Find(JsonPath path, StaticData data)
    {
        var from = path.Root == PathRoot.Current ? "current" : "root";
        return path.Steps.Count == 0 ? from : data.Path(path) + ".Find(" + from + ")";
    }

    // Null: Jayway 2.0.0 has no such operator; a path that uses it fails when it is read, as it does there.
    private static string? Method(string comparison) => comparison switch
    {
        "==" => "Equal",
        "!=" => "NotEqual",
        "<" => "LessThan",
        "<=" => "LessThanOrEqual",
        ">" => "GreaterThan",
        ">=" => "GreaterThanOrEqual",
        "=~" => "Matches",
        _ => comparison.ToLowerInvariant() switch
        {
            "in" => "In",
            "nin" => "NotIn",
            "subsetof" => "SubsetOf",
            "anyof" => "AnyOf",
            "noneof" => "NoneOf",
            "contains" => "Contains",
            "size" => "Size",
            "empty" => "Empty",
            "===" => "StrictlyEqual",
            "!==" => "StrictlyDifferent",
            _ => null,
        },
    };
}
