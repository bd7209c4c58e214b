using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL05xx: variables.</summary>
public sealed class VariableTests
{
    [Fact]
    public void A_variable_that_no_Assign_gives_a_value_is_reported_where_it_is_read() =>
        Reports("ASL0501", Machine("""
            "A": { "Type": "Pass", "Assign": { "total.$": "$.x" }, "Next": "B" },
            "B": { "Type": "Pass", "Parameters": { "a.$": "[|$totl|].y", "b.$": "States.Format('{} {}', $total, [|$other|])" }, "OutputPath": "$total", "End": true }
            """));

    [Fact]
    public void A_misspelt_variable_gets_a_suggestion() =>
        Assert.Contains("Did you mean '$total'?", MessageOf(Machine("""
            "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
            "B": { "Type": "Pass", "OutputPath": "$totl", "End": true }
            """)), StringComparison.Ordinal);

    [Fact]
    public void Variables_of_outer_scopes_rules_and_catchers_are_in_sight() =>
        IsSilent(Machine("""
            "A": { "Type": "Choice", "Assign": { "r": 1 }, "Choices": [{ "Variable": "$.x", "IsPresent": true, "Assign": { "r": 2 }, "Next": "P" }], "Default": "P" },
            "P": { "Type": "Parallel", "Branches": [{ "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Parameters": { "r.$": "$r" }, "End": true } } }],
              "Catch": [{ "ErrorEquals": ["States.ALL"], "Assign": { "c.$": "$.Cause" }, "Next": "P2" }], "End": true },
            "P2": { "Type": "Pass", "OutputPath": "$c", "End": true }
            """));

    [Fact]
    public void A_branch_must_not_assign_a_variable_of_its_surroundings() =>
        Reports("ASL0505", Machine("""
            "A": { "Type": "Pass", "Assign": { "v": 1 }, "Next": "P" },
            "P": { "Type": "Parallel", "Branches": [{ "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Assign": { [|"v.$"|]: "$.x" }, "End": true } } }], "End": true }
            """));

    [Fact]
    public void Sibling_branches_may_use_one_name() =>
        IsSilent(Machine("""
            "A": { "Type": "Parallel", "Branches": [
                { "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Assign": { "v": 1 }, "End": true } } },
                { "StartAt": "R", "States": { "R": { "Type": "Pass", "Assign": { "v": 2 }, "End": true } } }], "End": true }
            """));

    [Theory]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("a.b")]
    [InlineData("states")]
    public void A_bad_name_is_reported(string name) =>
        Reports("ASL0504", Pass(""" "Assign": { [|"NAME"|]: 1 } """.Replace("NAME", name, StringComparison.Ordinal)));

    [Theory]
    [InlineData("x")]
    [InlineData("_x1")]
    [InlineData("größe")]
    [InlineData("States")]
    public void A_good_name_is_not(string name) =>
        IsSilent(Pass(""" "Assign": { "NAME": 1 } """.Replace("NAME", name, StringComparison.Ordinal)));

    [Fact]
    public void The_executions_of_a_distributed_Map_see_no_outer_variables_but_its_ItemSelector_does() => Reports("ASL0501", """
        { "StartAt": "A", "States": {
          "A": { "Type": "Pass", "Assign": { "outer": 1 }, "Next": "M" },
          "M": { "Type": "Map", "End": true, "ItemSelector": { "x.$": "$outer" },
            "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "P", "States": { "P": { "Type": "Pass", "Parameters": { "y.$": "[|$outer|]" }, "End": true } } } } } }
        """);

    [Fact]
    public void A_variable_of_some_ways_is_told_once_where_it_is_first_read() => Reports("ASL0502", Machine("""
        "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Assign": { "v": 1 }, "Next": "B" }], "Default": "B", "Assign": { "w": 1 } },
        "B": { "Type": "Pass", "Parameters": { "v.$": "[|$v|]", "again.$": "$v" }, "Next": "C" },
        "C": { "Type": "Parallel", "Branches": [{ "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Parameters": { "v.$": "$v", "w.$": "[|$w|]" }, "End": true } } }], "End": true }
        """));

    [Theory]
    [InlineData("[|$x|]")]
    [InlineData("[|$x|].name")]
    public void A_variable_of_some_ways_is_told_where_an_expression_is_it(string expression) => Reports("ASL0502", SomeWays(expression));

    [Theory]
    [InlineData("$exists($x) ? $x : 0")]
    [InlineData("$append($x, 1)")]
    [InlineData("[$x]")]
    public void An_expression_that_takes_a_variable_without_a_value_is_fine(string expression) => IsSilent(SomeWays(expression));

    private static string SomeWays(string expression) => Machine($$"""
        "A": { "Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{ "Condition": "{% $states.input.n = 1 %}", "Next": "B" }], "Default": "C" },
        "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "x": 1 }, "Next": "C" },
        "C": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% {{expression}} %}", "End": true }
        """);

    [Fact]
    public void A_variable_that_only_an_expression_reads_is_read() => IsSilent(Machine("""
        "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "x": 1, "y": "{% 2 %}" }, "Next": "B" },
        "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $map([1], function($n) { $n + $x + $y }) %}", "End": true }
        """));

    [Fact]
    public void A_variable_that_no_expression_reads_is_told() => Reports("ASL0503", Machine("""
        "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { [|"x"|]: "{% 1 %}" }, "Next": "B" },
        "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% ($x := 2; $x) %}", "End": true }
        """));

    [Fact]
    public void A_Catcher_is_a_way_too() => Reports("ASL0502", Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message": "x" }, "Assign": { "v.$": "$.MessageId" }, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }], "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "v.$": "[|$v|]" }, "End": true }
        """));

    [Fact]
    public void A_variable_has_a_value_where_all_ways_give_it_one_or_it_was_asked_for() => IsSilent(Machine("""
        "A": { "Type": "Pass", "Assign": { "n": 0 }, "Next": "B" },
        "B": { "Type": "Pass", "Assign": { "n.$": "States.MathAdd($n, 1)" }, "Next": "C" },
        "C": { "Type": "Choice", "Choices": [
            { "Variable": "$n", "NumericLessThan": 5, "Next": "B" },
            { "And": [{ "Variable": "$late", "IsPresent": true }, { "Variable": "$late", "NumericEquals": 1 }], "Next": "D" }], "Default": "E" },
        "D": { "Type": "Pass", "Parameters": { "l.$": "$late" }, "Next": "E" },
        "E": { "Type": "Pass", "Assign": { "late": 1 }, "Next": "F" },
        "F": { "Type": "Choice", "Choices": [{ "Variable": "$late", "NumericEquals": 2, "Next": "C" }], "Default": "G" },
        "G": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_variable_of_a_branch_ends_with_it() => Reports("ASL0506", Machine("""
        "A": { "Type": "Map", "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "Assign": { "price.$": "$.price" }, "End": true } } }, "Next": "B" },
        "B": { "Type": "Pass", "Parameters": { "p.$": "[|$price|]" }, "End": true }
        """));

    [Fact]
    public void A_variable_of_a_sibling_is_none() => Reports("ASL0501", Machine("""
        "A": { "Type": "Parallel", "Branches": [
            { "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Assign": { "v": 1 }, "End": true } } },
            { "StartAt": "R", "States": { "R": { "Type": "Pass", "Parameters": { "v.$": "[|$v|]" }, "End": true } } }], "End": true }
        """));

    [Theory]
    [InlineData(262_142, false)]
    [InlineData(262_143, true)]
    public void A_constant_that_no_variable_can_hold_is_told_at_its_name(int length, bool isTooLarge)
    {
        var findings = Analysis.Create(Verify.Pass("\"Assign\": { \"a\": \"" + new string('x', length) + "\" }"), new CompilationOptions()).Findings;
        Assert.Equal(isTooLarge, findings.Any(finding => finding.Rule.Id == "ASL0508"));
    }
}
