using AslCompiler.Compiler.Diagnostics;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class ExpressionTests
{
    [Fact]
    public void A_path_without_a_root_is_reported_as_a_whole() => Reports("ASL0301", Pass(""" "InputPath": "[|x.y|]" """));

    [Fact]
    public void A_mistake_in_a_path_is_reported_inside_the_string() => Reports("ASL0301", Pass(""" "InputPath": "$.a[| |]b" """));

    [Fact]
    public void Escapes_before_a_mistake_do_not_shift_its_place() => Reports("ASL0301", Pass(""" "InputPath": "$.\u00e9\u00e8['\t'][| |]b" """));

    [Fact]
    public void A_mistake_in_a_filter_is_reported_at_its_operator() => Reports("ASL0301", Pass(""" "InputPath": "$.a[?(@.x [|FOO|] 1)]" """));

    [Fact]
    public void A_bracket_that_is_read_otherwise_than_it_looks_gives_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(Reports("ASL0301", Pass(""" "InputPath": "$.a[[|1 2|]]" """))).Severity);

    [Theory]
    [InlineData("$")]
    [InlineData("$.a.b['c d'][0]")]
    [InlineData("$..book[?(@.price < 10 && @.author == 'X')].title")]
    [InlineData("$.a[(@.length-1)]")]
    [InlineData("$.a[?(@.Name==Receipt)]")]
    [InlineData("$$.Execution.Id")]
    public void A_good_path_is_fine(string path) => IsSilent(Pass($$""" "InputPath": "{{path}}" """));

    [Theory]
    [InlineData("$.a[*]")]
    [InlineData("$..a")]
    [InlineData("$.a[?(@.x)]")]
    [InlineData("$.a[0:2]")]
    [InlineData("$.a.length()")]
    [InlineData("$.a[-1]")]
    public void A_Reference_Path_names_one_place(string path) => Reports("ASL0302", Pass($$""" "ResultPath": "[|{{path}}|]" """));

    [Theory]
    [InlineData("$.a[0]['b']")]
    [InlineData("$.foo\\\\@bar.baz")]
    [InlineData("$")]
    public void A_Reference_Path_may_hold_names_indexes_and_escapes(string path) => IsSilent(Pass($$""" "ResultPath": "{{path}}" """));

    [Theory]
    [InlineData("$$.x")]
    [InlineData("$v")]
    public void A_ResultPath_leads_into_the_data(string path) => Reports("ASL0303", Pass($$""" "ResultPath": "[|{{path}}|]" """));

    [Fact]
    public void A_ResultPath_of_null_is_fine() => IsSilent(Pass(""" "ResultPath": null """));

    [Theory]
    [InlineData("\"[|text|]\"")]
    [InlineData("[|5|]")]
    [InlineData("\"States.Format('a'[|x|])\"")]
    [InlineData("\"States.Format('a') [|b|]\"")]
    [InlineData("\"States.Format([|'a)|]\"")]
    [InlineData("\"States.Format[| |]('a')\"")]
    [InlineData("\"[| |]States.Format('a')\"")]
    public void A_member_with_a_dollar_holds_a_path_or_a_call(string value) => Reports("ASL0304", Pass($$""" "Parameters": { "x.$": {{value}} } """));

    [Theory]
    [InlineData("$.a")]
    [InlineData("$$.State.Name")]
    [InlineData("States.Format('it\\\\'s {} \\\\{\\\\}', $.a[?(@.b == 'c,d)')])")]
    [InlineData("States.Array( 1 , -2.5e3 , true , null , 'x' , States.UUID( ) )")]
    public void Paths_and_calls_are_fine(string value) => IsSilent(Pass($$""" "Parameters": { "x.$": "{{value}}" } """));

    [Fact]
    public void A_text_that_looks_like_a_path_is_literal_without_the_dollar() => IsSilent(Pass(""" "Parameters": { "x": "$result" } """));

    [Fact]
    public void A_mistake_of_a_path_inside_a_call_is_reported_there() =>
        Reports("ASL0301", Pass(""" "Parameters": { "x.$": "States.Array('a', $x[|-|]y, 1)" } """));

    [Fact]
    public void Members_that_collide_are_reported_at_the_second() =>
        Reports("ASL0308", Pass(""" "Parameters": { "n": { "x.$": "$.a", [|"x"|]: 1 } } """));

    [Fact]
    public void Members_that_only_resemble_do_not_collide() => IsSilent(Pass(""" "Parameters": { "x.$": "$.a", "X": 1 } """));

    [Fact]
    public void An_unknown_function_is_reported_at_its_name() => Reports("ASL0309", Pass(""" "Parameters": { "x.$": "States.Array([|States.Fromat|]('a'))" } """));

    [Fact]
    public void A_near_function_is_suggested() =>
        Assert.EndsWith("Did you mean 'States.Format'?", MessageOf(Pass(""" "Parameters": { "x.$": "States.Fromat('a')" } """)), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_number_of_arguments_is_reported_at_the_name() =>
        Reports("ASL0310", Pass(""" "Parameters": { "x.$": "[|States.ArrayGetItem|]($.a)" } """));

    [Fact]
    public void An_argument_of_the_wrong_kind_gives_a_warning_because_the_service_takes_it() =>
        Assert.Equal(Severity.Warning, Assert.Single(Reports("ASL0310", Pass(""" "Parameters": { "x.$": "States.MathAdd($.a, [|'1'|])" } """))).Severity);

    [Fact]
    public void An_ErrorPath_takes_functions_that_give_a_string_only() =>
        Reports("ASL0310", Machine(""" "A": { "Type": "Fail", "ErrorPath": "[|States.Array('a')|]", "CausePath": "States.Format('a')" } """));

    [Fact]
    public void Calls_within_calls_have_a_limit()
    {
        static string Nest(int depth, string inner) => depth == 0 ? inner : $"States.Array({Nest(depth - 1, inner)})";
        IsSilent(Pass($$""" "Parameters": { "x.$": "{{Nest(9, "States.UUID()")}}" } """));
        Reports("ASL0311", Pass($$""" "Parameters": { "x.$": "{{Nest(10, "[|States.UUID|]()")}}" } """));
    }

    [Fact]
    public void A_template_with_too_few_values_is_reported() => Reports("ASL0312", Pass(""" "Parameters": { "x.$": "[|States.Format|]('{} {}', $.a)" } """));

    [Fact]
    public void Escaped_braces_are_no_places() => IsSilent(Pass(""" "Parameters": { "x.$": "States.Format('\\{\\} {}', $.a)" } """));

    [Fact]
    public void A_bad_escape_is_reported_at_the_escape() => Reports("ASL0313", Pass(""" "Parameters": { "x.$": "States.Format('a[|\\n|]b')" } """));

    [Fact]
    public void The_four_escapes_are_fine() => IsSilent(Pass(""" "Parameters": { "x.$": "States.Format('\\' \\{ \\} \\\\')" } """));
}
