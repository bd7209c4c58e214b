using System.Text.Json;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Equality of JSON values: members in any order, numbers by value.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
            return false;
        return left.ValueKind switch
        {
            JsonValueKind.Number => JsonComparison.SameNumber(left.GetRawText(), right.GetRawText()),
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.Object => SameMembers(left, right),
            _ => true,
        };
    }

    private static bool SameMembers(JsonElement left, JsonElement right)
    {
        var count = 0;
        foreach (var member in left.EnumerateObject())
        {
            count++;
            if (!right.TryGetProperty(member.Name, out var other) || !AreEqual(member.Value, other))
                return false;
        }

        return count == right.EnumerateObject().Count();
    }
}
