using AslCompiler.Compiler.Diagnostics;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class DocumentTests
{
    [Fact]
    public void A_missing_comma_is_reported_where_it_belongs() =>
        Reports("ASL0001", """{ "StartAt": "A[|"|] "States": { "A": { "Type": "Succeed" } } }""");

    [Fact]
    public void Several_mistakes_are_reported_in_one_pass() =>
        Reports("ASL0001", """
            {
              "StartAt": [|Anna|],
              "States": { "A": { "Type": "Succeed", "Comment": "a[|\q|]b" } }
            }
            [|}|]
            """);

    [Fact]
    public void An_unclosed_string_is_reported_and_reading_goes_on() =>
        Reports("ASL0001", """
            {
              "StartAt": [|"A|],
              "States": { "A": { "Type": "Succeed" } }
            }
            """);

    [Fact]
    public void An_unclosed_object_is_reported_at_its_brace() =>
        Reports("ASL0001", """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }""".Insert(1, "|]").Insert(0, "[|"));

    [Fact]
    public void A_correct_definition_gives_no_findings() => IsSilent(Machine(""" "A": { "Type": "Succeed" } """));

    [Fact]
    public void A_property_given_twice_is_reported_at_the_second() =>
        Reports("ASL0002", Machine(""" "A": { "Type": "Succeed", "Comment": "a", [|"Comment"|]: "b" } """));

    [Fact]
    public void The_same_name_in_two_objects_is_no_duplicate() =>
        IsSilent(Machine(""" "A": { "Type": "Pass", "Comment": "a", "Next": "B" }, "B": { "Type": "Succeed", "Comment": "b" } """));

    [Theory]
    [InlineData("[|[]|]")]
    [InlineData("[|\"text\"|]")]
    [InlineData("[||]")]
    [InlineData("  \n [||]")]
    public void What_is_no_object_is_no_definition(string text) => Reports("ASL0003", text);

    [Fact]
    public void Comments_and_trailing_commas_are_read_and_reported() =>
        Reports("ASL0004", """
            {
              [|// starts here|]
              "StartAt": "A",
              "States": { [|/* one */|] "A": { "Type": "Succeed"[|,|] } }
            }
            """);

    [Fact]
    public void Slashes_in_strings_are_no_comments() => IsSilent(Machine(""" "A": { "Type": "Succeed", "Comment": "http://x /* y */" } """));

    [Fact]
    public void A_placeholder_without_quotes_is_reported_once() =>
        Reports("ASL0005", Machine(""" "A": { "Type": "Wait", "Seconds": [|${Delay}|], "End": true } """));

    [Fact]
    public void A_placeholder_without_quotes_is_fine_when_its_value_is_known() => IsSilent(
        Machine(""" "A": { "Type": "Wait", "Seconds": ${Delay}, "End": true } """),
        new CompilationOptions { Substitutions = new Dictionary<string, string> { ["Delay"] = "5" } });

    [Fact]
    public void A_placeholder_in_quotes_may_stand_for_a_number() =>
        IsSilent(Machine(""" "A": { "Type": "Wait", "Seconds": "${Delay}", "End": true } """));

    [Fact]
    public void A_definition_that_is_too_long_for_AWS_is_reported_at_its_beginning() =>
        Reports("ASL0006", "[|{|]" + Machine(""" "A": { "Type": "Succeed" } """)[1..] + new string(' ', 1_048_576));

    [Fact]
    public void A_definition_just_short_enough_is_fine()
    {
        var text = Machine(""" "A": { "Type": "Succeed" } """);
        IsSilent(text + new string(' ', 1_048_576 - text.Length));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_reported_once_where_it_begins()
    {
        var deep = new string('[', 253) + "[|[|]" + new string('[', 99_999) + new string(']', 100_253);
        Reports("ASL0008", Machine($$""" "A": { "Type": "Pass", "Result": {{deep}}, "End": true } """));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read() =>
        IsSilent(Machine($$""" "A": { "Type": "Pass", "Result": {{new string('[', 253) + new string(']', 253)}}, "End": true } """));

    [Fact]
    public void A_JSONata_machine_is_fine() =>
        IsSilent("""
            {
              "QueryLanguage": "JSONata",
              "StartAt": "A",
              "States": {
                "A": { "Type": "Pass", "Output": "{% $states.input.x %}", "Assign": { "v": "{% 1 %}" }, "Next": "B" },
                "B": { "Type": "Choice", "Choices": [ { "Condition": "{% $v = 1 %}", "Next": "C" } ], "Default": "D" },
                "C": { "Type": "Wait", "Seconds": "{% $v %}", "End": true },
                "D": { "Type": "Fail", "Error": "{% $states.input.error %}" }
              }
            }
            """);

    [Fact]
    public void A_placeholder_between_the_words_of_an_expression_is_reported_there() =>
        Reports("ASL0010", Machine(""" "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% 1 + [|${Number}|] %}", "End": true } """));

    [Fact]
    public void A_placeholder_within_a_string_of_an_expression_is_replaced_at_run_time() =>
        IsSilent(Machine(""" "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% 'table ${Table}' %}", "End": true } """));

    [Fact]
    public void A_placeholder_as_Mode_is_reported_there() =>
        Reports("ASL0010", Machine("""
            "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "[|${Mode}|]", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
            """));

    [Fact]
    public void A_placeholder_in_a_path_is_not_mistaken_for_a_variable() =>
        Reports("ASL0010", Pass(""" "InputPath": "$.a.[|${Member}|]" """));

    [Theory]
    [InlineData("store.book")]
    [InlineData("@.store")]
    [InlineData(" $.store ")]
    public void A_selection_without_root_is_a_warning(string path)
    {
        var finding = Assert.Single(Reports("ASL0301", Pass($""" "InputPath": "[|{path}|]" """)));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_placeholder_in_a_path_is_fine_when_its_value_is_known() =>
        IsSilent(Pass(""" "InputPath": "$.a.${Member}" """), new CompilationOptions { Substitutions = new Dictionary<string, string> { ["Member"] = "b" } });
}
