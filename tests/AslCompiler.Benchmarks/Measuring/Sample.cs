namespace AslCompiler.Benchmarks.Measuring;

/// <summary>What one round of runs took, for each transition.</summary>
internal readonly record struct Sample(double Nanoseconds, double Bytes)
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
