using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>The ways out of a Choice know what its rules have found; ASL0611.</summary>
public sealed class GuardTests
{
    // $.n is a number, or is not there.
    private static string Sometimes(string rules, string states) => Machine($$"""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": { "n": 1 }, "Next": "D" },
        "C": { "Type": "Pass", "Result": { "m": 1 }, "Next": "D" },
        "D": { "Type": "Choice", "Choices": [{{rules}}], "Default": "F" },
        {{states}},
        "G": { "Type": "Succeed" }
        """);

    private static string[] IdsOf(string text) =>
        [.. Analysis.Create(text, new CompilationOptions()).Findings.Select(finding => finding.Rule.Id).Where(id => id is "ASL0510" or "ASL0511" or "ASL0611")];

    private const string There = """ { "Variable": "$.n", "IsPresent": true } """;
    private const string NotThere = """ { "Variable": "$.n", "IsPresent": false } """;
    private const string Equal = """ { "Variable": "$.n", "NumericEquals": 1 } """;
    private const string Other = """ { "Variable": "$.m", "IsPresent": true } """;

    [Theory]
    [InlineData("\"Variable\": \"$.n\", \"IsPresent\": true")]
    [InlineData("\"And\": [" + There + "," + Equal + "]")]
    [InlineData("\"And\": [" + Other + "," + There + "]")]
    [InlineData("\"Not\": " + NotThere)]
    [InlineData("\"Not\": { \"Or\": [" + NotThere + "," + Other + "] }")]
    [InlineData("\"Or\": [{ \"And\": [" + There + "," + Equal + "] }, { \"And\": [" + Other + "," + There + "] }]")]
    [InlineData("\"And\": [{ \"Or\": [" + There + "] }, { \"Not\": { \"Not\": " + There + " } }]")]
    public void Where_a_member_was_asked_for_it_is_there(string condition) => Assert.Empty(IdsOf(Sometimes(
        "{ " + condition + ", \"Next\": \"E\" }",
        """ "E": { "Type": "Pass", "InputPath": "$.n", "Next": "G" }, "F": { "Type": "Pass", "Next": "G" } """)));

    [Theory]
    [InlineData("\"Variable\": \"$.m\", \"IsPresent\": true")]
    [InlineData("\"Or\": [" + There + "," + Other + "]")]
    [InlineData("\"Not\": { \"And\": [" + NotThere + "," + Other + "] }")]
    public void What_was_not_asked_for_may_be_absent(string condition) => Assert.Equal(["ASL0511"], IdsOf(Sometimes(
        "{ " + condition + ", \"Next\": \"E\" }",
        """ "E": { "Type": "Pass", "InputPath": "$.n", "Next": "G" }, "F": { "Type": "Pass", "Next": "G" } """)));

    [Fact]
    public void Rules_and_Default_know_that_those_before_do_not_hold() => Assert.Empty(IdsOf(Sometimes(
        """ { "Variable": "$.n", "IsPresent": false, "Next": "G" }, { "Variable": "$.n", "NumericGreaterThan": 3, "Next": "E" } """,
        """ "E": { "Type": "Pass", "InputPath": "$.n", "Next": "G" }, "F": { "Type": "Pass", "InputPath": "$.n", "Next": "G" } """)));

    [Fact]
    public void What_was_found_absent_is_read_in_vain()
    {
        var text = Sometimes(
            """ { "Variable": "$.n", "IsPresent": true, "Next": "E" } """,
            """ "E": { "Type": "Wait", "Seconds": 1, "Next": "G" }, "F": { "Type": "Pass", "InputPath": "$.[|n|]", "Next": "G" } """);
        Reports("ASL0510", text);
        Assert.Contains("a Choice has found before that it is not there", MessageOf(text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_was_found_absent_is_too() => Reports("ASL0510", Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.order.id", "IsPresent": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "InputPath": "$.order.id", "End": true },
        "C": { "Type": "Pass", "InputPath": "$.order.[|id|]", "End": true }
        """));

    [Fact]
    public void What_is_put_there_on_the_way_is_there_again() => IsSilent(Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "IsPresent": false, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "Result": 0, "ResultPath": "$.n", "Next": "C" },
        "C": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)" }, "Next": "D" },
        "D": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericLessThan": 5, "Next": "A" }], "Default": "E" },
        "E": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_value_of_one_type_is_of_no_other() => Reports("ASL0610", Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.v", "IsString": true, "Next": "B" }, { "Variable": "$.v", "NumericGreaterThan": 1, "Next": "C" }], "Default": "C" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": [|"$.v"|], "NumericGreaterThan": 1, "Next": "C" }], "Default": "D" },
        "C": { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "D": { "Type": "Succeed" }
        """));

    [Fact]
    public void Where_ways_meet_again_all_types_are_possible() => IsSilent(Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.v", "IsString": true, "Next": "B" }], "Default": "C" },
        "B": { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "C": { "Type": "Wait", "Seconds": 2, "Next": "D" },
        "D": { "Type": "Choice", "Choices": [{ "Variable": "$.v", "NumericGreaterThan": 1, "Next": "C" }], "Default": "E" },
        "E": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_comparison_of_what_may_be_absent_asks_first_after_the_fix() => IsFixed(
        "ASL0611",
        Sometimes(""" { "Variable": "$.n", "NumericEquals": 1, "Next": "E" } """, """ "E": { "Type": "Wait", "Seconds": 1, "Next": "G" }, "F": { "Type": "Pass", "Next": "G" } """),
        Sometimes(""" { "And": [{ "Variable": "$.n", "IsPresent": true }, { "Variable": "$.n", "NumericEquals": 1 }], "Next": "E" } """, """ "E": { "Type": "Wait", "Seconds": 1, "Next": "G" }, "F": { "Type": "Pass", "Next": "G" } """));

    [Fact]
    public void A_Choice_that_asks_too_late_is_told_once_for_all_that_follow() => Reports("ASL0611", Machine("""
        "A": { "Type": "Choice", "Choices": [
            { "And": [{ "Variable": "$.[|k|]", "StringEquals": "a" }, { "Variable": "$.k", "IsPresent": true }], "Next": "B" },
            { "Variable": "$.k", "StringEquals": "b", "Next": "B" }, { "Variable": "$.other", "StringEquals": "b", "Next": "B" }], "Default": "C" },
        "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
        "C": { "Type": "Succeed" }
        """));

    [Fact]
    public void What_stands_below_a_member_that_was_asked_for_may_be_anything() => Reports("ASL0611", Machine("""
        "A": { "Type": "Choice", "Choices": [
            { "And": [{ "Variable": "$.k", "IsPresent": true }, { "Variable": "$.k.v", "StringEquals": "a" }], "Next": "B" },
            { "And": [{ "Variable": "$var", "IsPresent": true }, { "Variable": "$var.v", "StringEquals": "a" }], "Next": "B" }], "Default": "C" },
        "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
        "C": { "Type": "Pass", "Assign": { "var": { "v": "b" } }, "End": true }
        """));
}
