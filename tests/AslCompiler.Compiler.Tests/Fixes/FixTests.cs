using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Fixes;

/// <summary>The fixes of findings: applied, the finding is gone and the rest is as it was.</summary>
public sealed class FixTests
{
    [Fact]
    public void A_misspelt_field_is_renamed() => IsFixed(
        "ASL0103",
        """
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Reslut": 1,   "End": true } } }
        """,
        """
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": 1,   "End": true } } }
        """);

    [Fact]
    public void A_field_of_another_state_type_is_removed() => IsFixed(
        "ASL0104",
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Succeed",
              "Seconds": 1,
              "Comment": "kept"
            }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Succeed",
              "Comment": "kept"
            }
          }
        }
        """);

    [Fact]
    public void Of_two_properties_of_one_name_the_one_that_has_no_effect_goes() => IsFixed(
        "ASL0002",
        Pass(""" "Result": 1,  "Result": 2 """),
        Pass(""" "Result": 2 """));

    [Fact]
    public void Comments_and_trailing_commas_are_stripped() => IsFixed(
        "ASL0004",
        """
        // first
        {
          "StartAt": "A", // here it starts
          "States": { /* one */ "A": { "Type": "Succeed", }
            /* and
               no more */
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {  "A": { "Type": "Succeed" }
          }
        }
        """);

    [Fact]
    public void The_start_is_the_state_that_is_written_first() => IsFixed(
        "ASL0101",
        """
        {
          "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" } }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" } }
        }
        """);

    [Fact]
    public void A_type_is_added_where_the_fields_tell_it() => IsFixed(
        "ASL0101",
        Machine(""" "A": { "Seconds": 1, "End": true } """),
        Machine(""" "A": { "Type": "Wait", "Seconds": 1, "End": true } """));

    [Fact]
    public void A_misspelt_type_is_corrected() => IsFixed(
        "ASL0105",
        Machine(""" "A": { "Type": "Suceed" } """),
        Machine(""" "A": { "Type": "Succeed" } """));

    [Fact]
    public void Of_fields_that_exclude_each_other_the_first_is_kept() => IsFixed(
        "ASL0106",
        Task(""" "TimeoutSeconds": 1, "TimeoutSecondsPath": "$.x" """),
        Task(""" "TimeoutSeconds": 1 """));

    [Theory]
    [InlineData("0", "1")]
    [InlineData("100000000", "99999999")]
    public void A_number_out_of_range_becomes_the_nearest_in_it(string before, string after) => IsFixed(
        "ASL0108",
        Task($""" "TimeoutSeconds": {before} """),
        Task($""" "TimeoutSeconds": {after} """));

    [Theory]
    [InlineData(""" "Type": "Pass" """, """ "Type": "Pass", "End": true """)]
    [InlineData(""" "Type": "Pass", "End": false """, """ "Type": "Pass", "End": true """)]
    public void A_state_that_leads_nowhere_ends(string before, string after) =>
        IsFixed("ASL0110", Machine("\"A\": {" + before + "}"), Machine("\"A\": {" + after.TrimEnd() + " }"));

    [Fact]
    public void A_state_that_goes_on_does_not_end() => IsFixed(
        "ASL0110",
        Machine(""" "A": { "Type": "Pass", "Next": "B", "End": true }, "B": { "Type": "Succeed" } """),
        Machine(""" "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" } """));

    [Fact]
    public void A_misspelt_value_is_corrected() => IsFixed(
        "ASL0117",
        Task(""" "Retry": [ { "ErrorEquals": [ "X" ], "JitterStrategy": "FUL" } ] """),
        Task(""" "Retry": [ { "ErrorEquals": [ "X" ], "JitterStrategy": "FULL" } ] """));

    [Fact]
    public void A_field_of_the_machine_is_moved_out_of_its_states() => IsFixed(
        "ASL0118",
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Succeed" },
            "TimeoutSeconds": 5
          }
        }
        """,
        """
        {
          "TimeoutSeconds": 5,
          "StartAt": "A",
          "States": {
            "A": { "Type": "Succeed" }
          }
        }
        """);

    [Fact]
    public void An_old_name_gives_way_to_the_new_one() => IsFixed(
        "ASL0119",
        Machine(""" "A": { "Type": "Map", "Iterator": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true } """),
        Machine(""" "A": { "Type": "Map", "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true } """));

    [Fact]
    public void A_misspelt_target_is_corrected() => IsFixed(
        "ASL0201",
        Machine(""" "A": { "Type": "Pass", "Next": "Shp order" }, "Ship order": { "Type": "Succeed" } """),
        Machine(""" "A": { "Type": "Pass", "Next": "Ship order" }, "Ship order": { "Type": "Succeed" } """));

    [Fact]
    public void A_target_that_no_name_is_near_to_becomes_the_one_state_that_nothing_leads_to() => IsFixed(
        "ASL0201",
        Machine(""" "A": { "Type": "Pass", "Next": "Send" }, "Ship order": { "Type": "Succeed" } """),
        Machine(""" "A": { "Type": "Pass", "Next": "Ship order" }, "Ship order": { "Type": "Succeed" } """));

    [Fact]
    public void A_missing_state_is_created_where_all_others_are_reached() => IsFixed(
        "ASL0201",
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Pass", "Next": "Send" }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": { "Type": "Pass", "Next": "Send" },
            "Send": { "Type": "Fail", "Error": "NotImplemented" }
          }
        }
        """);

    [Fact]
    public void A_misspelt_start_is_corrected() => IsFixed(
        "ASL0203",
        """{ "StartAt": "Shp order", "States": { "Ship order": { "Type": "Succeed" } } }""",
        """{ "StartAt": "Ship order", "States": { "Ship order": { "Type": "Succeed" } } }""");

    [Theory]
    [InlineData(""" "a.$": 5 """, """ "a": 5 """)]
    [InlineData(""" "a.$": "plain" """, """ "a": "plain" """)]
    public void What_is_no_expression_becomes_a_constant(string before, string after) =>
        IsFixed("ASL0304", Pass("\"Parameters\": {" + before + "}"), Pass("\"Parameters\": {" + after + "}"));

    [Theory]
    [InlineData("States.Formt('{}', $.a)", "States.Format('{}', $.a)")]
    [InlineData("UUID()", "States.UUID()")]
    public void A_misspelt_function_is_corrected(string before, string after) => IsFixed(
        "ASL0309",
        Pass($$""" "Parameters": { "a.$": "{{before}}" } """),
        Pass($$""" "Parameters": { "a.$": "{{after}}" } """));

    [Fact]
    public void A_template_gets_a_place_for_each_value() => IsFixed(
        "ASL0312",
        Pass(""" "Parameters": { "a.$": "States.Format('{} is', $.a, $.b)" } """),
        Pass(""" "Parameters": { "a.$": "States.Format('{} is {}', $.a, $.b)" } """));

    [Fact]
    public void A_backslash_that_escapes_nothing_is_doubled() => IsFixed(
        "ASL0313",
        Pass(""" "Parameters": { "a.$": "States.StringSplit('a\\nb', ',')" } """),
        Pass(""" "Parameters": { "a.$": "States.StringSplit('a\\\\nb', ',')" } """));

    [Fact]
    public void States_ALL_gets_an_entry_of_its_own() => IsFixed(
        "ASL0701",
        Task(""" "Retry": [ { "ErrorEquals": [ "X", "States.ALL" ], "MaxAttempts": 1 }, { "ErrorEquals": [ "Y" ] } ] """),
        Task(""" "Retry": [ { "ErrorEquals": [ "X" ], "MaxAttempts": 1 }, { "ErrorEquals": [ "Y" ] }, { "ErrorEquals": ["States.ALL"], "MaxAttempts": 1 } ] """));

    [Fact]
    public void States_ALL_is_moved_to_the_end() => IsFixed(
        "ASL0702",
        Task("""
        "Retry": [
                {
                  "ErrorEquals": [ "States.ALL" ]
                },
                {
                  "ErrorEquals": [ "X" ]
                }
              ]
        """),
        Task("""
        "Retry": [
                {
                  "ErrorEquals": [ "X" ]
                },
                {
                  "ErrorEquals": [ "States.ALL" ]
                }
              ]
        """));

    [Theory]
    [InlineData(""" { "ErrorEquals": [ "X", "X" ] } """, """ { "ErrorEquals": [ "X" ] } """)]
    [InlineData(""" { "ErrorEquals": [ "X" ] }, { "ErrorEquals": [ "X" ] } """, """ { "ErrorEquals": [ "X" ] } """)]
    public void A_repeated_error_name_goes(string before, string after) =>
        IsFixed("ASL0703", Task("\"Retry\": [" + before + "]"), Task("\"Retry\": [" + after + "]"));

    [Fact]
    public void A_misspelt_error_name_is_corrected() => IsFixed(
        "ASL0705",
        Task(""" "Retry": [ { "ErrorEquals": [ "States.TimeOut" ] } ] """),
        Task(""" "Retry": [ { "ErrorEquals": [ "States.Timeout" ] } ] """));

    [Fact]
    public void A_longest_delay_that_has_no_use_goes() => IsFixed(
        "ASL0721",
        Task(""" "Retry": [ { "ErrorEquals": [ "X" ], "IntervalSeconds": 5, "MaxDelaySeconds": 5 } ] """),
        Task(""" "Retry": [ { "ErrorEquals": [ "X" ], "IntervalSeconds": 5 } ] """));

    [Fact]
    public void A_heartbeat_is_half_the_timeout() => IsFixed(
        "ASL0801",
        Task(""" "TimeoutSeconds": 60, "HeartbeatSeconds": 90 """),
        Task(""" "TimeoutSeconds": 60, "HeartbeatSeconds": 30 """));

    [Fact]
    public void What_a_placeholder_stands_for_is_left_alone()
    {
        var options = new CompilationOptions { Substitutions = new Dictionary<string, string> { ["Target"] = "Bx", ["Call"] = "States.Formt('')" } };
        var findings = Analysis.Create(
            Machine(""" "A": { "Type": "Pass", "Parameters": { "a.$": "${Call}" }, "Next": "${Target}" }, "B": { "Type": "Succeed" } """), options).Findings;

        Assert.All(findings, finding => Assert.Empty(finding.Fixes));
        Assert.NotEmpty(findings);
    }
}
