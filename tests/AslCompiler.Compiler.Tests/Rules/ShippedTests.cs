using AslCompiler.Compiler.Shipped;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL1201 to ASL1204: a definition against what was shipped of it.</summary>
public sealed class ShippedTests
{
    private const string Before = """
        { "StartAt": "A", "States": {
          "A": { "Type": "Pass", "Parameters": { "id.$": "$.id", "total": 1 }, "Assign": { "order": { "id": 1, "kind": "x" } }, "Next": "B" },
          "B": { "Type": "Wait", "Seconds": 1, "End": true } } }
        """;

    private static CompilationOptions Shipped(string text, string shippedVersion = "", string version = "") =>
        new() { Shipped = new ShippedDefinition(shippedVersion, text), Version = version };

    private static string[] Ids(string now, CompilationOptions options) =>
        [.. Analysis.Create(now, options).Findings.Where(finding => finding.Rule.Id.StartsWith("ASL12", StringComparison.Ordinal)).Select(finding => finding.Rule.Id)];

    [Fact]
    public void The_shipped_definition_itself_is_silent_however_it_is_indented()
    {
        Assert.Empty(Ids(Before, Shipped(Before)));
        Assert.Empty(Ids(Before.Replace(" ", "\n ", StringComparison.Ordinal), Shipped(Before)));
    }

    [Fact]
    public void Any_change_is_told_unless_the_version_is_another()
    {
        var now = Before.Replace("\"total\": 1", "\"total\": 2", StringComparison.Ordinal);
        Assert.Equal(["ASL1204"], Ids(now, Shipped(Before)));
        Assert.Empty(Ids(now, Shipped(Before, "1", "2")));
        Assert.Equal(["ASL1204"], Ids(now, Shipped(Before, "2", "2")));
    }

    [Fact]
    public void A_state_that_is_gone_is_told_with_what_it_may_be_called_now()
    {
        var findings = Reports("ASL1201", """
            { "StartAt": "A", [|"States"|]: {
              "A": { "Type": "Pass", "Parameters": { "id.$": "$.id", "total": 1 }, "Assign": { "order": { "id": 1, "kind": "x" } }, "Next": "Waiting" },
              "Waiting": { "Type": "Wait", "Seconds": 1, "End": true } } }
            """, Shipped(Before.Replace("\"B\"", "\"Waitng\"", StringComparison.Ordinal)));
        Assert.Equal("The shipped definition has a state 'Waitng', in which executions may stand, and this one has none. Did you mean 'Waiting'?", findings.Single(finding => finding.Rule.Id == "ASL1201").Message);
    }

    [Fact]
    public void A_state_of_another_type_is_told_at_its_type() => Reports("ASL1202", """
        { "StartAt": "A", "States": {
          "A": { "Type": "Pass", "Parameters": { "id.$": "$.id", "total": 1 }, "Assign": { "order": { "id": 1, "kind": "x" } }, "Next": "B" },
          "B": { "Type": [|"Succeed"|] } } }
        """, Shipped(Before));

    [Theory]
    [InlineData("\"total\": 1", "\"sum\": 1", "The output always had 'total' as it was shipped, and never has it now")]
    [InlineData("\"kind\": \"x\"", "\"sort\": \"x\"", "'$order' always had 'kind' as it was shipped, and never has it now")]
    public void Members_that_readers_rely_on_are_told(string old, string replacement, string message)
    {
        var finding = Assert.Single(Judgements(Before.Replace(old, replacement, StringComparison.Ordinal), Shipped(Before)));
        Assert.Equal(("ASL1203", message), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void A_member_that_may_still_come_is_not_lost() =>
        Assert.Equal(["ASL1204"], Ids(Before.Replace("\"Parameters\": { \"id.$\": \"$.id\", \"total\": 1 }, ", "", StringComparison.Ordinal), Shipped(Before)));

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"StartAt":"X","States":{}}""")]
    public void A_shipped_text_that_is_no_definition_says_nothing(string shipped) => Assert.Empty(Ids(Before, Shipped(shipped)));

    [Fact]
    public void What_is_written_is_read()
    {
        var read = ShippedDefinition.Read(ShippedDefinition.Write("3", Before));
        Assert.Equal("3", read?.Version);
        Assert.Empty(Ids(Before, Shipped(read!.Text)));
        Assert.Null(ShippedDefinition.Read(Before));
        Assert.Equal("/f/order.asl.shipped.json", ShippedDefinition.PathOf("/f/order.asl.json"));
    }
}
