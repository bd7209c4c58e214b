using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Emit.Jsonata;

// Blocks, variables and the bodies of functions.
internal sealed partial class JsonataEmitter
{
    // The statements of a method or lambda; the last returns the value.
    private List<string> Statements(JsonataExpression expression, JsonataFrame frame, bool isTail, bool declares)
    {
        var statements = new List<string>();
        if (declares)
            foreach (var variable in Assignments.In(expression))
                Declare(variable, frame);
        AddStatements(expression, frame, isTail, statements);
        return declares ? [.. frame.Body.Declarations, .. statements] : statements;
    }

    private void AddStatements(JsonataExpression expression, JsonataFrame frame, bool isTail, List<string> statements)
    {
        if (expression is not BlockExpression { Predicates: null, Group: null, KeepsArray: false, Expressions.Count: > 0 } block)
        {
            statements.Add("return " + (isTail ? EmitTail(expression, frame) : JsonataCode.Unwrap(Emit(expression, frame))) + ";");
            return;
        }

        var inner = Enter(block, frame, out var shadowing);
        statements.AddRange(shadowing.Select(assignment => assignment + ";"));
        for (var i = 0; i < block.Expressions.Count - 1; i++)
        {
            var part = block.Expressions[i];
            if (part is not AssignmentExpression { Predicates: null, Group: null } assignment)
                statements.Add("_ = " + Emit(part, inner) + ";");
            else if (JsonataCode.Unwrap(Emit(assignment.Value, inner)) is var value && value != inner.Find(assignment.Variable))
                statements.Add(inner.Find(assignment.Variable) + " = " + value + ";");
        }

        AddStatements(block.Expressions[block.Expressions.Count - 1], inner, isTail, statements);
    }

    private string EmitBlock(BlockExpression block, JsonataFrame frame)
    {
        if (block.Expressions.Count == 0)
            return Nothing;
        var inner = Enter(block, frame, out var shadowing);
        string[] parts = [.. shadowing, .. block.Expressions.Select(part => Emit(part, inner))];
        return parts.Length == 1 ? parts[0] : JsonataCode.Call("Last", parts);
    }

    // A call in the last place of a function takes the place of the function.
    private string EmitTail(JsonataExpression expression, JsonataFrame frame)
    {
        switch (expression)
        {
            case CallExpression { IsPartial: false, Predicates: null, Group: null } call:
                var isBuiltIn = call.Procedure is VariableExpression { Predicates: null, Group: null } variable && frame.Find(variable.Name) is null && FindBuiltIn(variable.Name) is not null;
                return EmitInvocation(isBuiltIn ? "CallRaw" : "TailCall", call, call.Arguments.Select(argument => Emit(argument, frame)), frame);
            case ConditionExpression { Predicates: null, Group: null } condition:
                return JsonataCode.Condition(EmitCondition(condition.Condition, frame), Parenthesized(EmitTail(condition.Then, frame), condition.Then), condition.Else is { } otherwise ? EmitTail(otherwise, frame) : Nothing);
            case BlockExpression { Predicates: null, Group: null, Expressions.Count: > 0 } block:
                var inner = Enter(block, frame, out var shadowing);
                var last = EmitTail(block.Expressions[block.Expressions.Count - 1], inner);
                string[] parts = [.. shadowing, .. block.Expressions.Take(block.Expressions.Count - 1).Select(part => Emit(part, inner)), last];
                return parts.Length == 1 ? parts[0] : JsonataCode.Call("Last", parts);
            default:
                return JsonataCode.Unwrap(Emit(expression, frame));
        }
    }

    private static string Parenthesized(string code, JsonataExpression expression) => expression is ConditionExpression ? "(" + code + ")" : code;

    // The frame of a block. Variables that hide others begin with the value of those.
    private JsonataFrame Enter(BlockExpression block, JsonataFrame frame, out IReadOnlyList<string> shadowing)
    {
        var inner = frame.Nest();
        var hidden = new List<string>();
        foreach (var variable in block.Expressions.SelectMany(Assignments.In).Distinct(StringComparer.Ordinal))
        {
            var outer = frame.Find(variable) ?? FindBuiltIn(variable)?.Code;
            Declare(variable, inner);
            if (outer is not null)
                hidden.Add(inner.Find(variable) + " = " + outer);
        }

        shadowing = hidden;
        return inner;
    }

    private void Declare(string variable, JsonataFrame frame)
    {
        var name = JsonataFrame.NameFor(variable, names);
        frame.Bind(variable, name);
        frame.Body.Declare(name);
    }
}
