using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>JSONata states (asl-reference §2.3, §2.9) in definitions compiled by the real generator, loaded and run.</summary>
public sealed class EmittedJsonataTests
{
    private const string Prefix = "An error occurred while executing the state 'A' (entered at the event id #2). ";

    private static async Task<Execution> Execute(string states, string input = "{}", Func<TaskContext, JsonData, JsonData>? handler = null)
    {
        var run = GeneratorRun.Of("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{" + states + "}}");
        Assert.Empty(run.CSharpDiagnostics);
        return await run.Machine(handler is null ? null : new FunctionHandler(handler))
            .ExecuteAsync(input, new ExecutionOptions { RecordHistory = true }, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Run(string states, string input = "{}", Func<TaskContext, JsonData, JsonData>? handler = null)
    {
        var execution = await Execute(states, input, handler);
        return execution.Output?.ToString() ?? execution.Error + ": " + execution.Cause;
    }

    private static Task<string> Output(string expression, string input = "{}") =>
        Run($$""" "A": { "Type": "Pass", "Output": "{% {{expression}} %}", "End": true } """, input);

    private static string Events(Execution execution) => string.Join(" ", execution.History!.Select(e => $"{e.Type}<{e.PreviousEventId}"));

    [Fact]
    public async Task Output_holds_expressions_at_any_depth_and_names_are_never_evaluated() =>
        Assert.Equal("""{"{% 1 %}":[3,{"x":"a"}],"literal":" {% 1 %}"}""", await Run(
            """ "A": { "Type": "Pass", "Output": { "{% 1 %}": ["{% $states.input.n + 1 %}", { "x": "{% $states.input.s %}" }], "literal": " {% 1 %}" }, "End": true } """,
            """{ "n": 2, "s": "a" }"""));

    [Fact]
    public async Task What_an_expression_selects_comes_out_without_blanks() =>
        Assert.Equal("""{"a":[1,2.50]}""", await Output("$states.input.x", """{ "x": { "a": [ 1, 2.50 ] } }"""));

    [Fact]
    public async Task An_array_that_an_expression_kept_is_a_plain_array_in_the_next_state() =>
        Assert.Equal("""[["a","b"]]""", await Run(
            """
            "A": { "Type": "Pass", "Output": { "list": "{% $states.input.x.[a, b] %}" }, "Next": "B" },
            "B": { "Type": "Pass", "Output": "{% [[$states.input.list]] %}", "End": true }
            """,
            """{ "x": { "a": "a", "b": "b" } }"""));

    [Fact]
    public async Task Variables_are_seen_by_the_next_state_and_win_over_functions() =>
        Assert.Equal("""[1,"mine"]""", await Run(
            """
            "A": { "Type": "Pass", "Assign": { "count": "mine", "n": "{% 1 %}" }, "Output": "{% $exists($n) %}", "Next": "B" },
            "B": { "Type": "Pass", "Output": "{% [$n, $count] %}", "End": true }
            """));

    [Theory]
    [InlineData("$states.input.missing", "returned nothing (undefined).")]
    [InlineData("$sum", "returned an unsupported result type.")]
    [InlineData("$nosuch(1)", "threw an error during evaluation. T1006: Attempted to invoke a non-function")]
    [InlineData("$eval('1')", "threw an error during evaluation. T1006: Attempted to invoke a non-function")]
    public async Task A_failing_expression_quotes_itself_and_its_field(string expression, string tail) =>
        Assert.Equal($"States.QueryEvaluationError: {Prefix}The JSONata expression '{expression}' specified for the field 'Output' {tail}", await Output(expression));

    [Fact]
    public async Task A_recursion_without_end_is_told_without_a_code() =>
        Assert.Equal(
            $"States.QueryEvaluationError: {Prefix}The JSONata expression '($f := function() {{ 1 + $f() }}; $f())' specified for the field 'Output' threw an error during evaluation: "
            + "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.",
            await Output("($f := function() { 1 + $f() }; $f())"));

    [Theory]
    [InlineData("$range(1, 1e9, 1)")]
    [InlineData("$range(1, 1e300, 1)")]
    [InlineData("$pad('', 1e9)")]
    [InlineData("[1..1e7]")]
    [InlineData("($double := function($s) { $double($s & $s) }; $double('x'))")]
    public async Task What_would_fill_the_memory_is_told_without_a_code(string expression) =>
        Assert.Equal(
            $"States.QueryEvaluationError: {Prefix}The JSONata expression '{expression}' specified for the field 'Output' threw an error during evaluation: "
            + "Expression evaluation memory limit exceeded: Check for excessive memory usage",
            await Output(expression));

    [Fact]
    public async Task A_value_as_deep_as_the_stack_is_an_error_and_no_crash() =>
        Assert.Contains("Stack overflow error", await Output("$reduce([1..500000], function($all, $next) { {'a': $all} }, 1)"), StringComparison.Ordinal);

    [Fact]
    public async Task A_recursion_through_steps_within_steps_is_an_error_and_no_crash()
    {
        var body = string.Concat(Enumerable.Repeat("$n.(", 100)) + "1 + $f($n)" + new string(')', 100);

        Assert.Contains("Stack overflow error", await Output($"($f := function($n) {{ {body} }}; $f(1))"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$partition([1, 2, 3], 2)", "[[1,2],[3]]")]
    [InlineData("$partition([0], 1)", "[[0]]")]
    [InlineData("$range(0, 10, 3)", "[0,3,6,9]")]
    [InlineData("$range(3, 1, -1)", "[3,2,1]")]
    [InlineData("$range(1, 9, 9)", "1")]
    [InlineData("$hash('input', 'SHA-1')", "\"140f86aae51ab9e1cda9b4254fe98a74eb54c1a1\"")]
    [InlineData("$random(42)", "0.7275636800328681")]
    [InlineData("$parse('{\\\"a\\\": -0}')", """{"a":0}""")]
    [InlineData("$length($uuid())", "36")]
    public async Task Step_Functions_adds_functions(string expression, string output) => Assert.Equal(output, await Output(expression));

    [Fact]
    public async Task The_event_blames_the_field_and_follows_what_came_before_the_state()
    {
        var execution = await Execute(""" "A": { "Type": "Pass", "Output": { "x": ["{% $nothing %}"] }, "End": true } """);
        Assert.Equal("ExecutionStarted<0 PassStateEntered<0 EvaluationFailed<0 ExecutionFailed<3", Events(execution));
        Assert.Equal("Output/x[0]", execution.History![2].Location);
    }

    [Fact]
    public async Task A_timestamp_that_is_none_blames_the_state() =>
        Assert.Equal("ExecutionStarted<0 WaitStateEntered<0 EvaluationFailed<2 ExecutionFailed<3", Events(await Execute(""" "A": { "Type": "Wait", "Timestamp": "{% 'soon' %}", "End": true } """)));

    [Theory]
    [InlineData("Seconds", "'1'", "returned an unexpected result type. Expected 'number', but was 'string' for value: \"1\"")]
    [InlineData("Timestamp", "1", "returned an unexpected result type. Expected 'string', but was 'number' for value: 1")]
    public async Task A_field_takes_values_of_its_type(string field, string expression, string tail) =>
        Assert.Equal(
            $"States.QueryEvaluationError: {Prefix}The JSONata expression '{expression}' specified for the field '{field}' {tail}",
            await Run($$""" "A": { "Type": "Wait", "{{field}}": "{% {{expression}} %}", "End": true } """));

    [Fact]
    public async Task A_catcher_takes_a_failing_expression_and_reads_the_error_output() =>
        Assert.Equal("""["States.QueryEvaluationError",1]""", await Run(
            """
            "A": { "Type": "Task", "Resource": "work", "Arguments": "{% $states.input.missing %}", "End": true,
                   "Catch": [{ "ErrorEquals": ["States.QueryEvaluationError"], "Output": "{% [$states.errorOutput.Error, $states.input.n] %}", "Next": "B" }] },
            "B": { "Type": "Succeed" }
            """,
            """{"n":1}""",
            (_, request) => request));

    [Fact]
    public async Task A_retrier_evaluates_anew() =>
        Assert.Equal("2", await Run(
            """
            "A": { "Type": "Task", "Resource": "work", "Arguments": "{% $states.context.State.RetryCount < 2 ? $states.input.missing : $states.context.State.RetryCount %}", "End": true,
                   "Retry": [{ "ErrorEquals": ["States.QueryEvaluationError"], "IntervalSeconds": 1, "MaxAttempts": 3 }] }
            """,
            handler: (_, request) => request));

    [Fact]
    public async Task A_rule_has_its_own_output_and_the_state_that_of_the_default()
    {
        const string Choice = """
            "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.n > 1 %}", "Output": "rule", "Next": "B" }], "Default": "B", "Output": "default" },
            "B": { "Type": "Succeed" }
            """;
        Assert.Equal("\"rule\"", await Run(Choice, """{"n":2}"""));
        Assert.Equal("\"default\"", await Run(Choice, """{"n":1}"""));
    }

    [Fact]
    public async Task A_Condition_may_be_a_constant() =>
        Assert.Equal("1", await Run(
            """
            "A": { "Type": "Choice", "Choices": [{ "Condition": false, "Next": "C" }, { "Condition": true, "Output": 1, "Next": "B" }, { "Condition": "{% 1 %}", "Next": "C" }] },
            "B": { "Type": "Succeed" },
            "C": { "Type": "Fail" }
            """));

    [Fact]
    public async Task A_Map_selects_its_items_and_counts_them_in_the_context() =>
        Assert.Equal("""[[0,"a"],[1,"b"]]""", await Run(
            """
            "A": { "Type": "Map", "Items": "{% $states.input.list %}", "ItemSelector": ["{% $states.context.Map.Item.Index %}", "{% $states.context.Map.Item.Value %}"], "End": true,
                   "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } } }
            """,
            """{"list":["a","b"]}"""));

    [Fact]
    public async Task A_Map_without_Items_takes_an_array_only() =>
        Assert.Equal($"States.QueryEvaluationError: {Prefix}Map state input must be an array but was: {{\"x\":1}}", await Run(
            """ "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } } } """,
            """{"x":1}"""));

    [Fact]
    public async Task Branches_get_the_Arguments_and_the_result_is_theirs() =>
        Assert.Equal("""{"sum":3}""", await Run(
            """
            "A": { "Type": "Parallel", "Arguments": { "n": 1 }, "Output": { "sum": "{% $sum($states.result) %}" }, "End": true, "Branches": [
              { "StartAt": "L", "States": { "L": { "Type": "Pass", "Output": "{% $states.input.n %}", "End": true } } },
              { "StartAt": "R", "States": { "R": { "Type": "Pass", "Output": "{% $states.input.n + 1 %}", "End": true } } }] }
            """));

    [Fact]
    public async Task A_Fail_state_evaluates_error_and_cause() =>
        Assert.Equal("Broken: no 7", await Run(""" "A": { "Type": "Fail", "Error": "{% $states.input.error %}", "Cause": "{% 'no ' & $states.input.n %}" } """, """{"error":"Broken","n":7}"""));

    [Fact]
    public async Task States_as_a_whole_is_what_there_is() =>
        Assert.Equal("""[["input","result","context"],1]""", await Run(
            """ "A": { "Type": "Task", "Resource": "work", "Output": "{% ( $all := $states; [[$keys($all)], $all.result] ) %}", "End": true } """,
            handler: (_, _) => JsonData.Number(1)));

    [Fact]
    public async Task JSONPath_and_JSONata_states_hand_variables_and_data_to_each_other()
    {
        var run = GeneratorRun.Of(
            """
            {"StartAt":"A","States":{
              "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "v": "{% $states.input.x * 2 %}" }, "Output": { "y": "{% $states.input.x %}" }, "Next": "B" },
              "B": { "Type": "Pass", "Parameters": { "v.$": "$v", "y.$": "$.y" }, "Assign": { "w.$": "$.y" }, "Next": "C" },
              "C": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% [$states.input.v, $states.input.y, $w] %}", "End": true } } }
            """);
        var execution = await run.Machine().ExecuteAsync("""{"x":2}""", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("[4,2,2]", execution.Output!.ToString());
    }
}
