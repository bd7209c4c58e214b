using System.Text.Json.Nodes;
using static AslCompiler.Tool.Tests.Workplace;

namespace AslCompiler.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = """ "A": { "Type": "Succeed" } """;
    private const string Misspelt = """ "A": { "Type": "Pass", "Next": "Shp" }, "Ship": { "Type": "Succeed" } """;
    private const string Repeated = """ "A": { "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } } ], "Retry": [ { "ErrorEquals": [ "X", "X" ] } ], "End": true } """;

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Findings_are_printed_as_compilers_print_them()
    {
        workplace.With("flows/order.asl.json", Machine(Misspelt));

        Assert.Equal(1, workplace.Run("check"));
        Assert.Equal("flows/order.asl.json(1,63): error ASL0201: There is no state 'Shp' here. Did you mean 'Ship'?\n", workplace.Output);
        Assert.Equal("1 file: 1 error, 0 warnings, 0 suggestions\n", workplace.Error);
    }

    [Fact]
    public void Without_errors_it_ends_with_0()
    {
        workplace.With("a.asl.json", Machine(Good)).With("b.asl.json", Machine(Repeated));

        Assert.Equal(0, workplace.Run("check"));
        Assert.Contains("warning ASL0703", workplace.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--severity", "warning")]
    [InlineData("--warnings-as-errors")]
    public void Warnings_can_be_made_to_count(params string[] options)
    {
        workplace.With("a.asl.json", Machine(Repeated));

        Assert.Equal(1, workplace.Run(["check", .. options]));
    }

    [Fact]
    public void Files_folders_and_patterns_name_definitions()
    {
        workplace.With("a/one.asl.json", Machine(Good)).With("a/b/two.asl.json", Machine(Good)).With("c/three.asl.json", Machine(Good))
            .With("c/other.json", "no definition").With("bin/copy.asl.json", "no definition");

        Assert.Equal(0, workplace.Run("check", "a/one.asl.json", "a"));
        Assert.StartsWith("2 files:", workplace.Error, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("check", "**/t*.asl.json"));
        Assert.StartsWith("2 files:", workplace.Error, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("check"));
        Assert.StartsWith("3 files:", workplace.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_come_from_the_editorconfig_sections_of_the_file()
    {
        workplace.With("a.asl.json", Machine(Repeated)).With("old/b.asl.json", Machine(Repeated))
            .With(".editorconfig", "root = true\n[old/*.asl.json]\nasl_diagnostic.ASL0703.severity = none\n[*.json]\nasl_diagnostic.asl0703.severity = error\n");

        Assert.Equal(1, workplace.Run("check", "a.asl.json"));
        Assert.Contains("a.asl.json(1,172): error ASL0703", workplace.Output, StringComparison.Ordinal);
        workplace.With("old/.editorconfig", "[*.asl.json]\nasl_diagnostic.ASL0703.severity = none\n");
        Assert.Equal(0, workplace.Run("check", "old"));
        Assert.DoesNotContain("ASL0703", workplace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Target_type_and_substitutions_are_those_of_the_build()
    {
        workplace.With("a.asl.json", Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:work", "InputPath": "$.${Part}", "End": true } """));

        Assert.Equal(1, workplace.Run("check"));
        Assert.Contains("ASL0010", workplace.Output, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("check", "--substitution", "Part=order"));
        Assert.Equal(1, workplace.Run("check", "--substitution", "Part=order", "--type", "EXPRESS"));
        Assert.Contains("error ASL1009", workplace.Output, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("check", "--substitution", "Part=order", "--type", "EXPRESS", "--target", "local"));
        Assert.Contains("warning ASL1009", workplace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_findings_with_their_fixes()
    {
        workplace.With("a.asl.json", Machine(Misspelt));

        Assert.Equal(1, workplace.Run("check", "--format", "json"));
        var finding = JsonNode.Parse(workplace.Output)!["findings"]![0]!;
        Assert.Equal("ASL0201", (string?)finding["id"]);
        Assert.Equal("""{"startLine":1,"startColumn":63,"endLine":1,"endColumn":68}""", finding["region"]!.ToJsonString());
        Assert.Equal("\"Ship\"", (string?)finding["fixes"]![0]!["edits"]![0]!["newText"]);
    }

    [Fact]
    public void Sarif_has_rules_regions_and_fixes()
    {
        workplace.With("my flows/a.asl.json", Machine(Misspelt));

        Assert.Equal(1, workplace.Run("check", "--format", "sarif", "--output", "result.sarif"));
        Assert.Equal("", workplace.Output);
        var log = JsonNode.Parse(workplace.Read("result.sarif"))!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = log["runs"]![0]!;
        var rule = run["tool"]!["driver"]!["rules"]![0]!;
        Assert.Equal("ASL0201", (string?)rule["id"]);
        Assert.EndsWith("/ASL0201.md", (string?)rule["helpUri"], StringComparison.Ordinal);
        var result = run["results"]![0]!;
        Assert.Equal(("ASL0201", 0, "error"), ((string?)result["ruleId"], (int)result["ruleIndex"]!, (string?)result["level"]));
        var location = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("my%20flows/a.asl.json", (string?)location["artifactLocation"]!["uri"]);
        Assert.Equal(63, (int)location["region"]!["startColumn"]!);
        var replacement = result["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;
        Assert.Equal("\"Ship\"", (string?)replacement["insertedContent"]!["text"]);
        Assert.Equal(68, (int)replacement["deletedRegion"]!["endColumn"]!);
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere'", "check", "nowhere")]
    [InlineData("There is no *.asl.json file here or below", "check")]
    [InlineData("No definition matches x/*.asl.json", "check", "x/*.asl.json")]
    [InlineData("'colour' is no substitution; write Name=Value", "check", "--substitution", "colour")]
    [InlineData("Argument 'xml' not recognized", "check", "--format", "xml")]
    [InlineData("Unknown option '--nothing=1'", "check", "--nothing=1", ".")]
    public void What_cannot_be_done_ends_with_2_and_a_message(string message, params string[] arguments)
    {
        Assert.Equal(2, workplace.Run(arguments));
        Assert.Contains(message, workplace.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", workplace.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_ends_with_2()
    {
        File.WriteAllBytes(Path.Combine(workplace.Folder, "a.asl.json"), [0x7B, 0xFF, 0x7D]);

        Assert.Equal(2, workplace.Run("check"));
        Assert.Contains("is not UTF-8", workplace.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("format")]
    [InlineData("graph")]
    [InlineData("types")]
    public void Each_command_explains_itself(string command)
    {
        Assert.Equal(0, workplace.Run(command, "--help"));
        Assert.Contains("--substitution <Name=Value>", workplace.Output, StringComparison.Ordinal);
    }
}
