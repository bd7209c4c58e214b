namespace AslCompiler.Runtime;

/// <summary>What a Catcher gets: <c>{"Error":…,"Cause":…}</c> in this order (ASL reference §4.5).</summary>
internal static class ErrorOutput
{
    private static readonly string[] s_names = ["Error", "Cause"];
    private static readonly JsonData s_empty = JsonData.String("");

    internal static JsonData Of(string? error, string? cause) =>
        // Nothing given at all: both are null (recorded). Otherwise what is missing is "" (recorded for timeouts).
        error is null && cause is null
            ? JsonData.Object(s_names, [JsonData.Null, JsonData.Null])
            : JsonData.Object(s_names, [error is null ? s_empty : JsonData.String(error), cause is null ? s_empty : JsonData.String(cause)]);
}
