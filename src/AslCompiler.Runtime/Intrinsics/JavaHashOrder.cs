using System.Numerics;

namespace AslCompiler.Runtime;

/// <summary>The order in which a Java <c>HashMap</c> lists string keys.</summary>
internal static class JavaHashOrder
{
    /// <param name="keys">The keys, in the order they were put in.</param>
    /// <param name="initial">How many of them the map was made from.</param>
    internal static string[] Sort(IReadOnlyCollection<string> keys, int initial)
    {
        // A table of a power of two, at least 16, that is never fuller than three quarters.
        var size = Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Ceiling(Math.Max(initial, keys.Count) / 0.75)));
        return [.. keys.OrderBy(key => Spread(key) & (size - 1))];
    }

    private static int Spread(string key)
    {
        var hash = 0;
        foreach (var c in key)
            hash = unchecked((hash * 31) + c);
        return hash ^ (hash >>> 16);
    }
}
