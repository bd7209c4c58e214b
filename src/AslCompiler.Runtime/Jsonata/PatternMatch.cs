namespace AslCompiler.Runtime.Jsonata;

/// <summary>One match of a pattern in a string.</summary>
/// <param name="Text">What was matched.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Groups">What the groups matched; null for a group that took no part.</param>
/// <param name="Next">Gives the next match.</param>
internal sealed record PatternMatch(string Text, int Start, int End, string?[] Groups, JsonataFunction? Next)
{
    private static readonly string[] s_match = ["match", "start", "end", "groups", "next"];
    private static readonly string[] s_result = ["match", "index", "groups"];

    /// <summary>As a matcher gives it.</summary>
    public JsonData ToMatch() => JsonataOperators.NewObject(s_match, JsonData.String(Text), JsonData.Number((long)Start), JsonData.Number((long)End), GroupArray(), Next);

    /// <summary>As <c>$match</c> gives it.</summary>
    public JsonData ToResult() => new ObjectData(s_result, [JsonData.String(Text), JsonData.Number((long)Start), GroupArray()]);

    // A group that took no part is undefined in JavaScript, which JSON has no word for: null.
    private ArrayData GroupArray() => new([.. Groups.Select(group => group is null ? JsonData.Null : JsonData.String(group))]);
}
