using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A case of the JSONata suite.</summary>
/// <param name="Group">Such as <c>function-sum</c>.</param>
/// <param name="Id">Unique in the suite.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Input">Its input; null for none at all.</param>
/// <param name="Bindings">The variables that are given.</param>
/// <param name="Tags">See the corpus' README.</param>
internal sealed record JsonataCase(string Group, string Id, string Expression, JsonData? Input, IReadOnlyDictionary<string, JsonData> Bindings, IReadOnlyList<string> Tags)
{
    private static readonly string[] s_excluding = ["aws-no-eval", "after-2.0.6-added", "after-2.0.6-changed", "timebox"];

    /// <summary>The expected value; null when nothing or an error is expected.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>The expected code.</summary>
    public string? Code { get; init; }

    /// <summary>The expected message, where the suite asserts one.</summary>
    public string? Message { get; init; }

    public bool IsUndefined { get; init; }

    /// <summary>The items of the result may come in any order.</summary>
    public bool IsUnordered { get; init; }

    public bool HasExpected => Result is not null || Code is not null || IsUndefined;

    /// <summary>It is within what Step Functions offers.</summary>
    public bool IsHonest => !Tags.Any(s_excluding.Contains);
}

/// <summary>Reads the suite.</summary>
internal static class JsonataCorpus
{
    public static IReadOnlyList<JsonataCase> Read(string folder)
    {
        var groups = Path.Combine(folder, "groups");
        if (!Directory.Exists(groups))
            return [];
        var datasets = Directory.EnumerateFiles(Path.Combine(folder, "datasets"), "*.json")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => JsonData.Parse(File.ReadAllBytes(path)), StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(groups, "*.json").Order(StringComparer.Ordinal)
                .Select(JsonText.ReadFile)
                .SelectMany(group => group.List("cases").Select(row => Read(group.Text("group") ?? "", row, datasets))),
        ];
    }

    private static JsonataCase Read(string group, JsonElement row, Dictionary<string, JsonData> datasets)
    {
        var input = row.Member("data") is { } data ? JsonData.Parse(data.GetRawText()) : row.Text("dataset") is { } name ? datasets[name] : null;
        var bindings = row.Member("bindings") is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToDictionary(binding => binding.Name, binding => JsonData.Parse(binding.Value.GetRawText()), StringComparer.Ordinal)
            : [];
        // A strict reader refuses half of a surrogate pair, which some expressions hold.
        var expression = JsonData.Parse(row.Member("expr")!.Value.GetRawText()).GetString();
        return new JsonataCase(group, row.Text("id") ?? "", expression, input, bindings, row.Texts("tags"))
        {
            Result = row.Member("result"),
            Code = row.Text("code") ?? row.Member("error")?.Text("code"),
            Message = row.Member("error")?.Text("message"),
            IsUndefined = row.IsTrue("undefinedResult"),
            IsUnordered = row.IsTrue("unordered"),
        };
    }
}
