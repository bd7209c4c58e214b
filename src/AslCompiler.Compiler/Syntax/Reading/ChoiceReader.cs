using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads the rules of a Choice. A rule of the wrong build is left to the rules and becomes a <see cref="MissingCondition"/>.</summary>
internal sealed class ChoiceReader(ReadContext context)
{
    private readonly PathReader paths = new(context);

    public IReadOnlyList<ChoiceRuleSyntax> ReadRules(FieldReader state)
    {
        var items = state.Items("Choices");
        var rules = new List<ChoiceRuleSyntax>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonObject json)
                continue;
            var fields = state.Within(json, ReadContext.ItemOf("Choices", i));
            rules.Add(new ChoiceRuleSyntax(fields.Language == QueryLanguage.JsonPath ? ReadCondition(json) : ReadCondition(fields), fields.Reference("Next"), json)
            {
                Assign = fields.Template("Assign"),
                Output = fields.IsJsonata ? fields.Template("Output") : null,
            });
        }

        return rules;
    }

    private static ChoiceCondition ReadCondition(FieldReader rule) =>
        rule.Query("Condition") is { } query ? new QueryCondition(query)
        : rule.Value("Condition") is JsonBoolean constant ? new ConstantCondition(constant.Value)
        : new MissingCondition();

    private ChoiceCondition ReadCondition(JsonObject json)
    {
        ChoiceCondition? result = null;
        foreach (var property in json.Properties)
        {
            var condition = property.Name switch
            {
                "And" => property.Value is JsonArray all ? new AndCondition(ReadConditions(all)) : new MissingCondition(),
                "Or" => property.Value is JsonArray any ? new OrCondition(ReadConditions(any)) : new MissingCondition(),
                "Not" => property.Value is JsonObject not ? new NotCondition(ReadCondition(not)) : new MissingCondition(),
                var name => ChoiceOperators.Find(name, out var isPath) is { } op ? ReadTest(json, op, isPath, property.Value) : null,
            };
            if (condition is null)
                continue;
            // Two operators in one rule: ASL0601.
            if (result is not null)
                return new MissingCondition();
            result = condition;
        }

        return result ?? new MissingCondition();
    }

    private List<ChoiceCondition> ReadConditions(JsonArray array)
    {
        var conditions = new List<ChoiceCondition>(array.Items.Count);
        foreach (var item in array.Items)
            conditions.Add(item is JsonObject json ? ReadCondition(json) : new MissingCondition());
        return conditions;
    }

    // A number or boolean that came from a placeholder is one.
    private static JsonValue Literal(ChoiceOperator op, JsonValue operand) => operand is not JsonString { IsSubstituted: true } text ? operand
        : op.Operand == OperandKind.Number && NumberText.ToDouble(text.Value) is not null ? new JsonNumber(text.Span, text.Value)
        : op.Operand == OperandKind.Boolean && text.Value is "true" or "false" ? new JsonBoolean(text.Span, text.Value == "true")
        : operand;

    private ChoiceCondition ReadTest(JsonObject json, ChoiceOperator op, bool isPath, JsonValue operand)
    {
        var variable = json.Find("Variable")?.Value is JsonString text ? paths.ReadPath(text) : null;
        JsonPath? operandPath = null;
        if (isPath)
            operandPath = operand is JsonString path ? paths.ReadPath(path) : null;
        if (variable is null || operand is JsonMissing || (isPath && operandPath is null))
            return new MissingCondition();
        return new DataTest(variable, op.Name, isPath ? null : Literal(op, operand), operandPath, json);
    }
}
