using System.Globalization;

namespace AslCompiler.Runtime;

public sealed partial class JsonPath
{
    /// <summary>Reads the path for a member of a payload template, an argument of an intrinsic function, ErrorPath or CausePath. The value comes without blanks between its tokens.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <param name="field">The field's name as written, <c>key.$</c>.</param>
    /// <exception cref="StatesException">The path does not match.</exception>
    public JsonData Read(JsonData root, string field) => CompactJson.Of(Find(root) ?? throw NotInInput(root, field));

    /// <summary>Reads <c>$</c> alone for a member of a payload template or an argument of an intrinsic function.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <returns>The value, without blanks between its tokens.</returns>
    public static JsonData Whole(JsonData root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return CompactJson.Of(root);
    }

    /// <summary>Reads InputPath, OutputPath and the like.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <exception cref="StatesException">The path does not match.</exception>
    public JsonData Select(JsonData root) => Find(root) ?? throw NotFound(root);

    /// <summary>Reads the Variable, or the operand, of a Choice rule.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <exception cref="StatesException">The path does not match.</exception>
    public JsonData Variable(JsonData root) => Find(root) ??
        throw StatesException.Runtime($"Invalid path '{Text}': The choice state's condition path references an invalid value.");

    /// <summary>Reads ItemsPath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than an array.</exception>
    public JsonData Items(JsonData root)
    {
        var items = Select(root);
        return items.IsArray ? items : throw StatesException.Runtime($"Reference path \"{Text}\" must point to array.");
    }

    /// <summary>Reads SecondsPath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <returns>Seconds, not negative.</returns>
    /// <exception cref="StatesException">The path does not match, or leads to something else than an integer that is not negative.</exception>
    public long Seconds(JsonData root)
    {
        var value = Find(root) ?? throw StatesException.Runtime($"The SecondsPath parameter does not reference an input value: {Text}");
        if (!TryReadInteger(value, out var seconds))
            throw StatesException.Runtime($"The SecondsPath parameter cannot be parsed as a long value: {Text} == {Shown(value)}");
        return seconds >= 0 ? seconds : throw StatesException.Runtime($"The SecondsPath parameter references a negative value: {Text} == {seconds}");
    }

    /// <summary>Reads TimestampPath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than a timestamp.</exception>
    public DateTimeOffset Timestamp(JsonData root)
    {
        var value = Find(root) ?? throw StatesException.Runtime($"The TimestampPath parameter does not reference an input value: {Text}");
        return value.TryGetString(out var text) && Timestamps.TryParse(text, out var time)
            ? time
            : throw StatesException.Runtime($"The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {Text} == {Shown(value)}");
    }

    /// <summary>Reads TimeoutSecondsPath or HeartbeatSecondsPath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <param name="field">The field's name.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than a positive integer.</exception>
    public long PositiveInteger(JsonData root, string field)
    {
        var value = Integer(root, field);
        return value > 0 ? value : throw StatesException.Runtime($"The {field} field refers to value \"{value}\" which is not a positive integer: {Text}");
    }

    /// <summary>Reads MaxConcurrencyPath or ToleratedFailureCountPath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <param name="field">The field's name without <c>Path</c>.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than an integer that is not negative.</exception>
    public long NonNegativeInteger(JsonData root, string field)
    {
        var value = Integer(root, field + "Path");
        return value >= 0 ? value : throw StatesException.Runtime($"{field} cannot be negative.");
    }

    /// <summary>Reads ToleratedFailurePercentagePath.</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <param name="field">The field's name without <c>Path</c>.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than a number from 0 to 100.</exception>
    public double Percentage(JsonData root, string field)
    {
        var value = Select(root);
        if (!(value.Kind is JsonKind.Number or JsonKind.String) || !double.TryParse(Shown(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw StatesException.Runtime($"The {field}Path field refers to value \"{Shown(value)}\" which is not a valid float: {Text}");
        return number is >= 0 and <= 100 ? number : throw StatesException.Runtime($"{field} must be between 0 and 100.");
    }

    /// <summary>Reads a path that must lead to an integer; a number written as text is taken (recorded).</summary>
    /// <param name="root">What <c>$</c> is.</param>
    /// <param name="field">The field's name.</param>
    /// <exception cref="StatesException">The path does not match, or leads to something else than an integer.</exception>
    public long Integer(JsonData root, string field)
    {
        var value = Select(root);
        return TryReadInteger(value, out var number)
            ? number
            : throw StatesException.Runtime($"The {field} field refers to value \"{Shown(value)}\" which is not a valid integer: {Text}");
    }

    private StatesException NotInInput(JsonData root, string field) =>
        StatesException.Runtime($"The JSONPath '{Text}' specified for the field '{field}' could not be found in the input '{root}'");

    private StatesException NotFound(JsonData root)
    {
        Evaluate(root, out var problem);
        return StatesException.Runtime($"Invalid path '{Text}' : {problem}");
    }

    // A literal without fraction and exponent, or the same as text: what Java's Long.parseLong takes.
    private static bool TryReadInteger(JsonData value, out long number)
    {
        if (value is NumberData { IsInteger: true } literal)
        {
            number = literal.IntegerValue;
            return true;
        }
        number = 0;
        return value.TryGetString(out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    private static string Shown(JsonData value) => value.TryGetString(out var text) ? text : value.ToString();
}
