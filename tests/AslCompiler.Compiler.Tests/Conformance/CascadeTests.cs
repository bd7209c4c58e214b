using System.Text.Json.Nodes;

namespace AslCompiler.Compiler.Tests.Conformance;

/// <summary>One mistake in a real definition gives one finding: nothing follows from it.</summary>
public sealed class CascadeTests
{
    [Fact]
    public void A_dangling_Next_gives_one_finding() =>
        CheckAllStates(state => state["Next"] is JsonValue next ? () => state["Next"] = next.GetValue<string>() + "?" : null, "ASL0201");

    [Fact]
    public void A_missing_Type_gives_one_finding() => CheckAllStates(state => () => state.Remove("Type"), "ASL0101");

    [Fact]
    public void A_missing_exit_gives_one_finding() =>
        CheckAllStates(state => state.ContainsKey("Next") || state.ContainsKey("End") ? () => _ = state.Remove("Next") | state.Remove("End") : null, "ASL0110");

    [Fact]
    public void A_misspelt_exit_gives_one_finding() =>
        CheckAllStates(state => state["Next"] is { } next ? () => _ = state.Remove("Next") && state.TryAdd("Nextt", next.DeepClone()) : null, "ASL0103");

    private static void CheckAllStates(Func<JsonObject, Action?> mistake, string id)
    {
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(ConformanceData.Directory("workflows"), "*.asl.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var before = Ids(text);
            var count = States(JsonNode.Parse(text)!).Count();
            for (var i = 0; i < count; i++)
            {
                var root = JsonNode.Parse(text)!;
                if (mistake(States(root).ElementAt(i)) is not { } make)
                    continue;
                make();
                var after = Ids(root.ToJsonString());
                foreach (var old in before)
                    after.Remove(old);
                if (after is not [var only] || only != id)
                    wrong.Add($"{Path.GetFileName(file)}, state {i}: {string.Join(", ", after)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static List<string> Ids(string text) =>
        [.. Analysis.Create(text, new CompilationOptions()).Findings.Select(finding => finding.Rule.Id)];

    private static IEnumerable<JsonObject> States(JsonNode? machine)
    {
        if (machine?["States"] is not JsonObject states)
            yield break;
        foreach (var (_, value) in states)
        {
            if (value is not JsonObject state)
                continue;
            yield return state;
            foreach (var branch in state["Branches"] as JsonArray ?? [])
                foreach (var inner in States(branch))
                    yield return inner;
            foreach (var inner in States(state["ItemProcessor"] ?? state["Iterator"]))
                yield return inner;
        }
    }
}
