namespace AslCompiler.Runtime;

/// <summary>The first number of <c>java.util.Random</c>: the service's seeded random numbers are Java's (measured for JSONata's <c>$random</c>).</summary>
internal static class JavaRandom
{
    private const long Multiplier = 0x5DEECE66DL;
    private const long Mask = (1L << 48) - 1;

    /// <summary><c>new Random(seed).nextDouble()</c></summary>
    internal static double FirstDouble(long seed)
    {
        var state = (seed ^ Multiplier) & Mask;
        var high = Next(ref state, 26);
        var low = Next(ref state, 27);
        return (((long)high << 27) + low) * (1.0 / (1L << 53));
    }

    private static int Next(ref long state, int bits)
    {
        state = unchecked((state * Multiplier) + 0xB) & Mask;
        return (int)(state >>> (48 - bits));
    }
}
