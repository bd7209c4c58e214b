using System.Text.Json;
using AslCompiler.Compiler.Expressions.JsonPath;

namespace AslCompiler.Compiler.Tests.Conformance;

public sealed class JsonPathCorpusTests
{
    [Fact]
    public void What_any_Jayway_version_accepts_parses_and_what_none_accepts_does_not()
    {
        var corpus = ConformanceData.Read(Path.Combine(ConformanceData.Directory("jsonpath"), "jayway.json"));
        var wrong = new List<string>();
        foreach (var test in corpus.GetProperty("cases").EnumerateArray())
        {
            var text = test.GetProperty("path").GetString()!;
            var path = JsonPathParser.Parse(text, out var error);
            // $$ and $name are ASL's own roots, which Jayway does not know.
            var parses = path is not null && path.Root == PathRoot.Data;
            if (parses != IsAccepted(test))
                wrong.Add($"{test.GetProperty("id")} {text}: {(parses ? "parses" : "does not parse: " + error?.Arguments[0])}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_path_is_definite_where_Jayway_2_0_0_says_so()
    {
        var corpus = ConformanceData.Read(Path.Combine(ConformanceData.Directory("jsonpath"), "jayway.json"));
        var wrong = new List<string>();
        foreach (var test in corpus.GetProperty("cases").EnumerateArray())
        {
            // Where 2.0.0 fails while reading ($['a','b'].c), the answer does not depend on it.
            if (!test.TryGetProperty("definite", out var definite) || !test.TryGetProperty("value", out _))
                continue;
            var text = test.GetProperty("path").GetString()!;
            if (JsonPathParser.Parse(text, out _) is { } path && path.IsDefinite != definite.GetBoolean())
                wrong.Add($"{test.GetProperty("id")} {text}: {definite}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsAccepted(JsonElement test)
    {
        if (!IsInvalid(test))
            return true;
        if (test.TryGetProperty("later", out var later))
            foreach (var version in later.EnumerateObject())
                if (!IsInvalid(version.Value))
                    return true;
        return false;
    }

    private static bool IsInvalid(JsonElement answer) =>
        answer.TryGetProperty("error", out var error) && error.GetString() == "invalid-path";
}
