namespace AslCompiler.MapItems;

/// <summary>The service keeps a CSV row in a Java <c>HashMap</c>, and writes its members in that map's order (recorded).</summary>
internal static class MemberOrder
{
    private const int SmallestTable = 16;

    /// <summary>Gives the columns in the order of their members.</summary>
    /// <param name="headers">The columns' names, each once.</param>
    internal static int[] Of(IReadOnlyList<string> headers)
    {
        var table = SmallestTable;
        while (headers.Count > table / 4 * 3)
            table *= 2;
        return [.. Enumerable.Range(0, headers.Count).OrderBy(column => Spread(headers[column]) & (table - 1))];
    }

    private static int Spread(string text)
    {
        var hash = 0;
        foreach (var unit in text)
            hash = unchecked((31 * hash) + unit);
        return hash ^ (hash >>> 16);
    }
}
