using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A Lambda function, and what it does.</summary>
internal sealed class LambdaMock(JsonElement json)
{
    private readonly JsonElement value = json.Member("value") ?? default;

    public string Function { get; } = json.Text("function") ?? "";

    /// <summary><c>identity</c>, <c>constant</c>, <c>raise</c>, <c>sleep</c>, <c>large</c>, <c>python-text</c> or <c>other</c>.</summary>
    public string Behaviour { get; } = json.Text("behaviour") ?? "other";

    /// <summary>The result of a <c>constant</c> function, as JSON text.</summary>
    public string Constant =>
        value.ValueKind == JsonValueKind.String && JsonText.TryParse(value.GetString()!, out _) ? value.GetString()!
        : value.ValueKind == JsonValueKind.Undefined ? "null"
        : JsonText.Compact(value);

    public string ErrorType => value.Text("errorType") ?? "Exception";

    public string ErrorMessage => value.Text("errorMessage") ?? "";

    public TimeSpan Sleep => TimeSpan.FromSeconds(value.Member("seconds")?.GetDouble() ?? 0);

    public string Large => new((value.Text("character") ?? "a")[0], value.Member("length")?.GetInt32() ?? 0);
}
