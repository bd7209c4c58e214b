using System.Globalization;
using System.Text;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Values as text, as JavaScript writes them.</summary>
internal static class JsonataText
{
    /// <summary>As <c>$string</c> does: strings as they are, functions empty, all else as JSON; nothing is empty.</summary>
    public static string Of(JsonData? value, bool isPretty = false)
    {
        switch (value)
        {
            case null or JsonataFunction:
                return "";
            case StringData text:
                return text.Text;
            case NumberData { IsInteger: true, IntegerValue: > -9007199254740992 and < 9007199254740992 } number:
                return number.IntegerValue.ToString(CultureInfo.InvariantCulture);
            case NumberData number when !double.IsFinite(number.Double):
                throw new JsonataException("D3001", "Attempting to invoke string function on Infinity or NaN");
            case NumberData number:
                return OfNumber(Rounded(number.Double));
            default:
                var output = new StringBuilder();
                Write(value, output, isPretty, 0);
                return output.ToString();
        }
    }

    /// <summary>For messages: as JSON.</summary>
    public static string Quote(JsonData? value)
    {
        var output = new StringBuilder();
        if (value is not null)
            Write(value, output, false, 0);
        return output.ToString();
    }

    /// <summary>The shortest text that reads back as the same number, with an exponent only from 1e21 and below 1e-6.</summary>
    public static string OfNumber(double value)
    {
        if (value == 0)
            return "0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : "";
        text = text[sign.Length..];
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        point -= leading;
        if (point is > 0 and <= 21)
            return sign + (digits.Length <= point ? digits.PadRight(point, '0') : digits[..point] + "." + digits[point..]);
        if (point is > -6 and <= 0)
            return sign + "0." + new string('0', -point) + digits;
        var power = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return sign + digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + power;
    }

    // Fractions are written with 15 digits.
    private static double Rounded(double value) =>
        Math.Floor(value) == value ? value : double.Parse(value.ToString("E14", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Write(JsonData value, StringBuilder output, bool isPretty, int indentation)
    {
        EvaluationBudget.EnsureStack();
        switch (value)
        {
            case StringData text:
                WriteString(text.Text, output);
                break;
            case JsonataFunction:
                output.Append("\"\"");
                break;
            case NumberData number:
                JsonataOperators.Finite(number);
                output.Append(Of(value));
                break;
            case ArrayData array:
                WriteAll(output, '[', ']', isPretty, indentation, array.Count, i => Write(array.ItemArray[i], output, isPretty, indentation + 1));
                break;
            case ObjectData data:
                WriteAll(output, '{', '}', isPretty, indentation, data.Count, i =>
                {
                    WriteString(data.Names[i], output);
                    output.Append(isPretty ? ": " : ":");
                    Write(data.Values[i], output, isPretty, indentation + 1);
                });
                break;
            default:
                output.Append(value);
                break;
        }
    }

    private static void WriteAll(StringBuilder output, char open, char close, bool isPretty, int indentation, int count, Action<int> writeItem)
    {
        EvaluationBudget.BuildText(2 + (long)count);
        output.Append(open);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                output.Append(',');
            if (isPretty)
            {
                EvaluationBudget.BuildText(1 + ((indentation + 1) * 2L));
                output.Append('\n').Append(' ', (indentation + 1) * 2);
            }

            writeItem(i);
        }

        if (isPretty && count > 0)
            output.Append('\n').Append(' ', indentation * 2);
        output.Append(close);
    }

    private static void WriteString(string text, StringBuilder output)
    {
        EvaluationBudget.BuildText(2 + (long)text.Length);
        output.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            switch (c)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append("\\\\"); break;
                case '\b': output.Append("\\b"); break;
                case '\f': output.Append("\\f"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                default:
                    if (isPair)
                        output.Append(c).Append(text[++i]);
                    else if (c < ' ' || char.IsSurrogate(c))
                        output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        output.Append(c);
                    break;
            }
        }

        output.Append('"');
    }
}
