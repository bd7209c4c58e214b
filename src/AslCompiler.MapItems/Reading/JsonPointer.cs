using System.Globalization;

namespace AslCompiler.MapItems;

/// <summary>JSON Pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>What the pointer leads to, or null.</summary>
    internal static JsonData? Find(JsonData root, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
            throw new InvalidDataException($"The ItemsPointer '{pointer}' must be a JSON Pointer: empty, or starting with '/'.");
        JsonData? found = root;
        foreach (var token in pointer.Split('/').Skip(1))
            found = Step(found, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return found;
    }

    private static JsonData? Step(JsonData? from, string token)
    {
        if (from is not { IsArray: true })
            return from?[token];
        var isIndex = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && (token == "0" || token[0] != '0');
        return isIndex ? from[index] : null;
    }
}
