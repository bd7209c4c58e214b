using System.Text.Json;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests.Conformance;

public sealed class DefinitionCorpusTests
{
    [Fact]
    public void No_valid_definition_has_an_error()
    {
        var directory = ConformanceData.Directory("validation");
        var index = ConformanceData.Read(Path.Combine(directory, "index.json"));
        var wrong = new List<string>();
        foreach (var row in index.GetProperty("valid").EnumerateArray())
            if (!row.TryGetProperty("contested", out _))
                CheckHasNoError(row.GetProperty("id").GetString()!, File.ReadAllText(Path.Combine(directory, row.GetProperty("file").GetString()!)), wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Nearly_every_invalid_JSONPath_definition_has_an_error()
    {
        var directory = ConformanceData.Directory("validation");
        var index = ConformanceData.Read(Path.Combine(directory, "index.json"));
        var missed = new List<string>();
        var count = 0;
        foreach (var row in index.GetProperty("invalid").EnumerateArray())
        {
            var text = File.ReadAllText(Path.Combine(directory, row.GetProperty("file").GetString()!));
            if (row.TryGetProperty("contested", out _) || IsJsonata(text))
                continue;
            count++;
            var analysis = Analysis.Create(text, new CompilationOptions());
            if (!analysis.Findings.Any(f => f.Severity == Severity.Error && f.Rule.Id != "ASL0010"))
                missed.Add($"{row.GetProperty("id")}: {row.GetProperty("violates")}");
        }

        Assert.True(missed.Count <= count * 0.03, $"{missed.Count} of {count} missed:\n" + string.Join('\n', missed));
    }

    [Fact]
    public void No_real_world_definition_has_an_error()
    {
        var directory = ConformanceData.Directory("workflows");
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.asl.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            CheckHasNoError(Path.GetRelativePath(directory, file), File.ReadAllText(file), wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_definition_that_the_service_ran_has_an_error()
    {
        var directory = ConformanceData.Directory("asl");
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var test = ConformanceData.Read(file);
            if (test.ValueKind == JsonValueKind.Object && test.TryGetProperty("kind", out var kind) && kind.GetString() is "execution" or "express"
                && test.TryGetProperty("definition", out var definition))
                CheckHasNoError(Path.GetRelativePath(directory, file), definition.GetRawText(), wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void What_the_service_refused_has_an_error()
    {
        var directory = ConformanceData.Directory("asl");
        var missed = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var test = ConformanceData.Read(file);
            if (test.ValueKind != JsonValueKind.Object || !test.TryGetProperty("kind", out var kind) || kind.GetString() != "validation"
                || test.GetProperty("expected").GetProperty("valid").GetBoolean())
                continue;
            var options = new CompilationOptions { IsExpress = test.TryGetProperty("type", out var type) && type.GetString() == "EXPRESS" };
            var text = test.TryGetProperty("definition", out var definition) ? definition.GetRawText() : test.GetProperty("definitionText").GetString()!;
            if (!Analysis.Create(text, options).Findings.Any(f => f.Severity == Severity.Error && f.Rule.Id != "ASL0010"))
                missed.Add(Path.GetRelativePath(directory, file));
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    // JSONata is told as not supported yet, and nothing else is told because of it.
    private static void CheckHasNoError(string id, string text, List<string> wrong)
    {
        var lines = new LineMap(text);
        foreach (var finding in Analysis.Create(text, new CompilationOptions()).Findings)
        {
            var isNotSupportedYet = finding.Rule.Id == "ASL0010" && finding.Arguments[0].StartsWith("JSONata", StringComparison.Ordinal);
            if (finding.Severity == Severity.Error && !isNotSupportedYet)
                wrong.Add($"{id}({lines.Locate(finding.Span.Start)}) {finding.Rule.Id}: {finding.Message}");
        }
    }

    private static bool IsJsonata(string text) => text.Contains("JSONata", StringComparison.Ordinal);
}
