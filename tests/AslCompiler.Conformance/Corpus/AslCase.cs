using System.Globalization;
using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A case of the <c>asl</c> corpus. The members are those of its README.</summary>
internal sealed class AslCase(JsonElement json, string id, string group)
{
    // Cases without a clock do not care; a fixed day keeps every run the same.
    private static readonly DateTimeOffset SomeDay = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Id { get; } = json.Text("id") ?? id;

    public string Group { get; } = json.Text("group") ?? group;

    public string Kind { get; } = json.Text("kind") ?? "execution";

    public bool IsExecution => Kind is "execution" or "express";

    public bool IsExpress { get; } = json.Text("type") == "EXPRESS";

    public bool IsConcurrent { get; } = json.IsTrue("concurrent");

    /// <summary>True when StartExecution started it; an Express execution can be started otherwise.</summary>
    public bool IsAsynchronous { get; } = json.Text("call") != "StartSyncExecution";

    public string QueryLanguage { get; } = json.Text("queryLanguage") ?? "JSONPath";

    public IReadOnlyList<string> Features { get; } = json.Texts("features");

    public IReadOnlyList<string> Needs { get; } = json.Texts("needs");

    /// <summary>As it appears in the recording; the recorder wrote this word where the case tells of no role.</summary>
    public string RoleArn { get; } = json.Text("roleArn") ?? "sfn_role_arn";

    public string? ExecutionName { get; } = json.Text("executionName");

    /// <summary>The state machine's text, or null where the case has none (<c>api</c>).</summary>
    public string? Definition { get; } =
        json.Text("definitionText") ?? (json.Member("definition") is { } definition ? JsonText.Indented(definition) : null);

    /// <summary>What the sender sent, to the blank.</summary>
    public string Input { get; } =
        json.Text("inputText") ?? (json.IsTrue("inputOmitted") || json.Member("input") is not { } input ? "{}" : JsonText.Compact(input));

    public DateTimeOffset Clock { get; } = json.Text("clock") is { } clock
        ? DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : SomeDay;

    public IReadOnlyList<TaskMock> Tasks { get; } = [.. Mocks(json, "tasks").Select(mock => new TaskMock(mock))];

    /// <summary>Who answers task tokens and activities.</summary>
    public IReadOnlyList<JsonElement> Actors { get; } = [.. Mocks(json, "actors")];

    public IReadOnlyList<LambdaMock> Lambdas { get; } = [.. Mocks(json, "lambda").Select(mock => new LambdaMock(mock))];

    /// <summary>The objects that an ItemReader finds.</summary>
    public IReadOnlyList<StoredObject> Objects { get; } =
        [.. Mocks(json, "s3").Select(mock => new StoredObject(mock.Text("bucket") ?? "", mock.Text("key") ?? "", mock.Text("body") ?? ""))];

    public IReadOnlyList<Substitution> Substitutions { get; } =
        [.. json.List("substitutions").Select(pair => new Substitution(pair.Text("value") ?? "", pair.Text("recorded") ?? ""))];

    public IReadOnlyList<Placeholder> Placeholders { get; } = [.. json.List("placeholders").Select(rule => new Placeholder(rule))];

    /// <summary>What AWS was recorded to do; null in cases that are kept for judging.</summary>
    public JsonElement? Expected { get; } = json.Member("expected");

    public IReadOnlyList<string> Tags { get; } = Describe(json);

    private static IEnumerable<JsonElement> Mocks(JsonElement json, string name) => json.Member("mocks")?.List(name) ?? [];

    private static string[] Describe(JsonElement json)
    {
        var tags = new List<string> { json.Text("kind") ?? "execution" };
        if (json.Text("queryLanguage") is { } language)
            tags.Add(language);
        tags.AddRange(json.Texts("features"));
        tags.AddRange(json.Texts("needs").Select(service => "needs:" + service));
        if (json.IsTrue("concurrent"))
            tags.Add("concurrent");
        if (json.Member("source") is { } source && source.Member("validated") is { ValueKind: JsonValueKind.False })
            tags.Add("not-validated");
        return [.. tags];
    }
}

/// <summary>A text of the case, and what the recorder wrote in its place.</summary>
internal sealed record Substitution(string Value, string Recorded);

/// <summary>An object in S3.</summary>
internal sealed record StoredObject(string Bucket, string Key, string Body);
