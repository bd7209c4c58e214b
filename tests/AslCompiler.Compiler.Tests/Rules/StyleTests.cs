using AslCompiler.Compiler.Rules;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL1301 to ASL1304: definitions that read well.</summary>
public sealed class StyleTests
{
    private const string Tidy = """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Succeed" }
          }
        }

        """;

    [Fact]
    public void A_machine_without_Comment_is_told_at_its_start()
    {
        Reports("ASL1301", """{ [|"StartAt"|]: "A", "States": { "A": { "Type": "Succeed" } } }""");
        Assert.DoesNotContain("ASL1301", Ids("""{ "Comment": "x", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }"""));
    }

    private static IEnumerable<string> Ids(string text) => Analysis.Create(text, new CompilationOptions()).Findings.Select(finding => finding.Rule.Id);

    [Fact]
    public void The_state_that_the_flow_begins_with_stands_first() =>
        Reports("ASL1303", """{ "StartAt": [|"A"|], "States": { "B": { "Type": "Succeed" }, "A": { "Type": "Wait", "Seconds": 1, "Next": "B" } } }""");

    private static string Chain(params string[] names) => $$"""
        { "StartAt": "{{names[0]}}", "States": { {{string.Join(", ", names.Select((name, i) => $$"""
            "{{name}}": { "Type": "Wait", "Seconds": 1, {{(i + 1 < names.Length ? $"\"Next\": \"{names[i + 1]}\"" : "\"End\": true")}} }
            """))}} } }
        """;

    [Fact]
    public void The_one_name_of_another_style_is_told() =>
        Reports("ASL1302", Chain("ReadOrder", "CheckStock", "ship order", "ChargeCard", "Wait", "SendMail").Replace("\"ship order\":", "[|\"ship order\"|]:", StringComparison.Ordinal));

    [Theory]
    [InlineData("ReadOrder", "CheckStock", "ChargeCard", "Wait", "SendMail")]
    [InlineData("ReadOrder", "check stock", "ChargeCard", "send mail", "x_y")]
    [InlineData("ReadOrder", "check stock")]
    public void Names_of_one_style_or_of_none_are_fine(params string[] names) => Assert.DoesNotContain("ASL1302", Ids(Chain(names)));

    [Theory]
    [InlineData("Charge the card", NameStyle.Sentence)]
    [InlineData("ChargeCard", NameStyle.Pascal)]
    [InlineData("chargeCard", NameStyle.Camel)]
    [InlineData("charge_card", NameStyle.Underscores)]
    [InlineData("Charge-Card", NameStyle.Dashes)]
    [InlineData("2nd", NameStyle.Any)]
    [InlineData("", NameStyle.Any)]
    internal void Styles_are_told_apart(string name, NameStyle style) => Assert.Equal(style, NameStyles.Of(name));

    [Fact]
    public void The_canonical_form_is_silent_and_any_other_is_told_from_where_it_differs()
    {
        Assert.DoesNotContain("ASL1304", Ids(Tidy));
        Reports("ASL1304", Tidy.Replace("    \"A\": {", "[| |]       \"A\": {", StringComparison.Ordinal).Replace("[| |]       ", "    [| |]   ", StringComparison.Ordinal));
        Reports("ASL1304", Tidy.TrimEnd()[..^1] + "[|}|]");
    }

    [Fact]
    public void The_fix_formats_the_definition() => IsFixed("ASL1304", """{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}""", Tidy);

    [Fact]
    public void What_has_comments_is_left_alone() => Assert.DoesNotContain("ASL1304", Ids("/* why */" + Tidy.Replace("  ", " ", StringComparison.Ordinal)));
}
