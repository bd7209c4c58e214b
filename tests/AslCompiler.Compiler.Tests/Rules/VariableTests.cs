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
            "A": { "Type": "Choice", "Assign": { "d": 1 }, "Choices": [{ "Variable": "$.x", "IsPresent": true, "Assign": { "r": 2 }, "Next": "P" }], "Default": "P" },
            "P": { "Type": "Parallel", "Branches": [{ "StartAt": "Q", "States": { "Q": { "Type": "Pass", "Parameters": { "d.$": "$d", "r.$": "$r", "c.$": "$c" }, "End": true } } }],
              "Catch": [{ "ErrorEquals": ["States.ALL"], "Assign": { "c.$": "$.Cause" }, "Next": "P2" }], "Next": "P2" },
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
}
