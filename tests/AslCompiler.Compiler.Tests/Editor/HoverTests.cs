using AslCompiler.Compiler.Editor;

namespace AslCompiler.Compiler.Tests.Editor;

public sealed class HoverTests
{
    private static string? At(string marked)
    {
        var at = Marked.Parse(marked);
        return Hover.At(at.Analysis, at.Position);
    }

    [Theory]
    [InlineData(""" "|A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "B" }, "B": { "Type": "Succeed" } """, "Task, arn:aws:states:::lambda:invoke\n→ B")]
    [InlineData(""" "A": { "Type": "Pass", "Next": "|B" }, "B": { "Type": "Succeed" } """, "Succeed")]
    public void A_state_tells_its_type_and_where_it_leads(string states, string expected) =>
        Assert.Equal(expected, At(Verify.Machine(states)));

    [Theory]
    [InlineData(""" "S|econds": 1, """, "Time to wait, in seconds.")]
    [InlineData(""" "Se|conds" """, "Time to wait, in seconds.")]
    [InlineData(""" "Sec|ands": 1, """, null)]
    [InlineData(""" "Seconds": |1, """, null)]
    public void A_field_tells_what_it_is_for(string field, string? expected) =>
        Assert.Equal(expected, At(Verify.Machine($$""" "A": { "Type": "Wait", {{field}} "End": true } """)));

    [Theory]
    [InlineData("$.or|der.id", "object { id, items }")]
    [InlineData("$.order.i|d", "string")]
    [InlineData("$.order.it|ems", "array of integer")]
    [InlineData("$|.order.id", "object { order }")]
    public void A_path_tells_its_type(string path, string expected) =>
        Assert.Equal(expected, At(Verify.Machine($$"""
            "A": { "Type": "Pass", "Result": { "order": { "id": "7", "items": [ 1 ] } }, "Next": "B" },
            "B": { "Type": "Pass", "InputPath": "{{path}}", "End": true }
            """)));

    [Theory]
    [InlineData("$p|ad('7', 3)", "$pad(string?, number, string?): string")]
    [InlineData("[$range|(1, 3, 1)]", "$range(number, number, number): any")]
    [InlineData("$map(x, $s|plit)", "$split(string?, string or function, number?): any")]
    [InlineData("$zip|([1], [2])", "$zip(…)")]
    [InlineData("$nosuch|(1)", null)]
    [InlineData("$st|ates.input", "object { input, context }")]
    [InlineData("$states.input.or|der.id & 'x'", "object { id, items }")]
    [InlineData("[$states.input.order.i|d]", "string")]
    [InlineData("$states.input.order.items.s|ku", "string")]
    [InlineData("$states.context.Execution.St|artTime", "timestamp")]
    [InlineData("$tot|al + 1", "integer")]
    [InlineData("'$states.inp|ut'", "object { order }")]
    [InlineData("1 |+ 2", null)]
    public void An_expression_in_JSONata_tells_of_functions_and_data(string expression, string? expected) =>
        Assert.Equal(expected, At(Verify.Machine($$"""
            "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Assign": { "total": 1 }, "Output": { "order": { "id": "7", "items": [ { "sku": "x" } ] } }, "Next": "B" },
            "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% {{expression}} %}", "End": true }
            """)));
}
