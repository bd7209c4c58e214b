using System.Text.Json;
using AslCompiler.Compiler.Editor;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Tests.Conformance;

namespace AslCompiler.Compiler.Tests.Editor;

public sealed class DefinitionSchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 256 };

    private static readonly SchemaValidator Schema = new(Parse(DefinitionSchema.Create()));

    [Fact]
    public void The_checked_in_schema_is_that_of_the_field_table()
    {
        var file = Repository.Path("src", "AslCompiler.Runtime", "schemas", "asl.schema.json");
        var text = DefinitionSchema.Create();
        if (Environment.GetEnvironmentVariable("ASL_WRITE_SCHEMA") == "1")
            File.WriteAllText(file, text);
        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            "asl.schema.json is out of date. Run this test with ASL_WRITE_SCHEMA=1 and check in what it writes.");
    }

    [Fact]
    public void Every_field_has_a_description()
    {
        var constructs = Enum.GetValues<ConstructKind>().Where(kind => kind != ConstructKind.State).Select(Constructs.Of);
        Assert.Empty(
            from construct in constructs
            from field in construct.Fields
            where FieldDescriptions.Of(construct.Kind, field.Name).Length == 0
            select construct.Kind + "." + field.Name);
    }

    public static TheoryData<string> Samples() =>
        [.. new[] { "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.asl.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Path(), file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Own_definitions_fit_it(string file) =>
        Assert.Null(Schema.Check(Parse(File.ReadAllText(Repository.Path(file)))));

    [Fact]
    public void No_valid_definition_of_the_corpus_is_refused()
    {
        var directory = ConformanceData.Directory("validation");
        var index = ConformanceData.Read(Path.Combine(directory, "index.json"));
        RefusesNone(index.GetProperty("valid").EnumerateArray()
            .Where(row => !row.TryGetProperty("contested", out _))
            .Select(row => Path.Combine(directory, row.GetProperty("file").GetString()!)));
    }

    [Fact]
    public void No_real_world_definition_is_refused() =>
        RefusesNone(Directory.EnumerateFiles(ConformanceData.Directory("workflows"), "*.asl.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(""" "Type": "Pass", "Next": "A" """, null)]
    [InlineData(""" "Type": "Pass" """, "/States/A: not exactly one of")]
    [InlineData(""" "Type": "Pass", "End": true, "Colour": "red" """, "/States/A/Colour: not allowed")]
    [InlineData(""" "Type": "Pass", "End": true, "Output": 1 """, "/States/A/Output: not allowed")]
    [InlineData(""" "Type": "Pass", "End": true, "QueryLanguage": "JSONata", "Output": 1 """, null)]
    [InlineData(""" "Type": "Pass", "End": true, "QueryLanguage": "JSONata", "ResultPath": "$.a" """, "/States/A/ResultPath: not allowed")]
    [InlineData(""" "Type": "Wait", "End": true, "Seconds": -1 """, "/States/A/Seconds: less than 0")]
    [InlineData(""" "Type": "Wait", "End": true, "Seconds": "${Pause}" """, null)]
    [InlineData(""" "Type": "Wait", "End": true, "Seconds": "{% $a %}" """, "/States/A/Seconds: not \"?integer")]
    [InlineData(""" "Type": "Wait", "End": true, "QueryLanguage": "JSONata", "Seconds": "{% $a %}" """, null)]
    [InlineData(""" "Type": "Wait", "End": true, "Seconds": 1, "SecondsPath": "$.a" """, "is not allowed")]
    [InlineData(""" "Type": "Choice", "Choices": [] """, "/States/A/Choices: too few items")]
    [InlineData(""" "Type": "Sleep" """, "/States/A/Type: not one of")]
    public void It_tells_what_fits(string fields, string? mistake)
    {
        var found = Schema.Check(Parse($$"""{ "StartAt": "A", "States": { "A": { {{fields}} } } }"""));
        if (mistake is null)
            Assert.Null(found);
        else
            Assert.Matches(mistake, found);
    }

    [Fact]
    public void No_definition_that_the_service_ran_is_refused() =>
        RefusesNone(
            from file in Directory.EnumerateFiles(ConformanceData.Directory("asl"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            let test = ConformanceData.Read(file)
            where test.ValueKind == JsonValueKind.Object && test.TryGetProperty("kind", out var kind) && kind.GetString() is "execution" or "express"
                && test.TryGetProperty("definition", out _)
            select (file, test.GetProperty("definition")));

    private static void RefusesNone(IEnumerable<string> files) => RefusesNone(files.Select(file => (file, Parse(File.ReadAllText(file)))));

    private static void RefusesNone(IEnumerable<(string File, JsonElement Definition)> definitions)
    {
        var refused = new List<string>();
        var count = 0;
        foreach (var (file, definition) in definitions)
        {
            count++;
            if (Schema.Check(definition) is { } mistake)
                refused.Add(Path.GetFileName(file) + mistake);
        }

        Assert.NotEqual(0, count);
        Assert.True(refused.Count == 0, $"{refused.Count} of {count}:\n" + string.Join('\n', refused));
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, Lenient);
        return document.RootElement.Clone();
    }
}
