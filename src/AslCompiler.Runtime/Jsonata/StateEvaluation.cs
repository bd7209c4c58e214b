using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// Evaluates the expressions of states in one line of control. Emitted code says which field is next, then evaluates, then has the value taken as the field needs it:
/// <c>evaluation.For(field).Value(…)</c>. So a failure within the expression is known to be that field's.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateEvaluation : JsonataEvaluation
{
    private static readonly Signature s_randomSignature = new("<n?:n>");
    private static readonly Signature s_uuidSignature = new("<:s>");
    private static readonly string[] s_states = ["input", "context"];
    private static readonly string[] s_statesWithResult = ["input", "result", "context"];
    private static readonly string[] s_statesWithError = ["input", "errorOutput", "context"];

    private readonly Frame _frame;
    private JsonataField? _field;

    internal StateEvaluation(Frame frame)
        : base(frame.Facts.Machine.Time, limits: frame.Facts.Machine.Limits) => _frame = frame;

    /// <summary><c>$random(seed)</c>: with a seed the number that Java gives for it.</summary>
    public JsonataFunction SeededRandom => field ??= new NativeFunction("random", s_randomSignature, arguments =>
        NumberData.OfComputed(arguments[0] is NumberData seed ? JavaRandom.FirstDouble((long)seed.Double) : _frame.NextDouble()));

    /// <summary><c>$uuid()</c></summary>
    public JsonataFunction Uuid => field ??= new NativeFunction("uuid", s_uuidSignature, _ => JsonData.String(_frame.NewGuid().ToString()));

    /// <summary>Begins the expression of a field: it has a moment of its own.</summary>
    /// <param name="field">The field.</param>
    public StateEvaluation For(JsonataField field)
    {
        _field = field;
        Begin();
        EvaluationBudget.Begin(_frame.Facts.Machine.Limits);
        return this;
    }

    /// <summary><c>$states</c> as a whole.</summary>
    /// <param name="input">The state's input.</param>
    /// <param name="result">The result of the work, once it is there.</param>
    /// <param name="errorOutput">The error output, in a Catcher.</param>
    public JsonData States(JsonData input, JsonData? result = null, JsonData? errorOutput = null) =>
        result is not null ? JsonData.Object(s_statesWithResult, [input, result, _frame.Context])
        : errorOutput is not null ? JsonData.Object(s_statesWithError, [input, errorOutput, _frame.Context])
        : JsonData.Object(s_states, [input, _frame.Context]);

    /// <summary>Any value.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is nothing, or a function.</exception>
    public JsonData Value(JsonData? value) => value switch
    {
        null => throw Fail("returned nothing (undefined)."),
        JsonataFunction => throw Fail("returned an unsupported result type."),
        _ => CompactJson.Of(PlainData.Of(value)),
    };

    /// <summary>A boolean.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public bool Boolean(JsonData? value)
    {
        var data = Value(value);
        return data.TryGetBoolean(out var result) ? result : throw Unexpected("boolean", data);
    }

    /// <summary>A string.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public string Text(JsonData? value)
    {
        var data = Value(value);
        return data.TryGetString(out var text) ? text : throw Unexpected("string", data);
    }

    /// <summary>The items of a Map.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is no array.</exception>
    public JsonData Items(JsonData? value)
    {
        var data = Value(value);
        return data.Kind == JsonKind.Array ? data : throw Unexpected("array", data);
    }

    /// <summary>The items of a Map that has no Items: its input.</summary>
    /// <param name="input">The state's input.</param>
    /// <exception cref="StatesException">It is no array.</exception>
    public static JsonData ItemsOf(JsonData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Kind == JsonKind.Array ? input : throw new StatesException(ErrorNames.QueryEvaluationError, $"Map state input must be an array but was: {input}");
    }

    /// <summary>A whole number that is not negative.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public long NonNegativeInteger(JsonData? value) => Integer(value, least: 0);

    /// <summary>A whole number from 1.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public long PositiveInteger(JsonData? value) => Integer(value, least: 1);

    /// <summary>A number from 0 to 100.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public double Percentage(JsonData? value)
    {
        var data = Value(value);
        if (!data.TryGetDouble(out var number))
            throw Unexpected("number", data);
        return number is >= 0 and <= 100 ? number : throw Fail($"returned a number that is not between 0 and 100: {data}");
    }

    /// <summary>A timestamp.</summary>
    /// <param name="value">The value of the expression.</param>
    /// <exception cref="StatesException">It is something else.</exception>
    public DateTimeOffset Timestamp(JsonData? value)
    {
        var text = Text(value);
        return Timestamps.TryParse(text, out var time)
            ? time
            : throw new StatesException(ErrorNames.QueryEvaluationError, $"The {_field!.Location} field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}") { Location = _field.Location, IsOfValue = true };
    }

    /// <summary>The failure of the expression at hand.</summary>
    internal StatesException FailureOf(JsonataException exception) => exception.Code is "D1011" or "D1012" or "D2015"
        ? Fail($"threw an error during evaluation: {exception.Message}")
        : Fail($"threw an error during evaluation. {exception.Code}: {exception.Message}");

    private long Integer(JsonData? value, long least)
    {
        var data = Value(value);
        if (data.Kind != JsonKind.Number)
            throw Unexpected("number", data);
        return data.TryGetInt64(out var number) && number >= least ? number : throw Fail($"returned a value that is no whole number from {least}: {data}");
    }

    private StatesException Unexpected(string expected, JsonData data) =>
        Fail($"returned an unexpected result type. Expected '{expected}', but was '{NameOf(data.Kind)}' for value: {data}");

    private StatesException Fail(string tail) => _field!.Fail(tail);

    private static string NameOf(JsonKind kind) => kind switch
    {
        JsonKind.True or JsonKind.False => "boolean",
        JsonKind.Null => "null",
        JsonKind.Number => "number",
        JsonKind.String => "string",
        JsonKind.Array => "array",
        _ => "object",
    };
}
