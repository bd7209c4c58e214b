namespace AslCompiler.Runtime;

public static partial class IntrinsicFunctions
{
    /// <summary>States.MathAdd: both numbers are rounded half up, then added (recorded).</summary>
    /// <param name="first">A number.</param>
    /// <param name="second">A number.</param>
    public static JsonData MathAdd(JsonData first, JsonData second)
    {
        var a = Integer(first, nameof(MathAdd), "The first argument");
        var b = Integer(second, nameof(MathAdd), "The second argument");
        var sum = unchecked(a + b);
        // The sign of the sum differs from both signs: it did not fit.
        return JsonData.Number(((a ^ sum) & (b ^ sum)) >= 0 ? sum : throw Failure(nameof(MathAdd), $"{a} + {b} is out of range."));
    }

    /// <summary>States.MathRandom: an integer from the first number up to, without, the second.</summary>
    /// <param name="frame">The line of control; its machine has the random numbers.</param>
    /// <param name="start">The least result.</param>
    /// <param name="end">The first number above the results.</param>
    public static JsonData MathRandom(Frame frame, JsonData start, JsonData end)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Scale(start, end, frame.NextDouble());
    }

    /// <summary>States.MathRandom with a seed: equal seeds give equal results.</summary>
    /// <param name="frame">The line of control.</param>
    /// <param name="start">The least result.</param>
    /// <param name="end">The first number above the results.</param>
    /// <param name="seed">The seed.</param>
    public static JsonData MathRandom(Frame frame, JsonData start, JsonData end, JsonData seed) =>
        Scale(start, end, JavaRandom.FirstDouble(Integer(seed, nameof(MathRandom), "The seed")));

    private static JsonData Scale(JsonData start, JsonData end, double random)
    {
        var from = Integer(start, nameof(MathRandom), "The first argument");
        var to = Integer(end, nameof(MathRandom), "The second argument");
        if (from > to)
            throw Failure(nameof(MathRandom), $"The first number must not be greater than the second, but {from} is greater than {to}.");
        return JsonData.Number((long)(from + (Int128)(random * (double)((Int128)to - from))));
    }
}
