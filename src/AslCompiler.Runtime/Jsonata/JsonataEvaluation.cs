using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>What an expression knows beside its data: one moment for all of its calls of <c>$now</c>, and random numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonataEvaluation
{
    private readonly Random _random;

    /// <summary>Begins an evaluation.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="random">Where random numbers come from; null for those of the process.</param>
    public JsonataEvaluation(TimeProvider time, Random? random = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _random = random ?? System.Random.Shared;
        var millis = time.GetUtcNow().ToUnixTimeMilliseconds();
        Millis = new NativeFunction("millis", "<:n>", _ => JsonData.Number(millis));
        Now = new NativeFunction("now", "<s?s?:s>", arguments => JsonData.String(DateTimePicture.Format(millis, arguments[0], arguments[1])));
        ToMillis = new NativeFunction("toMillis", "<s-s?:n>", arguments => DateTimeParsing.ToMillis(arguments[0], arguments[1], millis));
        Random = new NativeFunction("random", "<:n>", _ => NumberData.OfComputed(_random.NextDouble()));
        Shuffle = new NativeFunction("shuffle", "<a:a>", arguments => ShuffleItems(arguments[0]));
    }

    /// <summary><c>$now(picture, timezone)</c></summary>
    public JsonataFunction Now { get; }

    /// <summary><c>$millis()</c></summary>
    public JsonataFunction Millis { get; }

    /// <summary><c>$toMillis(timestamp, picture)</c>: what the picture lacks comes from the moment of the evaluation.</summary>
    public JsonataFunction ToMillis { get; }

    /// <summary><c>$random()</c></summary>
    public JsonataFunction Random { get; }

    /// <summary><c>$shuffle(array)</c></summary>
    public JsonataFunction Shuffle { get; }

    private JsonData? ShuffleItems(JsonData? value)
    {
        if (value is not ArrayData { Count: > 1 } array)
            return value;
        var items = (JsonData[])array.ItemArray.Clone();
        _random.Shuffle(items);
        return new ArrayData(items);
    }
}
