using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Works out at build time what does not depend on data.</summary>
internal static class JsonataConstants
{
    /// <summary>The value of a number, or of arithmetic on numbers; null when it is anything else, or out of range.</summary>
    public static double? Number(JsonataExpression expression)
    {
        if (expression is not { Predicates: null, Group: null })
            return null;
        if (expression is NumberExpression number)
            return number.Value;
        if (expression is not BinaryExpression binary || Number(binary.Left) is not { } left || Number(binary.Right) is not { } right)
            return null;
        double? value = binary.Operator switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            "%" => left % right,
            _ => null,
        };
        return value is { } result && !double.IsNaN(result) && !double.IsInfinity(result) ? value : null;
    }

    /// <summary>The JSON of a constant; null when it depends on data.</summary>
    public static string? Json(JsonataExpression expression)
    {
        if (expression is not { Predicates: null, Group: null, KeepsArray: false })
            return null;
        switch (expression)
        {
            case StringExpression text:
                // JSON has no word for half a character.
                return text.Value.Any(char.IsSurrogate) ? null : Quote(text.Value);
            case ConstantExpression constant:
                return constant.Word;
            case ArrayExpression { IsOneItem: false } array:
                return All(array.Items.Select(Json)) is { } items ? "[" + string.Join(",", items) + "]" : null;
            case ObjectExpression value when value.Pairs.TrueForAll(pair => pair.Key is StringExpression) && value.Pairs.Select(pair => ((StringExpression)pair.Key).Value).Distinct(StringComparer.Ordinal).Count() == value.Pairs.Count:
                return All(value.Pairs.Select(pair => Json(pair.Key) is { } key && Json(pair.Value) is { } member ? key + ":" + member : null)) is { } members ? "{" + string.Join(",", members) + "}" : null;
            default:
                return Number(expression) is { } number ? (number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture)) : null;
        }
    }

    private static string Quote(string text)
    {
        var json = new StringBuilder();
        CompactJsonWriter.AppendString(json, text);
        return json.ToString();
    }

    private static List<string>? All(IEnumerable<string?> parts)
    {
        var all = new List<string>();
        foreach (var part in parts)
        {
            if (part is null)
                return null;
            all.Add(part);
        }

        return all;
    }
}
