using System.Text.Json;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Reporting;

/// <summary>Numbers that must not sink: how many cases of each group passed when they were last written down.</summary>
internal static class Minimums
{
    /// <summary>The groups below their minimum. A group that is smaller than when it was written down is not held to it: the folder has only a part of the corpus.</summary>
    public static IReadOnlyList<string> Sunken(string path, IReadOnlyList<ReportRow> rows)
    {
        var scores = Summary.Scores(rows).ToDictionary(score => score.Group, StringComparer.Ordinal);
        var sunken = new List<string>();
        foreach (var minimum in JsonText.ReadFile(path).EnumerateObject())
        {
            var total = minimum.Value.GetProperty("of").GetInt32();
            var passed = minimum.Value.GetProperty("passed").GetInt32();
            if (scores.TryGetValue(minimum.Name, out var score) && score.Total >= total && score.Passed < passed)
                sunken.Add($"{minimum.Name}: {score.Passed} passed, the minimum is {passed}");
        }

        return sunken;
    }

    public static void Write(string path, IReadOnlyList<ReportRow> rows)
    {
        var lines = Summary.Scores(rows).Select(score => $$"""  {{JsonSerializer.Serialize(score.Group)}}: { "passed": {{score.Passed}}, "of": {{score.Total}} }""");
        File.WriteAllText(path, "{\n" + string.Join(",\n", lines) + "\n}\n");
    }
}
