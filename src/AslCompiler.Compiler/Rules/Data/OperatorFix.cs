using System.Globalization;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>Gives a comparison the operator of the value's type, where its operand is a literal of that type too.</summary>
internal static class OperatorFix
{
    private const ShapeKinds Numbers = ShapeKinds.Number | ShapeKinds.Integer;

    /// <summary>Null where the operand would have to be another one.</summary>
    /// <param name="test">The comparison.</param>
    /// <param name="made">What the value is.</param>
    /// <param name="editor">Makes the edits.</param>
    public static Fix? Of(DataTest test, ShapeKinds made, JsonEditor editor)
    {
        if (test.Operand is null || test.Json.Find(test.Operator) is not { } property || NewOperator(test.Operator, test.Operand, made) is not var (name, literal))
            return null;
        return new Fix($"Change to '{name}'", editor.Rename(property, name), editor.Replace(test.Operand, literal));
    }

    private static (string Operator, string Literal)? NewOperator(string comparison, JsonValue operand, ShapeKinds made)
    {
        switch (operand)
        {
            case JsonString { Value: var text } when comparison.StartsWith("String", StringComparison.Ordinal) && comparison != "StringMatches":
                var relation = comparison.Substring("String".Length);
                return (made & Numbers) != 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? ("Numeric" + relation, number.ToString(CultureInfo.InvariantCulture))
                    : made == ShapeKinds.Boolean && relation == "Equals" && text is "true" or "false" ? ("BooleanEquals", text)
                    : null;
            case JsonNumber { Text: var literal } when comparison.StartsWith("Numeric", StringComparison.Ordinal) && made == ShapeKinds.String:
                return ("String" + comparison.Substring("Numeric".Length), JsonEditor.Quote(literal));
            case JsonBoolean { Value: var flag } when made == ShapeKinds.String:
                return ("StringEquals", flag ? "\"true\"" : "\"false\"");
            default:
                return null;
        }
    }
}
