namespace AslCompiler.Runtime.Jsonata;

/// <summary>Walks from match to match, of a regular expression or of a user's function that answers as one does.</summary>
internal static class Matches
{
    public static IEnumerable<PatternMatch> Of(JsonataFunction pattern, StringData text, double limit, string function)
    {
        if (limit <= 0)
            yield break;
        var match = Read(pattern.Invoke(JsonData.Null, text), function);
        for (var count = 0; match is not null && count < limit; count++)
        {
            yield return match;
            match = count + 1 < limit && match.Next is { } next ? Read(next.Invoke(JsonData.Null), function) : null;
        }
    }

    private static PatternMatch? Read(JsonData? answer, string function)
    {
        answer = Sequences.Value(answer);
        if (answer is null)
            return null;
        if (answer is not ObjectData || (answer["start"] is not NumberData && answer["end"] is not NumberData && answer["groups"] is not ArrayData && answer["next"] is not JsonataFunction))
            throw new JsonataException("T1010", $"The matcher function argument passed to function \"{function}\" does not return the correct object structure");
        var start = answer["start"] is NumberData from ? (int)from.Double : 0;
        var text = JsonataText.Of(answer["match"]);
        return new PatternMatch(
            text,
            start,
            answer["end"] is NumberData end ? (int)end.Double : start + text.Length,
            answer["groups"] is ArrayData groups ? System.Array.ConvertAll(groups.ItemArray, group => group.IsNull ? null : JsonataText.Of(group)) : [],
            answer["next"] as JsonataFunction);
    }
}
