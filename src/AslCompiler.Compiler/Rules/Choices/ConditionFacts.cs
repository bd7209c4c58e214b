using System.Globalization;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>What one data test says about its variable: an interval of numbers, one text, one truth value, or whether it is there.</summary>
/// <param name="Variable">The variable's path, as written.</param>
/// <param name="Text">The one text or truth value, with its kind; null for numbers.</param>
/// <param name="From">The least number; negative infinity for none.</param>
/// <param name="To">The greatest number.</param>
/// <param name="ExcludesFrom">The least number itself does not hold.</param>
/// <param name="ExcludesTo">The greatest number itself does not hold.</param>
internal sealed record ConditionFacts(string Variable, string? Text, double From, double To, bool ExcludesFrom, bool ExcludesTo)
{
    /// <summary>Null where nothing certain can be said.</summary>
    public static ConditionFacts? Of(ChoiceCondition condition)
    {
        if (condition is not DataTest { Operand: { } operand } test || !test.Variable.IsDefinite)
            return null;
        var variable = test.Variable.Text;
        switch (operand)
        {
            case JsonBoolean boolean when test.Operator is "BooleanEquals" or "IsPresent":
                return new ConditionFacts(variable, test.Operator + boolean.Value.ToString(CultureInfo.InvariantCulture), 0, 0, false, false);
            case JsonString { Value: var text } when test.Operator == "StringEquals" && !Compiler.Text.Placeholders.Contains(text):
                return new ConditionFacts(variable, "\"" + text, 0, 0, false, false);
            case JsonNumber number when double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value):
                return test.Operator switch
                {
                    "NumericEquals" => new ConditionFacts(variable, null, value, value, false, false),
                    "NumericGreaterThan" => new ConditionFacts(variable, null, value, double.PositiveInfinity, true, false),
                    "NumericGreaterThanEquals" => new ConditionFacts(variable, null, value, double.PositiveInfinity, false, false),
                    "NumericLessThan" => new ConditionFacts(variable, null, double.NegativeInfinity, value, false, true),
                    "NumericLessThanEquals" => new ConditionFacts(variable, null, double.NegativeInfinity, value, false, false),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Whenever this holds, the other does.</summary>
    public bool Implies(ConditionFacts other)
    {
        if (Variable != other.Variable || (Text is null) != (other.Text is null))
            return false;
        if (Text is not null)
            return Text == other.Text;
        return (From > other.From || (From == other.From && (ExcludesFrom || !other.ExcludesFrom)))
            && (To < other.To || (To == other.To && (ExcludesTo || !other.ExcludesTo)));
    }

    /// <summary>Both cannot hold at once.</summary>
    public bool Contradicts(ConditionFacts other)
    {
        if (Variable != other.Variable || (Text is null) != (other.Text is null))
            return false;
        // A value of another type than the one tested holds for neither; a presence says nothing about a truth value.
        if (Text is not null)
            return Text != other.Text && IsPresence(Text) == IsPresence(other.Text!);
        var from = Math.Max(From, other.From);
        var to = Math.Min(To, other.To);
        return from > to || (from == to && ((from == From && ExcludesFrom) || (from == other.From && other.ExcludesFrom) || (to == To && ExcludesTo) || (to == other.To && other.ExcludesTo)));
    }

    /// <summary>One of both always holds, for a value of their type.</summary>
    public bool Completes(ConditionFacts other) =>
        Variable == other.Variable && Text is not null && other.Text is not null && Text != other.Text
        && ((IsPresence(Text) && IsPresence(other.Text)) || (Text.StartsWith("BooleanEquals", StringComparison.Ordinal) && other.Text.StartsWith("BooleanEquals", StringComparison.Ordinal)));

    private static bool IsPresence(string text) => text.StartsWith("IsPresent", StringComparison.Ordinal);
}
