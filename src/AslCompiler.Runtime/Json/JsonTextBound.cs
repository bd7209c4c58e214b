namespace AslCompiler;

/// <summary>
/// Whether a JSON text is longer than a limit, at next to no cost. What was parsed knows its length. For what was built an upper bound is enough as long as it keeps below
/// the limit, which is nearly always; each container keeps its bound, so that a tree which grows by a member is not walked again. Only where the bound goes beyond the limit
/// is the text measured, once, for the length is kept as well.
/// </summary>
internal static class JsonTextBound
{
    // A character is at most an escape \uXXXX.
    private const int WidestCharacter = 6;

    // -9223372036854775808 and -2.2250738585072014E-308
    private const int WidestNumber = 24;

    internal static bool IsLonger(JsonData data, int limit)
    {
        var bound = data.KnownBound;
        return (bound != 0 ? bound : WorkOut(data)) > limit && data.Utf8Length > limit;
    }

    /// <summary>No less than the length of the text.</summary>
    internal static int Of(JsonData data)
    {
        var bound = data.KnownBound;
        return bound != 0 ? bound : WorkOut(data);
    }

    // A number keeps no bound: it may be about to get its text.
    private static int WorkOut(JsonData data) => data is NumberData ? WidestNumber : data.KnownBound = (int)Math.Min(data switch
    {
        StringData text => 2 + ((long)text.Text.Length * WidestCharacter),
        _ => OfContainer(data),
    }, int.MaxValue);

    private static long OfContainer(JsonData data)
    {
        // A tree may be deeper than the thread's stack; measuring has a stack of its own.
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return data.Utf8Length;
        if (data is ArrayData array)
        {
            var items = array.ItemArray;
            var length = 2L + items.Length;
            foreach (var item in items)
                length += Of(item);
            return length;
        }
        var value = (ObjectData)data;
        var bound = 2L;
        for (var i = 0; i < value.Values.Length; i++)
            bound += OfMember(value.Names[i], value.Values[i]);
        return bound;
    }

    /// <summary>What a member adds to an object.</summary>
    internal static long OfMember(string name, JsonData value) => ((long)name.Length * WidestCharacter) + 4 + Of(value);
}
