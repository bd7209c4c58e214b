using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class StructureTests
{
    [Fact]
    public void A_missing_machine_field_is_reported_at_the_opening_brace() => Reports("ASL0101", """[|{|] "States": { "A": { "Type": "Succeed" } } }""");

    [Fact]
    public void A_missing_Type_is_reported_at_the_state_s_name() => Reports("ASL0101", Machine(""" [|"A"|]: { "End": true } """));

    [Fact]
    public void A_missing_Resource_is_reported_at_the_state_s_name() => Reports("ASL0101", Machine(""" [|"A"|]: { "Type": "Task", "End": true } """));

    [Fact]
    public void An_object_that_could_not_be_read_whole_misses_nothing() =>
        Reports("ASL0001", Machine(""" "A": { "Type": "Task", "Resource": [|oops|] , "End": true } """));

    [Fact]
    public void A_wrong_type_is_reported_at_the_value() => Reports("ASL0102", Task(""" "TimeoutSeconds": [|"soon"|] """));

    [Fact]
    public void A_number_with_a_fraction_is_no_whole_number() => Reports("ASL0102", Task(""" "TimeoutSeconds": [|1.5|] """));

    [Fact]
    public void A_whole_number_may_be_written_with_a_point() => IsSilent(Task(""" "TimeoutSeconds": 2.0 """));

    [Fact]
    public void An_item_of_the_wrong_type_is_reported_at_the_item() => Reports("ASL0102", Task(""" "Retry": [ { "ErrorEquals": ["E", [|1|]] } ] """));

    [Fact]
    public void A_state_that_is_no_object_is_reported() => Reports("ASL0102", Machine(""" "A": { "Type": "Succeed" }, "B": [|5|] """));

    [Fact]
    public void An_unknown_field_is_reported_at_its_name() => Reports("ASL0103", Pass(""" [|"Colour"|]: "red" """));

    [Fact]
    public void A_misspelt_field_comes_with_the_right_one() =>
        Assert.Contains("Did you mean 'ResultPath'?", MessageOf(Pass(""" "ResultPaht": "$.x" """)), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_required_field_is_reported_once() =>
        Reports("ASL0103", Machine(""" "A": { "Type": "Task", [|"Ressource"|]: "arn:aws:states:::lambda:invoke", "End": true } """));

    [Fact]
    public void A_Comment_is_allowed_everywhere() =>
        IsSilent(Task(""" "Comment": "c", "Retry": [ { "Comment": "c", "ErrorEquals": ["E"] } ] """));

    [Fact]
    public void A_field_of_another_state_type_is_reported_at_its_name() => Reports("ASL0104", Pass(""" [|"Retry"|]: [] """));

    [Fact]
    public void Next_does_not_belong_to_a_Succeed_state() => Reports("ASL0104", Machine(""" "A": { "Type": "Succeed", [|"Next"|]: "A" } """));

    [Fact]
    public void Retry_belongs_to_a_Task() => IsSilent(Task(""" "Retry": [] """));

    [Fact]
    public void An_unknown_state_type_is_reported_at_the_value() => Reports("ASL0105", Machine(""" "A": { "Type": [|"Taks"|], "End": true } """));

    [Fact]
    public void A_state_type_is_case_sensitive()
    {
        var text = Machine(""" "A": { "Type": "pass", "End": true } """);
        Assert.Contains("Did you mean 'Pass'?", MessageOf(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transition_to_a_state_of_unknown_type_is_not_reported_too() =>
        Reports("ASL0105", Machine(""" "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": [|"Stop"|] } """));

    [Theory]
    [InlineData("Seconds", "1", "SecondsPath", "\"$.s\"")]
    [InlineData("Timestamp", "\"2030-01-01T00:00:00Z\"", "Seconds", "1")]
    public void Two_durations_of_a_Wait_exclude_each_other(string first, string value, string second, string other) =>
        Reports("ASL0106", Machine($$""" "A": { "Type": "Wait", "{{first}}": {{value}}, [|"{{second}}"|]: {{other}}, "End": true } """));

    [Fact]
    public void A_timeout_has_one_source() => Reports("ASL0106", Task(""" "TimeoutSecondsPath": "$.t", [|"TimeoutSeconds"|]: 5 """));

    [Fact]
    public void Error_and_CausePath_go_together() => IsSilent(Machine(""" "A": { "Type": "Fail", "Error": "E", "CausePath": "$.c" } """));

    [Fact]
    public void A_Wait_needs_a_duration() => Reports("ASL0107", Machine(""" [|"A"|]: { "Type": "Wait", "End": true } """));

    [Fact]
    public void One_duration_is_enough() => IsSilent(Machine(""" "A": { "Type": "Wait", "SecondsPath": "$.s", "End": true } """));

    [Theory]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("TimeoutSeconds", "100000000")]
    [InlineData("HeartbeatSeconds", "-1")]
    public void A_number_out_of_range_is_reported_at_the_number(string field, string number) =>
        Reports("ASL0108", Task($$""" "{{field}}": [|{{number}}|] """));

    [Fact]
    public void A_BackoffRate_below_one_is_out_of_range() => Reports("ASL0108", Task(""" "Retry": [ { "ErrorEquals": ["E"], "BackoffRate": [|0.5|] } ] """));

    [Theory]
    [InlineData("1")]
    [InlineData("99999999")]
    public void The_ends_of_a_range_belong_to_it(string number) => IsSilent(Task($$""" "TimeoutSeconds": {{number}} """));

    [Theory]
    [InlineData("2016-12-05 21:29:29Z")]
    [InlineData("2016-12-05t21:29:29z")]
    [InlineData("2016-13-05T21:29:29Z")]
    [InlineData("2015-02-29T21:29:29Z")]
    [InlineData("2016-12-05T24:29:29Z")]
    [InlineData("2016-12-05T21:29:29")]
    [InlineData("2016-12-05")]
    [InlineData("")]
    public void A_bad_timestamp_is_reported_at_the_string(string timestamp) =>
        Reports("ASL0109", Machine($$""" "A": { "Type": "Wait", "Timestamp": [|"{{timestamp}}"|], "End": true } """));

    [Theory]
    [InlineData("2016-12-05T21:29:29Z")]
    [InlineData("2016-02-29T21:29:29.123456+02:00")]
    [InlineData("${Deadline}")]
    public void A_good_timestamp_is_not_reported(string timestamp) =>
        IsSilent(Machine($$""" "A": { "Type": "Wait", "Timestamp": "{{timestamp}}", "End": true } """));

    [Fact]
    public void Next_and_End_exclude_each_other() =>
        Reports("ASL0110", Machine(""" "A": { "Type": "Pass", "Next": "B", [|"End"|]: true }, "B": { "Type": "Succeed" } """));

    [Fact]
    public void A_state_needs_Next_or_End() => Reports("ASL0110", Machine(""" [|"A"|]: { "Type": "Pass" } """));

    [Fact]
    public void End_false_does_not_end_the_flow() => Reports("ASL0110", Machine(""" "A": { "Type": "Pass", "End": [|false|] } """));

    [Fact]
    public void Next_with_End_false_is_fine() =>
        IsSilent(Machine(""" "A": { "Type": "Pass", "Next": "B", "End": false }, "B": { "Type": "Succeed" } """));

    [Fact]
    public void A_JSONPath_field_in_a_JSONata_state_is_reported_at_its_name()
    {
        var findings = Analysis.Create(Machine(""" "A": { "Type": "Pass", "QueryLanguage": "JSONata", "InputPath": "$.x", "End": true } """), new CompilationOptions()).Findings;
        Assert.Equal(["ASL0111"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_JSONata_field_in_a_JSONPath_state_is_reported_at_its_name() => Reports("ASL0112", Pass(""" [|"Output"|]: "{% 1 %}" """));

    [Fact]
    public void A_JSONPath_field_in_a_JSONPath_state_is_fine() => IsSilent(Pass(""" "QueryLanguage": "JSONPath", "InputPath": "$.x" """));

    [Fact]
    public void An_unknown_query_language_is_reported_at_the_value() => Reports("ASL0113", Pass(""" "QueryLanguage": [|"JSONpath"|] """));

    [Fact]
    public void Nothing_follows_from_an_unknown_query_language() =>
        Reports("ASL0113", Machine(""" "A": { "Type": "Pass", "QueryLanguage": [|"Jsonata"|], "Output": "{% 1 %}", "InputPath": "no path", "End": true } """));

    [Fact]
    public void A_JSONata_machine_has_no_JSONPath_states()
    {
        var findings = Analysis.Create("""{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Succeed", "QueryLanguage": "JSONPath" } } }""", new CompilationOptions()).Findings;
        Assert.Equal(["ASL0113"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_JSONPath_rule_in_a_JSONata_state_is_reported_once()
    {
        var findings = Analysis.Create(Machine(""" "A": { "Type": "Choice", "QueryLanguage": "JSONata", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "B" } ], "Default": "B" }, "B": { "Type": "Succeed" } """), new CompilationOptions()).Findings;
        Assert.Equal(["ASL0111"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_processor_has_no_query_language() => Reports("ASL0113", Machine("""
        "A": { "Type": "Map", "ItemProcessor": { [|"QueryLanguage"|]: "JSONPath", "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """));

    [Fact]
    public void A_name_of_81_characters_is_too_long()
    {
        var name = new string('x', 81);
        Reports("ASL0114", $$"""{ "StartAt": "{{name}}", "States": { [|"{{name}}"|]: { "Type": "Succeed" } } }""");
    }

    [Fact]
    public void A_name_has_80_characters_whatever_their_size_in_UTF_16()
    {
        var name = string.Concat(Enumerable.Repeat("\U0001F600", 80));
        IsSilent($$"""{ "StartAt": "{{name}}", "States": { "{{name}}": { "Type": "Succeed" } } }""");
    }

    [Fact]
    public void A_name_of_an_inner_state_must_be_unique_too() => Reports("ASL0115", Machine("""
        "A": { "Type": "Parallel", "Branches": [ { "StartAt": "A", "States": { [|"A"|]: { "Type": "Succeed" } } } ], "End": true }
        """));

    [Fact]
    public void Different_names_in_branches_are_fine() => IsSilent(Machine("""
        "A": { "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, { "StartAt": "C", "States": { "C": { "Type": "Succeed" } } } ], "End": true }
        """));

    [Fact]
    public void Another_version_is_reported_at_the_value() =>
        Reports("ASL0116", """{ "Version": [|"2.0"|], "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""");

    [Fact]
    public void Version_1_0_is_fine() => IsSilent("""{ "Version": "1.0", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""");

    [Fact]
    public void An_unknown_jitter_strategy_is_reported_at_the_value() =>
        Reports("ASL0117", Task(""" "Retry": [ { "ErrorEquals": ["E"], "JitterStrategy": [|"full"|] } ] """));

    [Fact]
    public void A_known_jitter_strategy_is_fine() => IsSilent(Task(""" "Retry": [ { "ErrorEquals": ["E"], "JitterStrategy": "FULL" } ] """));

    [Fact]
    public void A_machine_field_among_the_states_is_reported_at_its_name() =>
        Reports("ASL0118", Machine(""" "A": { "Type": "Succeed" }, [|"QueryLanguage"|]: "JSONPath" """));

    [Fact]
    public void A_state_may_be_named_like_a_field() =>
        IsSilent("""{ "StartAt": "Comment", "States": { "Comment": { "Type": "Succeed" } } }""");

    [Fact]
    public void The_old_name_of_a_field_is_reported_at_the_name() => Reports("ASL0119", Machine("""
        "A": { "Type": "Map", [|"Iterator"|]: { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """));

    [Fact]
    public void Parameters_of_a_Task_is_no_old_name() => IsSilent(Task(""" "Parameters": { "FunctionName": "f" } """));

    [Theory]
    [InlineData(""" "A": { "Type": "Parallel", "Branches": [|[]|], "End": true } """)]
    [InlineData(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [ { "ErrorEquals": [|[]|] } ], "End": true } """)]
    [InlineData(""" "A": { "Type": "Choice", "Choices": [|[]|], "Default": "B" }, "B": { "Type": "Succeed" } """)]
    public void An_empty_list_is_reported_at_the_list(string states) => Reports("ASL0120", Machine(states));

    [Fact]
    public void Empty_States_are_reported() => Reports("ASL0120", """{ "StartAt": "A", "States": [|{}|] }""");

    [Fact]
    public void An_empty_Retry_is_fine() => IsSilent(Task(""" "Retry": [], "Catch": [] """));
}
