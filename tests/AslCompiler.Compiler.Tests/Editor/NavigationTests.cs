using AslCompiler.Compiler.Editor;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests.Editor;

public sealed class NavigationTests
{
    // Each place as its line (from 1) and its text.
    private static string Show(Func<Analysis, int, IReadOnlyList<TextSpan>> find, string marked)
    {
        var at = Marked.Parse(marked);
        return string.Join(' ', find(at.Analysis, at.Position).Select(span => at.Text[..span.Start].Count(c => c == '\n') + 1 + at.Text.Substring(span.Start, span.Length)));
    }

    private static string States(string start, string next, string name) => $$"""
        { "StartAt": "{{start}}", "States": {
          "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "{{next}}",
            "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "B" } ] },
          "{{name}}": { "Type": "Succeed" } } }
        """;

    [Theory]
    [InlineData("|A", "B", "B", "2\"A\"", "1\"A\"")]
    [InlineData("A", "B|", "B", "4\"B\"", "2\"B\" 3\"B\"")]
    [InlineData("A", "B", "|B", "4\"B\"", "2\"B\" 3\"B\"")]
    [InlineData("A", "|C", "B", "", "")]
    public void States_are_found_from_their_targets_and_back(string start, string next, string name, string definitions, string references)
    {
        var marked = States(start, next, name);
        Assert.Equal(definitions, Show(Navigation.Definitions, marked));
        Assert.Equal(references, Show(Navigation.References, marked));
    }

    [Theory]
    [InlineData("to|tal", "$total", "$total")]
    [InlineData("total", "$to|tal", "$total")]
    [InlineData("total", "$total", "$to|tal")]
    public void Variables_are_found_from_their_reads_and_back(string assigned, string read, string inner)
    {
        var marked = $$"""
            { "StartAt": "A", "States": {
              "A": { "Type": "Pass", "Assign": { "{{assigned}}": 1 }, "Next": "B" },
              "B": { "Type": "Pass", "Parameters": { "x.$": "{{read}}" }, "Next": "C" },
              "C": { "Type": "Map", "ItemProcessor": { "StartAt": "D", "States": {
                "D": { "Type": "Pass", "Parameters": { "x.$": "States.Format('{}', {{inner}})" }, "End": true } } },
                "End": true } } }
            """;
        Assert.Equal("2\"total\"", Show(Navigation.Definitions, marked));
        Assert.Equal("3$total 5$total", Show(Navigation.References, marked));
    }

    [Fact]
    public void Variables_of_branches_are_their_own()
    {
        static string Branch(string read) => $$"""
            { "StartAt": "X", "States": { "X": { "Type": "Pass", "Assign": { "n": 1 }, "Next": "Y" }, "Y": { "Type": "Pass", "InputPath": "{{read}}", "End": true } } }
            """;
        var marked = Verify.Machine($$""" "A": { "Type": "Parallel", "End": true, "Branches": [ {{Branch("$|n")}}, {{Branch("$n")}} ] } """);
        Assert.Single(Navigation.Definitions(Marked.Parse(marked).Analysis, Marked.Parse(marked).Position));
        Assert.Single(Navigation.References(Marked.Parse(marked).Analysis, Marked.Parse(marked).Position));
    }
}
