namespace AslCompiler;

/// <summary>Data does not fit a record: names the member, what was expected and what was found.</summary>
public sealed class JsonShapeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it.</param>
    public JsonShapeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static JsonShapeException Expected(string expected, JsonData actual) =>
        new("expected " + expected + " but found " + Describe(actual));

    private static string Describe(JsonData data) => data.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.Null => "null",
        JsonKind.String => "the string " + Shorten(data.ToString()),
        JsonKind.Number => "the number " + Shorten(data.ToString()),
        _ => "the boolean " + data,
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
