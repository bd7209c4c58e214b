using System.Runtime.CompilerServices;

namespace AslCompiler.MapItems;

/// <summary>The items of a JSON file: its array, or what ItemsPointer points at within it. Texts and numbers stay as they are in the file.</summary>
internal static class JsonItems
{
    private static readonly string[] s_memberNames = ["Key", "Value"];

    internal static async IAsyncEnumerable<JsonData> ReadAsync(Stream content, string name, MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await content.CopyToAsync(text, cancellationToken).ConfigureAwait(false);
        foreach (var item in Select(Parse(text, name), name, request.ItemsPointer))
            yield return item;
    }

    private static JsonData Parse(MemoryStream text, string name)
    {
        try
        {
            return JsonData.Parse(new ReadOnlyMemory<byte>(text.GetBuffer(), 0, (int)text.Length));
        }
        catch (InvalidJsonException exception)
        {
            throw new InvalidDataException($"'{name}' is not JSON: {exception.Message}", exception);
        }
    }

    private static IEnumerable<JsonData> Select(JsonData root, string name, string? pointer)
    {
        var items = pointer is null ? root : JsonPointer.Find(root, pointer) ?? throw new InvalidDataException($"The ItemsPointer '{pointer}' leads to nothing in '{name}'.");
        if (items.IsArray)
            return items.Items;
        // Only a pointer may lead to an object: a file that is one was recorded to fail.
        return pointer is not null && items.IsObject
            ? items.Members.Select(member => JsonData.Object(s_memberNames, [JsonData.String(member.Key), member.Value]))
            : throw new InvalidDataException("Attempting to map over non-iterable node.");
    }
}
