using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

// Numbers.
public static partial class JsonataFunctions
{
    /// <summary><c>$number(value)</c>: of a number, a string (decimal; hexadecimal, octal or binary with prefix) or a boolean.</summary>
    public static JsonataFunction Number { get; } = new NativeFunction("number", "<(nsb)-:n>", static arguments => arguments[0] switch
    {
        null or NumberData => arguments[0],
        StringData text when Decimal().IsMatch(text.Text) && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) =>
            NumberData.OfComputed(value),
        StringData text when ParsePrefixed(text.Text) is { } value => NumberData.OfComputed(value),
        LiteralData { Kind: JsonKind.True } => JsonData.Number(1L),
        LiteralData { Kind: JsonKind.False } => JsonData.Number(0L),
        var other => throw new JsonataException("D3030", $"Unable to cast value to a number: {JsonataText.Quote(other)}"),
    });

    /// <summary><c>$abs(number)</c></summary>
    public static JsonataFunction Abs { get; } = OfNumber("abs", Math.Abs);

    /// <summary><c>$floor(number)</c></summary>
    public static JsonataFunction Floor { get; } = OfNumber("floor", Math.Floor);

    /// <summary><c>$ceil(number)</c></summary>
    public static JsonataFunction Ceil { get; } = OfNumber("ceil", Math.Ceiling);

    /// <summary><c>$round(number, precision)</c>: halves to the even neighbour.</summary>
    public static JsonataFunction Round { get; } = new NativeFunction("round", "<n-n?:n>", static arguments =>
        arguments[0] is NumberData number ? NumberData.OfComputed(RoundTo(number.Double, arguments[1] is { } precision ? NumberOf(precision) : 0)) : null);

    /// <summary><c>$sqrt(number)</c></summary>
    public static JsonataFunction Sqrt { get; } = OfNumber("sqrt", static value => value < 0
        ? throw new JsonataException("D3060", $"The sqrt function cannot be applied to a negative number: {JsonataText.OfNumber(value)}")
        : Math.Sqrt(value));

    /// <summary><c>$power(base, exponent)</c></summary>
    public static JsonataFunction Power { get; } = new NativeFunction("power", "<n-n:n>", static arguments =>
    {
        if (arguments[0] is not NumberData number)
            return null;
        var exponent = arguments[1] is { } given ? NumberOf(given) : double.NaN;
        var result = Math.Pow(number.Double, exponent);
        return double.IsFinite(result)
            ? NumberData.OfComputed(result)
            : throw new JsonataException("D3061", $"The power function has resulted in a value that cannot be represented as a JSON number: base={JsonataText.OfNumber(number.Double)}, exponent={JsonataText.OfNumber(exponent)}");
    });

    /// <summary><c>$formatBase(number, radix)</c></summary>
    public static JsonataFunction FormatBase { get; } = new NativeFunction("formatBase", "<n-n?:s>", static arguments =>
    {
        if (arguments[0] is not NumberData number)
            return null;
        var radix = arguments[1] is { } given ? RoundTo(NumberOf(given), 0) : 10;
        if (radix is < 2 or > 36)
            throw new JsonataException("D3100", $"The radix of the formatBase function must be between 2 and 36. It was given {JsonataText.OfNumber(radix)}");
        return JsonData.String(ToBase(RoundTo(number.Double, 0), (int)radix));
    });

    /// <summary><c>$formatNumber(number, picture, options)</c></summary>
    public static JsonataFunction FormatNumber { get; } = new NativeFunction("formatNumber", "<n-so?:s>", static arguments =>
        arguments[0] is NumberData number ? JsonData.String(NumberPicture.Format(number.Double, arguments[1] is { } picture ? TextOf(picture) : "", arguments[2])) : null);

    /// <summary><c>$formatInteger(number, picture)</c></summary>
    public static JsonataFunction FormatInteger { get; } = new NativeFunction("formatInteger", "<n-s:s>", static arguments =>
        arguments[0] is NumberData number ? JsonData.String(IntegerPicture.Parse(arguments[1] is { } picture ? TextOf(picture) : "").Format(Math.Floor(number.Double))) : null);

    /// <summary><c>$parseInteger(string, picture)</c></summary>
    public static JsonataFunction ParseInteger { get; } = new NativeFunction("parseInteger", "<s-s:n>", static arguments =>
        arguments[0] is StringData text ? IntegerReader.Of(IntegerPicture.Parse(arguments[1] is { } picture ? TextOf(picture) : "")).Read(text.Text) is { } value ? NumberData.OfComputed(value) : null : null);

    internal static double RoundTo(double value, double precision)
    {
        if (precision == 0)
            return Math.Round(value, MidpointRounding.ToEven);
        // The decimal point is moved in the text, so that 4.515 is not a little less.
        var moved = Scale(value, (int)Math.Clamp(precision, -400, 400));
        return double.IsFinite(moved) ? Scale(Math.Round(moved, MidpointRounding.ToEven), -(int)Math.Clamp(precision, -400, 400)) : value;
    }

    private static double Scale(double value, int power)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return double.Parse($"{(mark < 0 ? text : text[..mark])}E{(exponent + power).ToString(CultureInfo.InvariantCulture)}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static double? ParsePrefixed(string text)
    {
        if (text.Length < 3 || text[0] != '0')
            return null;
        var radix = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        var value = 0.0;
        foreach (var c in text.AsSpan(2))
        {
            if (!char.IsAsciiHexDigit(c) || Convert.ToInt32(c.ToString(), 16) is var digit && digit >= radix)
                return null;
            value = (value * radix) + digit;
        }

        return value;
    }

    private static string ToBase(double value, int radix)
    {
        var rest = BigInteger.Abs(new BigInteger(value));
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % radix)]);
            rest /= radix;
        }
        while (!rest.IsZero);
        return (value < 0 ? "-" : "") + digits;
    }

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
