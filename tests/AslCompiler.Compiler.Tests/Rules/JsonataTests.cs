using AslCompiler.Compiler.Diagnostics;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL04xx: expressions in JSONata states. The places are within the strings.</summary>
public sealed class JsonataTests
{
    private static string Jsonata(string states) => Machine(states).Insert(1, " \"QueryLanguage\": \"JSONata\",");

    private static string Output(string expression) => Jsonata($$""" "A": { "Type": "Pass", "Output": "{% {{expression}} %}", "End": true } """);

    private static string Work(string fields) => Jsonata($$""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "f" }, {{fields}}, "End": true } """);

    private static string Choice(string condition) => Jsonata($$"""
        "A": { "Type": "Choice", "Choices": [{ "Condition": "{% {{condition}} %}", "Next": "B" }], "Default": "C" }, "B": { "Type": "Wait", "Seconds": 1, "Next": "C" }, "C": { "Type": "Succeed" }
        """);

    private static string Map(string items) => Jsonata($$"""
        "A": { "Type": "Map", "Items": "{% {{items}} %}", "MaxConcurrency": 2, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "Output": 1, "End": true } } }, "End": true }
        """);

    [Theory]
    [InlineData("1 + [|)|] 2")]
    [InlineData("$sum([1, 2[|;|])")]
    [InlineData("'a' & [|'b|]")]
    public void A_syntax_error_is_reported_within_the_string(string expression) => Reports("ASL0401", Output(expression));

    [Fact]
    public void The_place_of_an_error_counts_escapes() => Reports("ASL0401", Output("""\"a\u0062\" & [|)|] """));

    [Fact]
    public void A_syntax_error_gives_one_finding_with_its_code() =>
        Assert.StartsWith("S0", MessageOf(Work("\"Output\": { \"a\": \"{% $states.result.( %}\" }")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{% 1", "{% 1 %}")]
    [InlineData("{% 1 %", "{% 1 %}")]
    [InlineData("1 %}", "{% 1 %}")]
    [InlineData(" {% 1 %}", "{% 1 %}")]
    public void Marks_that_do_not_fit_are_reported_and_mended(string text, string fixedText)
    {
        Reports("ASL0402", Jsonata($$""" "A": { "Type": "Pass", "Output": { "x": [|"{{text}}"|] }, "End": true } """));
        IsFixed("ASL0402", Jsonata($$""" "A": { "Type": "Pass", "Output": "{{text}}", "End": true } """), Jsonata($$""" "A": { "Type": "Pass", "Output": "{{fixedText}}", "End": true } """));
    }

    [Theory]
    [InlineData("($f := function($n) { $n > 0 ? $f($n - 1) : 0 }; $f($states.input.n))")]
    [InlineData("($even := function($n) { $n = 0 or $odd($n - 1) }; $odd := function($n) { $n != 0 and $even($n - 1) }; $even(2))")]
    [InlineData("($walk := function($x) { $append($x.id, $map($x.parts, $walk)) }; $walk($states.input))")]
    [InlineData("($f := function($n) {( $g := function($m) { $m > 0 ? $g($m - 1) : $f($n) }; $g(1) )}; $f(1))")]
    public void Functions_that_call_themselves_and_each_other_are_known(string expression) => IsSilent(Output(expression));

    [Fact]
    public void Marks_within_a_text_are_text() => IsSilent(Jsonata(""" "A": { "Type": "Pass", "Output": "50 {% of %} it", "End": true } """));

    [Fact]
    public void An_expression_in_a_JSONPath_state_is_a_constant() =>
        IsFixed("ASL0403",
            Machine(""" "A": { "Type": "Pass", "Assign": { "x": "{% 1 %}" }, "End": true } """),
            Machine(""" "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "x": "{% 1 %}" }, "End": true } """));

    [Fact]
    public void A_state_with_paths_is_not_made_a_JSONata_state() =>
        Assert.Empty(Assert.Single(Reports("ASL0403", Pass(""" "Parameters": { "x": [|"{% 1 %}"|], "y.$": "$.y" } """))).Fixes);

    [Fact]
    public void An_expression_without_marks_is_reported_and_mended() =>
        IsFixed("ASL0404",
            Jsonata(""" "A": { "Type": "Pass", "Output": { "x": "$states.input.y" }, "End": true } """),
            Jsonata(""" "A": { "Type": "Pass", "Output": { "x": "{% $states.input.y %}" }, "End": true } """));

    [Fact]
    public void A_text_about_states_is_text() => IsSilent(Jsonata(""" "A": { "Type": "Pass", "Output": "$states. is what you write", "End": true } """));

    [Fact]
    public void A_name_at_the_top_is_reported_once_for_each_name() => Reports("ASL0405", Output("[|phone|].number & phone.code & [|street|]"));

    [Theory]
    [InlineData("$states.input.orders[total > 10].{ 'id': id }")]
    [InlineData("$map($states.input.orders, function($o) { $o.total })")]
    [InlineData("$states.input.orders^(>total)")]
    [InlineData("$states.input.orders{ id: $sum(total) }")]
    [InlineData("$states.input ~> |orders|{ 'total': total + 1 }|")]
    [InlineData("($x := $states.input; $x.orders.(total * $count($)))")]
    public void Steps_predicates_and_functions_have_a_context(string expression) => IsSilent(Output(expression));

    [Fact]
    public void A_name_at_the_top_is_read_from_the_input_by_its_fix() => IsFixed("ASL0405", Output("order.total"), Output("$states.input.order.total"));

    [Fact]
    public void A_function_without_dollar_gets_it() => IsFixed("ASL0405", Output("sum($states.input.x)"), Output("$sum($states.input.x)"));

    [Fact]
    public void The_context_at_the_top_is_reported() => Reports("ASL0406", Output("[|$|].total + [|$$|].x"));

    [Fact]
    public void The_context_at_the_top_becomes_the_input() => IsFixed("ASL0406", Output("$.total"), Output("$states.input.total"));

    [Fact]
    public void The_result_is_there_after_the_work_only()
    {
        Reports("ASL0407", Output("$states.[|result|]"));
        Reports("ASL0407", Work(""" "TimeoutSeconds": "{% $states.[|result|].x %}" """));
        IsSilent(Work(""" "Output": "{% $states.result %}", "Assign": { "x": "{% $states.result.x %}" } """));
    }

    [Fact]
    public void The_error_output_is_there_in_catchers_only()
    {
        Reports("ASL0407", Work(""" "Output": "{% $states.[|errorOutput|] %}" """));
        var result = Assert.Single(Reports("ASL0407", Jsonata("""
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "f" }, "End": true,
                   "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% [$states.errorOutput, $states.[|result|]] %}", "Next": "B" }] },
            "B": { "Type": "Fail", "Error": "E" }
            """)));
        Assert.Equal(Severity.Warning, result.Severity);
    }

    [Fact]
    public void Functions_that_there_are_not_are_reported() => Reports("ASL0408", Output("[|$nosuch|](1) & [|$eval|]('1')"));

    [Fact]
    public void A_misspelt_function_is_mended() => IsFixed("ASL0408", Output("$upercase('a')"), Output("$uppercase('a')"));

    [Fact]
    public void Eval_becomes_parse() => IsFixed("ASL0408", Output("$eval($states.input)"), Output("$parse($states.input)"));

    [Theory]
    [InlineData("($f := function($x) { $x }; $f(1))")]
    [InlineData("$partition([1, 2], 1) ~> $count")]
    [InlineData("$states.input.names.$uppercase()")]
    [InlineData("$substring('abc', 1)")]
    [InlineData("$states.input.s ~> $substring(1)")]
    [InlineData("$zip([1], [2], [3])")]
    public void Functions_that_there_are_and_their_arguments_are_fine(string expression) => IsSilent(Output(expression));

    [Theory]
    [InlineData("[|$join(['a'], ', ', true)|]")]
    [InlineData("[|$power()|]")]
    [InlineData("$power([|'2'|], 2)")]
    [InlineData("$hash('x', [|256|])")]
    public void Arguments_that_a_function_does_not_take_are_reported(string expression) => Reports("ASL0409", Output(expression));

    [Fact]
    public void An_unknown_part_of_states_is_reported_and_mended()
    {
        Reports("ASL0410", Output("$states.[|inputs|].x"));
        IsFixed("ASL0410", Output("$states.inputs.x"), Output("$states.input.x"));
    }

    [Fact]
    public void An_unknown_part_of_the_context_object_is_reported()
    {
        Reports("ASL0410", Output("$states.context.Execution.[|Idd|]"));
        IsSilent(Output("$states.context.Execution.Input.any & $states.context.Map.Item.Value.x"));
    }

    [Fact]
    public void States_cannot_be_assigned() => Reports("ASL0504", Output("([|$states := 1|]; 2)"));

    [Fact]
    public void A_condition_without_its_else_gets_one() => IsFixed("ASL0411", Output("$states.input.n > 1 ? 'many'"), Output("$states.input.n > 1 ? 'many' : null"));

    [Theory]
    [InlineData("[|$states.input.lines[price = 0]|]")]
    [InlineData("[|$states.input.lines[price = 0].name|]")]
    [InlineData("($x := $states.input.lines; [|$x|][$exists(gift)])")]
    [InlineData("[|$filter($states.input.lines, function($l) { $l.price = 0 })|]")]
    [InlineData("$states.input.n > 1 ? [|$lookup($states.input, 'a')|] : null")]
    public void What_selects_and_perhaps_finds_nothing_is_told(string expression) => Reports("ASL0411", Output(expression));

    [Theory]
    [InlineData("$states.input.lines[0].name")]
    [InlineData("$states.input.lines[$states.input.n - 1]")]
    [InlineData("[$states.input.lines[price = 0].name]")]
    [InlineData("$count($states.input.lines[price = 0])")]
    [InlineData("$exists($filter($states.input.lines, function($l) { $l.price = 0 }))")]
    [InlineData("{ 'gifts': $states.input.lines[price = 0] }")]
    public void What_names_one_item_or_may_be_empty_is_fine(string expression) => IsSilent(Output(expression));

    [Theory]
    [InlineData("$count($states.input)")]
    [InlineData("'yes'")]
    [InlineData("$states.input.x & ''")]
    public void A_Condition_that_is_never_true_or_false_is_reported(string condition) => Reports("ASL0412", Choice("[|" + condition + "|]"));

    [Theory]
    [InlineData("$states.input.x")]
    [InlineData("$exists($states.input.x) and $states.input.x > 1")]
    [InlineData("($x := 1; $x = 1)")]
    public void A_Condition_that_may_be_true_or_false_is_fine(string condition) => IsSilent(Choice(condition));

    [Fact]
    public void A_field_that_never_gets_its_type_is_reported()
    {
        Reports("ASL0413", Jsonata(""" "A": { "Type": "Wait", "Seconds": "{% [|$string(1)|] %}", "End": true } """));
        Reports("ASL0413", Jsonata(""" "A": { "Type": "Fail", "Error": "{% [|1 + 1|] %}" } """));
        Reports("ASL0413", Map("[|'a,b'|]"));
        Reports("ASL0413", Output("[|function($x) { $x }|]"));
        IsSilent(Jsonata(""" "A": { "Type": "Wait", "Seconds": "{% $number('1') %}", "End": true } """));
    }

    [Theory]
    [InlineData("$states.input.orders[status = 'open']")]
    [InlineData("$states.input.orders.{ 'id': id }")]
    [InlineData("$filter($states.input.orders, function($o) { $o.open })")]
    public void Items_that_may_be_no_array_get_brackets(string items) => IsFixed("ASL0414", Map(items), Map(items + "[]"));

    [Theory]
    [InlineData("$states.input.orders")]
    [InlineData("$states.input.lists[0]")]
    [InlineData("[$states.input.orders[status = 'open']]")]
    public void Items_that_are_an_array_are_fine(string items) => IsSilent(Map(items));

    [Fact]
    public void A_range_beyond_memory_is_reported() =>
        Assert.Contains(Analysis.Create(Output("$sum([1..873783])"), new CompilationOptions()).Findings, finding => finding.Rule.Id == "ASL0415");

    [Fact]
    public void A_range_within_memory_is_fine() =>
        Assert.DoesNotContain(Analysis.Create(Output("$sum([1..873782])"), new CompilationOptions()).Findings, finding => finding.Rule.Id == "ASL0415");

    [Fact]
    public void Operators_that_AWS_does_not_have_are_errors_but_can_run_here()
    {
        Reports("ASL0417", Output("$states.input.a [|??|] 1"));
        Assert.Equal(Severity.Warning, Assert.Single(Reports("ASL0417", Output("$states.input.a [|?:|] 1"), new CompilationOptions { IsLocal = true })).Severity);
        Assert.True(Analysis.Create(Output("$states.input.a ?: 1"), new CompilationOptions()).CanBeCompiled);
    }

    [Fact]
    public void Operators_that_AWS_does_not_have_become_conditions()
    {
        IsFixed("ASL0417", Output("1 + ($states.input.a ?? 1)"), Output("1 + (($exists($states.input.a) ? $states.input.a : 1))"));
        IsFixed("ASL0417", Output("$states.input.a ?: 'b'"), Output("($states.input.a ? $states.input.a : 'b')"));
    }

    [Fact]
    public void Only_values_are_evaluated_not_numbers_of_retriers_nor_lists_of_variables()
    {
        Reports("ASL0102", Work(""" "Retry": [{ "ErrorEquals": ["E"], "MaxAttempts": [|"{% 1 %}"|] }] """));
        Reports("ASL0102", Work(""" "Assign": [|"{% {} %}"|] """));
    }

    [Fact]
    public void A_literal_timestamp_is_checked_in_JSONata_states_too() =>
        Reports("ASL0109", Jsonata(""" "A": { "Type": "Wait", "Timestamp": [|"tomorrow"|], "End": true } """));

    [Fact]
    public void A_variable_that_is_never_assigned_is_reported_within_the_expression() => Reports("ASL0501", Output("1 + [|$total|]"));

    [Theory]
    [InlineData("\"Parameters\": { \"id.$\": \"$.order.id\", \"n\": [1, { \"at.$\": \"$$.State.Name\" }] }", "\"Arguments\": { \"id\": \"{% $states.input.order.id %}\", \"n\": [1, { \"at\": \"{% $states.context.State.Name %}\" }] }")]
    [InlineData("\"ResultSelector\": { \"first.$\": \"$['a b'][0]\" }", "\"Output\": { \"first\": \"{% $states.result.`a b`[0] %}\" }")]
    [InlineData("\"TimeoutSecondsPath\": \"$limit.seconds\"", "\"TimeoutSeconds\": \"{% $limit.seconds %}\"")]
    public void A_field_of_JSONPath_is_converted(string before, string after) => IsFixed("ASL0111",
        Jsonata($$""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", {{before}}, "End": true } """),
        Jsonata($$""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", {{after}}, "End": true } """));

    [Theory]
    [InlineData("\"Parameters\": { \"x.$\": \"$.items[*].id\" }")]
    [InlineData("\"Parameters\": { \"x.$\": \"States.UUID()\" }")]
    [InlineData("\"ResultPath\": \"$.x\"")]
    public void What_JSONata_has_no_plain_word_for_is_left_to_the_author(string field) => Assert.Empty(
        Assert.Single(Judgements(Jsonata($$""" "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", {{field}}, "End": true } """)), finding => finding.Rule.Id == "ASL0111").Fixes);

    [Fact]
    public void A_field_of_JSONata_makes_the_state_a_JSONata_state() => IsFixed("ASL0112",
        Machine(""" "A": { "Type": "Pass", "Output": "{% $states.input.x %}", "End": true } """),
        Machine(""" "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.x %}", "End": true } """));

    [Fact]
    public void A_state_of_plain_paths_can_be_written_in_JSONata() => IsFixed("ASL0416",
        Machine(""" "A": { "Type": "Wait", "SecondsPath": "$.pause", "OutputPath": "$.order", "End": true } """),
        Machine(""" "A": { "Type": "Wait", "QueryLanguage": "JSONata", "Seconds": "{% $states.input.pause %}", "Output": "{% $states.input.order %}", "End": true } """));

    [Theory]
    [InlineData("\"Parameters\": { \"x.$\": \"$.y\" }, \"ResultPath\": \"$.x\"")]
    [InlineData("\"Parameters\": { \"x.$\": \"$..y\" }")]
    [InlineData("\"Comment\": \"nothing to convert\"")]
    public void A_state_with_more_than_plain_paths_stays_as_it_is(string fields) =>
        Assert.DoesNotContain(Analysis.Create(Pass(fields), new CompilationOptions()).Findings, finding => finding.Rule.Id == "ASL0416");
}
