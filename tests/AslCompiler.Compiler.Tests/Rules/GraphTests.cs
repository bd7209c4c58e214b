using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class GraphTests
{
    [Fact]
    public void Missing_target_is_reported_at_the_string() =>
        Reports("ASL0201", Machine(""" "A": { "Type": "Pass", "Next": [|"Bee"|] }, "B": { "Type": "Succeed" } """));

    [Fact]
    public void Missing_targets_of_rules_Default_and_Catch_are_reported() => Reports("ASL0201", Machine("""
        "A": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": [|"X"|] } ], "Default": [|"Y"|] },
        "B": { "Type": "Task", "Resource": "app:x", "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": [|"Z"|] } ], "End": true }
        """));

    [Fact]
    public void A_near_name_is_suggested() =>
        Assert.EndsWith("Did you mean 'ChargeCard'?", MessageOf(Machine(""" "A": { "Type": "Pass", "Next": "ChrageCard" }, "ChargeCard": { "Type": "Succeed" } """)), StringComparison.Ordinal);

    [Fact]
    public void An_existing_target_is_fine() => IsSilent(Machine(""" "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" } """));

    [Fact]
    public void A_target_outside_the_branch_is_reported_as_such() => Reports("ASL0202", Machine("""
        "A": { "Type": "Parallel", "Branches": [ { "StartAt": "B", "States": { "B": { "Type": "Pass", "Next": [|"C"|] } } } ], "Next": "C" },
        "C": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_target_inside_a_processor_is_reported_as_such() => Reports("ASL0202", Machine("""
        "A": { "Type": "Map", "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "Next": [|"B"|] }
        """));

    [Fact]
    public void A_missing_start_is_reported_at_the_string_and_hides_the_rest() =>
        Reports("ASL0203", """{ "StartAt": [|"X"|], "States": { "A": { "Type": "Succeed" } } }""");

    [Fact]
    public void A_missing_start_of_a_branch_is_reported() => Reports("ASL0203", Machine("""
        "A": { "Type": "Parallel", "Branches": [ { "StartAt": [|"A"|], "States": { "B": { "Type": "Succeed" } } } ], "End": true }
        """));

    [Fact]
    public void An_unreachable_state_is_reported_at_its_name() =>
        Reports("ASL0204", Machine(""" "A": { "Type": "Succeed" }, [|"B"|]: { "Type": "Succeed" } """));

    [Fact]
    public void A_chain_of_unreachable_states_is_reported_at_its_head() => Reports("ASL0204", Machine("""
        "A": { "Type": "Succeed" }, "C": { "Type": "Succeed" }, [|"B"|]: { "Type": "Pass", "Next": "C" }
        """));

    [Fact]
    public void An_island_whose_states_lead_to_each_other_is_reported_once() => Reports("ASL0204", Machine("""
        "A": { "Type": "Succeed" }, [|"B"|]: { "Type": "Pass", "Next": "C" }, "C": { "Type": "Pass", "Next": "B" }
        """));

    [Fact]
    public void A_state_reached_by_Catch_alone_is_reachable() => IsSilent(Machine("""
        "A": { "Type": "Task", "Resource": "app:x", "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "B" } ], "End": true }, "B": { "Type": "Fail" }
        """));

    [Fact]
    public void A_dangling_transition_does_not_make_its_target_unreachable() =>
        Reports("ASL0201", Machine(""" "A": { "Type": "Pass", "Next": [|"Bee"|] }, "B": { "Type": "Succeed" } """));

    [Theory]
    [InlineData("""{ "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "C" } ], [|"Defalt"|]: "B" }""")]
    [InlineData("""{ "Type": "Task", "Resource": "app:x", "Next": "C", [|"Cetch"|]: [ { "ErrorEquals": ["States.ALL"], "Next": "B" } ] }""")]
    [InlineData("""{ "Type": "Pass", [|"Nxet"|]: "B" }""")]
    public void A_misspelt_transition_is_reported_once(string state) =>
        Reports("ASL0103", Machine($$""" "A": {{state}}, "B": { "Type": "Succeed" }, "C": { "Type": "Pass", "Next": "B" } """));

    [Fact]
    public void A_machine_without_an_end_is_reported_at_its_states() =>
        Reports("ASL0206", """{ "StartAt": "A", [|"States"|]: { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" } } }""");

    [Fact]
    public void A_missing_end_hides_what_is_unreachable() =>
        Reports("ASL0206", """{ "StartAt": "A", [|"States"|]: { "A": { "Type": "Pass", "Next": "A" }, "B": { "Type": "Pass", "Next": "A" } } }""");

    [Fact]
    public void Fail_ends_a_machine() => IsSilent(Machine(""" "A": { "Type": "Fail" } """));

    [Fact]
    public void A_loop_without_a_way_out_is_reported_once() => Reports("ASL0207", Machine("""
        "A": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "B" } ], "Default": "D" },
        [|"B"|]: { "Type": "Pass", "Next": "C" }, "C": { "Type": "Pass", "Next": "B" }, "D": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_loop_with_a_way_out_is_fine() => IsSilent(Machine("""
        "A": { "Type": "Wait", "Seconds": 5, "Next": "B" },
        "B": { "Type": "Choice", "Choices": [ { "Variable": "$.done", "BooleanEquals": true, "Next": "C" } ], "Default": "A" }, "C": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_state_that_only_rules_without_a_chance_lead_to_is_reported() => Reports("ASL0205", Machine("""
        "A": { "Type": "Pass", "Result": { "n": 1 }, "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.m", "IsPresent": true, "Next": "C" }, { "Variable": "$.n", "IsString": true, "Next": "E" }], "Default": "F" },
        [|"C"|]: { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "D": { "Type": "Wait", "Seconds": 1, "Next": "F" },
        [|"E"|]: { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "F": { "Type": "Succeed" }
        """));

    [Fact]
    public void A_state_with_another_way_to_it_or_a_rule_with_a_chance_is_not() => IsSilent(Machine("""
        "A": { "Type": "Pass", "Result": 1, "ResultPath": "$.n", "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.m", "IsPresent": true, "Next": "C" }, { "Variable": "$.n", "IsString": true, "Next": "D" }], "Default": "D" },
        "C": { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "D": { "Type": "Succeed" }
        """));

    [Theory]
    [InlineData("ASL0606", """{ [|"And"|]: [{ "Variable": "$.x", "IsPresent": true }, { "Variable": "$.x", "IsPresent": false }], "Next": "C" }""")]
    [InlineData("ASL0604", """{ "Variable": "$.x", "IsPresent": true, "Next": "D" }, [|{|] "Variable": "$.x", "IsPresent": true, "Next": "C" }""")]
    public void A_rule_that_is_told_of_is_not_told_again_at_its_target(string id, string rules) => Reports(id, Machine($$"""
        "A": { "Type": "Choice", "Choices": [{{rules}}], "Default": "D" },
        "C": { "Type": "Wait", "Seconds": 1, "Next": "D" },
        "D": { "Type": "Succeed" }
        """));

    private const string Poll = """
        "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Ask", "ResultPath": "$.job", "Next": "B" },
        "B": { "Type": "Choice", "Choices": [{ "Variable": "$.job.status", "StringEquals": "done", "Next": "D" }], "Default": "C" },
        [|"C"|]: { "Type": "Wait", "Seconds": 30, "Next": "A" },
        "D": { "Type": "Succeed" }
        """;

    [Fact]
    public void A_loop_that_waits_for_an_answer_has_no_end_of_its_own() => Reports("ASL0209", Machine(Poll));

    [Theory]
    [InlineData("\"StringEquals\": \"done\"", "\"NumericEquals\": 1")]
    [InlineData("\"Seconds\": 30, \"Next\": \"A\"", "\"Seconds\": 30, \"Next\": \"D\"")]
    [InlineData("\"ResultPath\": \"$.job\"", "\"ResultPath\": \"$.job\", \"Assign\": { \"n.$\": \"States.MathAdd($.n, 1)\" }")]
    public void A_loop_that_counts_and_a_wait_on_the_way_have_one(string part, string other) =>
        Assert.DoesNotContain("ASL0209", Analysis.Create(Machine(Poll.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace(part, other, StringComparison.Ordinal)), new CompilationOptions()).Findings.Select(finding => finding.Rule.Id));
}
