using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>What an expression knows beside its data: one moment for all of its calls of <c>$now</c>, and random numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class JsonataEvaluation
{
    private static readonly Signature s_dateSignature = new("<s?s?:s>");
    private static readonly Signature s_toMillisSignature = new("<s-s?:n>");
    private static readonly Signature s_numberSignature = new("<:n>");
    private static readonly Signature s_shuffleSignature = new("<a:a>");

    private readonly TimeProvider _time;
    private readonly Random _random;
    private long? _millis;

    /// <summary>Begins an evaluation, on this thread.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="random">Where random numbers come from; null for those of the process.</param>
    /// <param name="limits">What bounds it; null for the defaults.</param>
    public JsonataEvaluation(TimeProvider time, Random? random = null, ExecutionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _random = random ?? System.Random.Shared;
        EvaluationBudget.Begin(limits ?? ExecutionLimits.Default);
    }

    // Few expressions ask for any of these, so they are made when one does.

    /// <summary>The moment of what was evaluated before is over.</summary>
    private protected void Begin() => _millis = null;

    /// <summary><c>$now(picture, timezone)</c></summary>
    public JsonataFunction Now => field ??= new NativeFunction("now", s_dateSignature, arguments => JsonData.String(DateTimePicture.Format(Moment, arguments[0], arguments[1])));

    /// <summary><c>$millis()</c></summary>
    public JsonataFunction Millis => field ??= new NativeFunction("millis", s_numberSignature, _ => JsonData.Number(Moment));

    /// <summary><c>$toMillis(timestamp, picture)</c>: what the picture lacks comes from the moment of the evaluation.</summary>
    public JsonataFunction ToMillis => field ??= new NativeFunction("toMillis", s_toMillisSignature, arguments => DateTimeParsing.ToMillis(arguments[0], arguments[1], Moment));

    /// <summary><c>$random()</c></summary>
    public JsonataFunction Random => field ??= new NativeFunction("random", s_numberSignature, _ => NumberData.OfComputed(_random.NextDouble()));

    /// <summary><c>$shuffle(array)</c></summary>
    public JsonataFunction Shuffle => field ??= new NativeFunction("shuffle", s_shuffleSignature, arguments => ShuffleItems(arguments[0]));

    // The moment when it is first asked for, and from then on.
    private long Moment => _millis ??= _time.GetUtcNow().ToUnixTimeMilliseconds();

    private JsonData? ShuffleItems(JsonData? value)
    {
        if (value is not ArrayData { Count: > 1 } array)
            return value;
        var items = (JsonData[])array.ItemArray.Clone();
        _random.Shuffle(items);
        return new ArrayData(items);
    }
}
