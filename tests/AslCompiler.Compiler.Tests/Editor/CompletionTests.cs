using AslCompiler.Compiler.Editor;

namespace AslCompiler.Compiler.Tests.Editor;

public sealed class CompletionTests
{
    private static IReadOnlyList<string> At(string marked)
    {
        var at = Marked.Parse(marked);
        return Completion.At(at.Analysis, at.Position);
    }

    [Fact]
    public void Fields_that_are_not_there_yet_are_offered() =>
        Assert.Equal(
            ["Comment", "QueryLanguage", "End", "InputPath", "OutputPath", "Assign", "Seconds", "SecondsPath", "TimestampPath"],
            At(Verify.Machine(""" "A": { "Type": "Wait", "Timestamp": "2030-01-31T12:00:00Z", "Next": "A", | } """)));

    [Fact]
    public void Fields_are_those_of_the_query_language() =>
        Assert.Equal(
            ["Comment", "QueryLanguage", "Next", "Assign", "Output"],
            At(Verify.Machine(""" "A": { "Type": "Pass", "End": true, "|" }, "B": { "Type": "Succeed" } """).Replace("{\n  \"StartAt\"", "{\n  \"QueryLanguage\": \"JSONata\", \"StartAt\"", StringComparison.Ordinal)));

    [Fact]
    public void A_state_without_a_type_gets_one_first() =>
        Assert.Equal(["Type"], At(Verify.Machine(""" "A": { | } """)));

    [Fact]
    public void Retriers_have_fields_of_their_own() =>
        Assert.Equal(
            ["ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment"],
            At(Verify.Task(""" "Retry": [ { | } ] """)));

    [Theory]
    [InlineData(""" "Retry": [ { "ErrorEquals": ["X"], "JitterStrategy": "|" } ] """, "FULL", "NONE")]
    [InlineData(""" "QueryLanguage": "|" """, "JSONPath", "JSONata")]
    [InlineData(""" "Type": "|" """, "Pass", "Task", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map")]
    public void Values_of_a_field_are_offered(string fields, params string[] expected) =>
        Assert.Equal(expected, At(Verify.Task(fields)));

    [Theory]
    [InlineData(""" { "StartAt": "|", "States": { "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } } } """, "A", "B")]
    [InlineData(""" { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "|" }, "B": { "Type": "Succeed" } } } """, "A", "B")]
    [InlineData(""" { "StartAt": "A", "States": { "B": { "Type": "Succeed" }, "A": { "Type": "Pass", "Next": "| """, "B", "A")]
    [InlineData(""" { "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [ { "Next": "|" } ] }, "B": { "Type": "Succeed" } } } """, "A", "B")]
    [InlineData(""" { "StartAt": "A", "States": { "A": { "Type": "Parallel", "Branches": [ { "StartAt": "X", "States": { "X": { "Type": "Pass", "Next": "|" } } } ], "End": true } } } """, "X")]
    public void States_in_reach_are_offered_as_targets(string marked, params string[] expected) =>
        Assert.Equal(expected, At(marked));

    [Theory]
    [InlineData("$|")]
    [InlineData("States.Format('{}', $|")]
    public void Variables_in_sight_are_offered(string path) =>
        Assert.Equal(["$total", "$name"], At(Verify.Machine($$"""
            "A": { "Type": "Pass", "Assign": { "total": 1, "name.$": "$.name" }, "Next": "B" },
            "B": { "Type": "Pass", "Parameters": { "x.$": "{{path}}" }, "Next": "C" },
            "C": { "Type": "Map", "ItemProcessor": { "StartAt": "D", "States": { "D": { "Type": "Pass", "Assign": { "inner": 1 }, "End": true } } }, "End": true }
            """)));

    [Theory]
    [InlineData("$.|", "order", "count")]
    [InlineData("$.order.|", "id", "items")]
    [InlineData("$.order.i|", "id", "items")]
    [InlineData("$.order.items[0].|", "sku")]
    [InlineData("$.count.|")]
    public void Members_are_offered_after_a_dot(string path, params string[] expected) =>
        Assert.Equal(expected, At(Verify.Machine($$"""
            "A": { "Type": "Pass", "Result": { "order": { "id": "7", "items": [ { "sku": "x" } ] }, "count": 1 }, "Next": "B" },
            "B": { "Type": "Pass", "InputPath": "{{path}}", "End": true }
            """)));

    private static IReadOnlyList<string> InExpression(string expression) => At(Verify.Machine($$"""
        "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "total": 1 }, "Output": { "order": { "id": "7", "items": [ { "sku": "x" } ] } }, "Next": "B" },
        "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "x": "{% {{expression}} %}" }, "End": true }
        """));

    [Theory]
    [InlineData("$|")]
    [InlineData("1 + $su|")]
    [InlineData("$map($|, $string)")]
    public void Variables_and_functions_are_offered_in_JSONata(string expression)
    {
        var offered = InExpression(expression);

        Assert.Equal(["$states", "$total"], offered.Take(2));
        Assert.Contains("$sum", offered);
        Assert.Contains("$partition", offered);
        Assert.DoesNotContain("$eval", offered);
    }

    [Theory]
    [InlineData("$states.|", "input", "context")]
    [InlineData("$states.in|", "input", "context")]
    [InlineData("$states.input.|", "order")]
    [InlineData("$sum($states.input.order.|)", "id", "items")]
    [InlineData("$states.input.order.items.|", "sku")]
    [InlineData("$states.context.StateMachine.|", "Id", "Name")]
    [InlineData("$total.|")]
    [InlineData("order.|")]
    [InlineData("'a'|")]
    public void Members_are_offered_after_a_dot_in_JSONata(string expression, params string[] expected) =>
        Assert.Equal(expected, InExpression(expression));

    [Theory]
    [InlineData(""" "Output": "{% $states.| %}" """, "input", "context", "result")]
    [InlineData(""" "Assign": { "x": "{% $states.| %}" } """, "input", "context", "result")]
    [InlineData(""" "Arguments": "{% $states.| %}" """, "input", "context")]
    [InlineData(""" "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B", "Output": "{% $states.| %}" }] """, "input", "context", "errorOutput")]
    [InlineData(""" "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B", "Output": "{% $states.errorOutput.| %}" }] """, "Error", "Cause")]
    public void Members_of_states_are_those_that_can_be_read_there(string field, params string[] expected) =>
        Assert.Equal(expected, At(Verify.Machine($$"""
            "A": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", {{field}}, "Next": "B" },
            "B": { "Type": "Succeed" }
            """)));

    [Theory]
    [InlineData("|")]
    [InlineData("[|]")]
    [InlineData("{ \"States\": { \"A\": | ")]
    [InlineData("{ \"Comment\": \"|\" }")]
    public void Where_nothing_is_known_nothing_is_offered(string marked) =>
        Assert.Empty(At(marked));
}
