using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

public sealed class WarningTests
{
    private static readonly WarningReviews Reviews = new(new Dictionary<string, IReadOnlyList<WarningReview>>
    {
        ["a"] = [new WarningReview("ASL0608", "/States/A", "So it is.")],
    });

    [Fact]
    public void A_warning_must_be_reviewed_and_a_reviewed_one_must_come()
    {
        Assert.Empty(Failures("a", Warning("ASL0608", "/States/A")));
        Assert.Contains("is not reviewed", Assert.Single(Failures("a", Warning("ASL0608", "/States/A"), Warning("ASL0608", "/States/B"))), StringComparison.Ordinal);
        Assert.Contains("does not come", Assert.Single(Failures("a")), StringComparison.Ordinal);
        Assert.Contains("is not reviewed", Assert.Single(Failures("b", Warning("ASL0608", "/States/A"))), StringComparison.Ordinal);
        Assert.Empty(Failures("b", Warning("ASL0608", "/States/A") with { Severity = "info" }));
    }

    [Fact]
    public void The_line_says_how_many_definitions_have_warnings() =>
        Assert.Equal("bar workflows, warnings: 1 of 2 definitions (50.0 %), all reviewed", Warnings.Share([Row("a", Warning("ASL0608", "/States/A")), Row("b")]));

    [Fact]
    public void Every_review_says_why() =>
        Assert.All(JsonText.ReadFile(Path.Combine(AppContext.BaseDirectory, "workflow-warnings.json")).EnumerateObject().SelectMany(entry => entry.Value.EnumerateArray()), row => Assert.EndsWith(".", row.Text("why")));

    [Theory]
    [InlineData("/States/A", true)]
    [InlineData("/States/A/Next", true)]
    [InlineData("/States/AB", false)]
    [InlineData("/States", false)]
    public void An_error_is_at_its_place_or_within(string place, bool isWithin) =>
        Assert.Equal(isWithin, Warning("ASL0401", place).IsWithin("/States/A"));

    [Fact]
    public void The_place_of_an_invalid_definition_is_looked_at()
    {
        var library = new FlowLibrary();
        var runner = new ValidationRunner([Invalid("/StartAt"), Invalid("/States/A/Type"), Invalid(null)], library);
        runner.Prepare();

        Assert.Equal([true, false, null], runner.Run().Select(row => row.IsAtItsPlace));
    }

    private static ValidationCase Invalid(string? pointer) =>
        new("invalid", pointer ?? "", """{"StartAt":"B","States":{"A":{"Type":"Pass","End":true}}}""", IsValid: false, IsContested: false, pointer, []);

    private static IReadOnlyList<string> Failures(string id, params DefinitionFinding[] findings) => Warnings.Failures([Row(id, findings)]);

    private static ReportRow Row(string id, params DefinitionFinding[] findings) =>
        new("workflows", "group", id, []) { Passed = true, Warnings = Reviews.Judge(id, findings) };

    private static DefinitionFinding Warning(string rule, string place) => new(rule, "warning", place, 1, 1, "So.");
}
