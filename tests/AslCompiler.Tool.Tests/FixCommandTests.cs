using static AslCompiler.Tool.Tests.Workplace;

namespace AslCompiler.Tool.Tests;

public sealed class FixCommandTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Findings_are_fixed_until_none_is_left()
    {
        // The Retrier is a copy of one that must be mended itself, which takes a second round.
        workplace.With("a.asl.json", Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [ { "ErrorEquals": [ "X", "States.ALL" ], "JitterStrategy": "FUL" } ], "Edn": true } """));

        Assert.Equal(0, workplace.Run("fix"));
        Assert.Equal(
            Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [ { "ErrorEquals": [ "X" ], "JitterStrategy": "FULL" }, { "ErrorEquals": ["States.ALL"], "JitterStrategy": "FULL" } ], "End": true } """),
            workplace.Read("a.asl.json"));
        Assert.Equal("Fixed 4 findings in 1 file\n", workplace.Error);
        Assert.Equal(0, workplace.Run("fix"));
        Assert.Equal("Nothing to fix\n", workplace.Error);
    }

    [Fact]
    public void A_state_that_two_transitions_miss_is_created_once()
    {
        const string state = """ "A": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "BooleanEquals": true, "Next": "Send" } ], "Default": "Send" }""";
        workplace.With("a.asl.json", Machine(state));

        Assert.Equal(0, workplace.Run("fix", "--id", "ASL0201"));
        Assert.Equal(Machine(state + """, "Send": { "Type": "Fail", "Error": "NotImplemented" }"""), workplace.Read("a.asl.json"));
    }

    [Fact]
    public void Only_the_rules_named_are_fixed()
    {
        workplace.With("a.asl.json", Machine(""" "A": { "Type": "Pass", "Reslut": 1, "Next": "Shp" }, "Ship": { "Type": "Succeed" } """));

        Assert.Equal(0, workplace.Run("fix", "--id", "asl0201"));
        Assert.Equal(Machine(""" "A": { "Type": "Pass", "Reslut": 1, "Next": "Ship" }, "Ship": { "Type": "Succeed" } """), workplace.Read("a.asl.json"));
    }

    [Theory]
    [InlineData("fix", "--severity", "info")]
    [InlineData("fix", "--id", "ASL0119")]
    public void Suggestions_are_fixed_on_demand(params string[] arguments)
    {
        const string old = """ "A": { "Type": "Map", "Iterator": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true } """;
        workplace.With("a.asl.json", Machine(old));

        Assert.Equal(0, workplace.Run("fix"));
        Assert.Equal(Machine(old), workplace.Read("a.asl.json"));
        Assert.Equal(0, workplace.Run(arguments));
        Assert.Contains("ItemProcessor", workplace.Read("a.asl.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_prints_a_diff_and_writes_nothing()
    {
        const string text = "{\n  \"StartAt\": \"A\",\n  \"States\": {\n    \"A\": { \"Type\": \"Suceed\" }\n  }\n}\n";
        workplace.With("a.asl.json", text);

        Assert.Equal(0, workplace.Run("fix", "--dry-run"));
        Assert.Equal(
            """
            --- a/a.asl.json
            +++ b/a.asl.json
            @@ -1,6 +1,6 @@
             {
               "StartAt": "A",
               "States": {
            -    "A": { "Type": "Suceed" }
            +    "A": { "Type": "Succeed" }
               }
             }
            """,
            workplace.Output.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(text, workplace.Read("a.asl.json"));
    }

    [Fact]
    public void The_byte_order_mark_and_the_line_ends_stay()
    {
        var path = Path.Combine(workplace.Folder, "a.asl.json");
        byte[] mark = [0xEF, 0xBB, 0xBF];
        File.WriteAllBytes(path, [.. mark, .. "{\r\n\"StartAt\": \"A\",\r\n\"States\": { \"A\": { \"Type\": \"Suceed\" } }\r\n}"u8]);

        Assert.Equal(0, workplace.Run("fix"));
        Assert.Equal([.. mark, .. "{\r\n\"StartAt\": \"A\",\r\n\"States\": { \"A\": { \"Type\": \"Succeed\" } }\r\n}"u8], File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(workplace.Folder));
    }
}
