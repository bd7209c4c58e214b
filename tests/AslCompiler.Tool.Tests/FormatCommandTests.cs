namespace AslCompiler.Tool.Tests;

public sealed class FormatCommandTests : IDisposable
{
    private const string Untidy = """
        {"StartAt":"A","States":{
              "A":{"Type":"Pass","Parameters":{"b":1.50,"a.$":"$['\u00e9']","long":["arn:aws:states:::lambda:invoke","arn:aws:states:::sqs:sendMessage"]},
         "Next":"B"},"B":{"Type":"Succeed"}}}
        """;

    private const string Tidy = """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Pass",
              "Parameters": {
                "b": 1.50,
                "a.$": "$['\u00e9']",
                "long": ["arn:aws:states:::lambda:invoke", "arn:aws:states:::sqs:sendMessage"]
              },
              "Next": "B"
            },
            "B": { "Type": "Succeed" }
          }
        }

        """;

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_definition_gets_its_canonical_form_and_keeps_it()
    {
        workplace.With("a.asl.json", Untidy);

        Assert.Equal(0, workplace.Run("format"));
        Assert.Equal(Tidy, workplace.Read("a.asl.json"));
        Assert.Equal("a.asl.json\n", workplace.Output);
        Assert.Equal(0, workplace.Run("format"));
        Assert.Equal(Tidy, workplace.Read("a.asl.json"));
        Assert.Equal("Formatted 0 of 1 file\n", workplace.Error);
    }

    [Fact]
    public void Check_tells_and_writes_nothing()
    {
        workplace.With("a.asl.json", Untidy).With("b.asl.json", Tidy);

        Assert.Equal(1, workplace.Run("format", "--check"));
        Assert.Equal("a.asl.json\n", workplace.Output);
        Assert.Equal(Untidy, workplace.Read("a.asl.json"));
        Assert.Equal(0, workplace.Run("format", "--check", "b.asl.json"));
    }

    [Theory]
    [InlineData("""{ "StartAt": }""", "ASL0001")]
    [InlineData("""{ "StartAt": "A" /* kept */ }""", "ASL0004")]
    public void What_is_no_strict_JSON_is_left_alone(string text, string id)
    {
        workplace.With("a.asl.json", text);

        Assert.Equal(1, workplace.Run("format"));
        Assert.Contains(id, workplace.Error, StringComparison.Ordinal);
        Assert.Equal(text, workplace.Read("a.asl.json"));
    }

    [Fact]
    public void A_placeholder_without_quotes_stays_one_and_so_do_the_line_ends()
    {
        workplace.With("a.asl.json", "{\"TimeoutSeconds\":${Time}\r\n}");

        Assert.Equal(0, workplace.Run("format"));
        Assert.Equal("{\r\n  \"TimeoutSeconds\": ${Time}\r\n}\r\n", workplace.Read("a.asl.json"));
    }

    [Theory]
    [InlineData(73, true)]
    [InlineData(74, false)]
    public void A_line_has_100_columns_at_most(int length, bool fits)
    {
        workplace.With("a.asl.json", "{\"Commentary\":{\"a\":\"" + new string('x', length) + "\"}}");

        Assert.Equal(0, workplace.Run("format"));
        Assert.Equal(fits ? 3 : 5, workplace.Read("a.asl.json").Split('\n').Length - 1);
        Assert.All(workplace.Read("a.asl.json").Split('\n'), line => Assert.True(line.Length <= 100));
    }

    [Fact]
    public void The_samples_are_in_canonical_form()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "AslCompiler.sln")))
            root = Path.GetDirectoryName(root)!;
        using var output = new StringWriter();
        Assert.True(new CommandLine(output, output, root).Run("format", "--check", "samples") == 0, output.ToString());
    }
}
