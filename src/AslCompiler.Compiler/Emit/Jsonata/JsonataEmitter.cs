using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Writes an expression in JSONata as C# that calls the run time's operators and functions. Nothing of the expression is left to be interpreted.</summary>
/// <param name="data">Where constants go.</param>
/// <param name="names">The C# names that are taken in the method.</param>
/// <param name="added">Functions beside the built-in ones, by name; those of Step Functions for instance.</param>
/// <param name="substitutes">Placeholders in strings are replaced at run time, by a <c>frame</c>.</param>
internal sealed partial class JsonataEmitter(StaticData data, NameScope names, IReadOnlyDictionary<string, JsonataBuiltIn>? added = null, bool substitutes = false)
{
    private const string Nothing = "Nothing";

    private readonly Dictionary<string, int> bindings = new(StringComparer.Ordinal);

    /// <summary>The statements of a method that evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="input">C# for the input.</param>
    /// <param name="variables">C# for the variables that are given, by name.</param>
    public IReadOnlyList<string> Method(JsonataExpression expression, string input, IReadOnlyDictionary<string, string> variables)
    {
        var frame = JsonataFrame.Root(input, new JsonataBody());
        frame.Bind("$", input);
        foreach (var variable in variables)
            frame.Bind(variable.Key, variable.Value);
        return Statements(expression, frame.Nest(), isTail: false, declares: true);
    }

    // A value: what an expression gives to whoever uses it.
    private string Emit(JsonataExpression expression, JsonataFrame frame)
    {
        var (code, isValue) = EmitRaw(expression, frame);
        if (!expression.KeepsArray || expression is PathExpression)
            return isValue ? code : JsonataCode.Call("Value", code);
        if (expression is { Predicates: not null, Group: null })
            return JsonataCode.Call("KeepArray", code);
        return isValue && expression is not (VariableExpression or BlockExpression) ? code : JsonataCode.Call("KeepSequence", code);
    }

    // A value, or a sequence that is yet to be made one.
    private (string Code, bool IsValue) EmitRaw(JsonataExpression expression, JsonataFrame frame)
    {
        var isFiltered = expression.Predicates is { Count: > 0 } || (expression.Group is not null && expression is not PathExpression);
        var (code, isValue) = EmitOwn(expression, frame, isFiltered || expression.KeepsArray);
        foreach (var predicate in expression.Predicates ?? [])
            (code, isValue) = (EmitFilter(code, predicate, frame), false);
        return expression.Group is { } group && expression is not PathExpression ? (EmitGroup(code, group.Pairs, frame), true) : (code, isValue);
    }

    private (string Code, bool IsValue) EmitOwn(JsonataExpression expression, JsonataFrame frame, bool isRawWanted)
    {
        if (expression is ArrayExpression or ObjectExpression && JsonataConstants.Json(expression) is { } json)
            return (Substituted(data.Constant(json, expression is ArrayExpression ? "List" : "Members"), json), true);
        switch (expression)
        {
            case NumberExpression number: return (data.JsonataNumber(number.Value), true);
            case StringExpression text: return (Substituted(data.Text(text.Value, NameScope.Pascal(text.Value.Length > 30 ? text.Value.Substring(0, 30) : text.Value, "Text") + "Text"), text.Value), true);
            case ConstantExpression constant: return ("JsonData." + char.ToUpperInvariant(constant.Word[0]) + constant.Word.Substring(1), true);
            case RegexExpression regex: return (data.JsonataPattern(regex.Pattern, regex.Flags), true);
            case VariableExpression variable: return (EmitVariable(variable, frame), true);
            case NameExpression name: return (JsonataCode.Call("Lookup", frame.Context.Code, CSharpText.Literal(name.Name)), true);
            case WildcardExpression: return (JsonataCode.Call("Wildcard", frame.Context.Code), true);
            case DescendantsExpression: return (JsonataCode.Call("Descendants", frame.Context.Code), true);
            case ParentExpression parent: return (frame.FindParent(parent.Slot.Label) ?? Nothing, true);
            case PathExpression path: return EmitPath(path, frame);
            case ArrayExpression array: return (EmitArray(array, frame), true);
            case ObjectExpression value: return (EmitObject(value, frame), true);
            case BlockExpression block: return (EmitBlock(block, frame), true);
            case AssignmentExpression assignment: return (EmitAssignment(frame.Find(assignment.Variable)!, Emit(assignment.Value, frame)), true);
            case NegationExpression negation: return (JsonataCode.Call("Negate", Emit(negation.Operand, frame)), true);
            case BinaryExpression binary: return EmitBinary(binary, frame);
            case ConditionExpression condition:
                return ("(" + JsonataCode.Condition(EmitCondition(condition.Condition, frame), Emit(condition.Then, frame), condition.Else is { } otherwise ? Emit(otherwise, frame) : Nothing) + ")", true);
            case CallExpression call: return EmitCall(call, frame, isRawWanted);
            case LambdaExpression lambda: return (EmitLambda(lambda, frame), true);
            case ApplyExpression apply: return EmitApply(apply, frame, isRawWanted);
            case TransformExpression transform: return (EmitTransform(transform, frame), true);
            default: return (Nothing, true);
        }
    }

    // C# warns of what assigns a variable to itself.
    private static string EmitAssignment(string variable, string value) => variable == value ? value : "(" + variable + " = " + value + ")";

    private string Substituted(string constant, string text) =>
        substitutes && Placeholders.Contains(text) ? "frame.Substitute(" + constant + ")" : constant;

    private string EmitVariable(VariableExpression variable, JsonataFrame frame) =>
        variable.Name.Length == 0 ? frame.Context.Code : frame.Find(variable.Name) ?? FindBuiltIn(variable.Name)?.Code ?? Nothing;

    private (string Code, bool IsValue) EmitBinary(BinaryExpression binary, JsonataFrame frame)
    {
        if (JsonataConstants.Number(binary) is { } number)
            return (data.JsonataNumber(number), true);
        switch (binary.Operator)
        {
            case "and" or "or": return ("Boolean(" + JsonataCode.Unwrap(EmitCondition(binary, frame)) + ")", true);
            case "??": return ("(" + Emit(binary.Left, frame) + " ?? " + Emit(binary.Right, frame) + ")", true);
            case "?:": return ("(" + JsonataCode.Call("IfTrue", Emit(binary.Left, frame)) + " ?? " + Emit(binary.Right, frame) + ")", true);
            case "&": return (JsonataCode.Call("Concat", [.. Concatenated(binary).Select(part => Emit(part, frame))]), true);
            default:
                var method = binary.Operator switch
                {
                    "+" => "Add",
                    "-" => "Subtract",
                    "*" => "Multiply",
                    "/" => "Divide",
                    "%" => "Modulo",
                    "=" => "Equal",
                    "!=" => "NotEqual",
                    "<" => "Less",
                    "<=" => "LessOrEqual",
                    ">" => "Greater",
                    ">=" => "GreaterOrEqual",
                    "in" => "In",
                    _ => "Range",
                };
                return (JsonataCode.Call(method, Emit(binary.Left, frame), Emit(binary.Right, frame)), method != "Range");
        }
    }

    private static IEnumerable<JsonataExpression> Concatenated(BinaryExpression binary)
    {
        var parts = new List<JsonataExpression> { binary.Right };
        var left = binary.Left;
        for (; left is BinaryExpression { Operator: "&", Predicates: null, Group: null } inner; left = inner.Left)
            parts.Add(inner.Right);
        parts.Add(left);
        parts.Reverse();
        return parts;
    }

    // A condition of C#.
    private string EmitCondition(JsonataExpression expression, JsonataFrame frame)
    {
        if (expression is BinaryExpression { Operator: "and" or "or", Predicates: null, Group: null } binary)
            return "(" + EmitCondition(binary.Left, frame) + (binary.Operator == "and" ? " && " : " || ") + EmitCondition(binary.Right, frame) + ")";
        return JsonataCode.Call("IsTrue", Emit(expression, frame));
    }

    // A lambda whose parameter is the context.
    private string EmitStep(JsonataExpression expression, JsonataFrame frame, string name = "item") =>
        EmitContextLambda(frame, name, inner => (Statements(expression, inner, isTail: false, declares: false), inner.Body));

    private string EmitContextLambda(JsonataFrame frame, string name, Func<JsonataFrame, (IReadOnlyList<string> Statements, JsonataBody Body)> emit)
    {
        var parameter = names.Unique(name);
        var (statements, body) = emit(frame.WithContext(parameter));
        return Lambda(parameter, statements, body);
    }

    private static string Lambda(string parameters, IReadOnlyList<string> statements, JsonataBody body)
    {
        if (body.Declarations.Count == 0 && statements.Count == 1)
            return parameters + " => " + statements[0].Substring("return ".Length).TrimEnd(';');
        return parameters + " =>\n{\n" + JsonataCode.Indent(string.Join("\n", body.Declarations.Concat(statements))) + "\n}";
    }
}
