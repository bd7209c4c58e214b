using System.Text;

namespace AslCompiler.Runtime;

public static partial class IntrinsicFunctions
{
    /// <summary>States.Base64Encode, of the text in UTF-8.</summary>
    /// <param name="text">A text of at most 10,000 characters.</param>
    public static JsonData Base64Encode(JsonData text) =>
        JsonData.String(Convert.ToBase64String(Encoding.UTF8.GetBytes(ShortText(text, nameof(Base64Encode), "The argument"))));

    /// <summary>States.Base64Decode, to a text in UTF-8.</summary>
    /// <param name="text">A base64 text of at most 10,000 characters.</param>
    public static JsonData Base64Decode(JsonData text)
    {
        var encoded = ShortText(text, nameof(Base64Decode), "The argument");
        try
        {
            return JsonData.String(Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
        }
        catch (FormatException)
        {
            throw Failure(nameof(Base64Decode), $"The argument is not valid base64: {encoded}");
        }
    }

    /// <summary>States.Hash, in lower-case hex; strings are hashed without quotes.</summary>
    /// <param name="data">Any value of at most 10,000 characters.</param>
    /// <param name="algorithm"><c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c>, <c>SHA-384</c> or <c>SHA-512</c>.</param>
    public static JsonData Hash(JsonData data, JsonData algorithm)
    {
        ArgumentNullException.ThrowIfNull(data);
        var text = data.TryGetString(out var own) ? own : CompactText(data);
        if (text.Length > LongestText)
            throw Failure(nameof(Hash), $"The data must not be longer than {LongestText} characters.");
        var name = Text(algorithm, nameof(Hash), "The algorithm");
        return JsonData.String(Digests.Hex(Encoding.UTF8.GetBytes(text), name)
            ?? throw Failure(nameof(Hash), $"The algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but was: {name}"));
    }
}
