namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>What kinds of value an expression may give.</summary>
[Flags]
internal enum JsonataTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
    Function = 64,
    Any = Null | Boolean | Number | String | Array | Object | Function,
}

/// <summary>What can be known of the value of an expression without its data. That it may be nothing is left aside.</summary>
internal static class ExpressionTypes
{
    public static JsonataTypes Of(JsonataExpression expression)
    {
        if (expression is { Predicates: not null } or { Group: not null } or { KeepsArray: true })
            return JsonataTypes.Any;
        switch (expression)
        {
            case NumberExpression or NegationExpression: return JsonataTypes.Number;
            case StringExpression: return JsonataTypes.String;
            case ConstantExpression constant: return constant.Word == "null" ? JsonataTypes.Null : JsonataTypes.Boolean;
            case ArrayExpression: return JsonataTypes.Array;
            case ObjectExpression: return JsonataTypes.Object;
            case LambdaExpression or RegexExpression or TransformExpression: return JsonataTypes.Function;
            case BlockExpression { Expressions: { Count: > 0 } parts }: return Of(parts[parts.Count - 1]);
            case AssignmentExpression assignment: return Of(assignment.Value);
            case ConditionExpression condition: return Of(condition.Then) | (condition.Else is { } otherwise ? Of(otherwise) : JsonataTypes.None);
            case BinaryExpression binary:
                return binary.Operator switch
                {
                    "+" or "-" or "*" or "/" or "%" => JsonataTypes.Number,
                    "&" => JsonataTypes.String,
                    "=" or "!=" or "<" or "<=" or ">" or ">=" or "in" or "and" or "or" => JsonataTypes.Boolean,
                    "?:" or "??" => Of(binary.Left) | Of(binary.Right),
                    _ => JsonataTypes.Any,
                };
            case CallExpression { IsPartial: true }: return JsonataTypes.Function;
            case CallExpression { Procedure: VariableExpression { Name: var name } }: return FunctionSignature.Of(name)?.Result ?? JsonataTypes.Any;
            default: return JsonataTypes.Any;
        }
    }

    public static string Describe(JsonataTypes types) => types switch
    {
        JsonataTypes.Null => "null",
        JsonataTypes.Boolean => "true or false",
        JsonataTypes.Number => "a number",
        JsonataTypes.String => "a string",
        JsonataTypes.Array => "an array",
        JsonataTypes.Object => "an object",
        JsonataTypes.Function => "a function",
        _ => "something else",
    };
}
