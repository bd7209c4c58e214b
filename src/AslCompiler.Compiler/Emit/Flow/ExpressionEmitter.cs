using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes expressions: paths, payload templates, intrinsic calls, Choice conditions. Each gives one C# expression.</summary>
/// <param name="data">Where the static fields go.</param>
/// <param name="owner">The state's identifier: names of its constants begin with it.</param>
/// <param name="queries">Writes what is JSONata.</param>
internal sealed class ExpressionEmitter(StaticData data, string owner, QueryEmitter queries)
{
    /// <summary>What a path is applied to.</summary>
    private static string RootOf(JsonPath path, string input) => path.Root switch
    {
        PathRoot.Context => "frame.Context",
        PathRoot.Variable => "frame.Variable(" + CSharpText.Literal(path.Variable!) + ")",
        _ => input,
    };

    /// <summary>InputPath or OutputPath.</summary>
    public string Select(PathField field, string input) =>
        field.Path is not { } path ? "JsonData.EmptyObject"
        : path.Steps.Count == 0 ? RootOf(path, input)
        : Call(path, "Select", input);

    /// <summary><c>XPath.Method(root, extra)</c></summary>
    public string Call(JsonPath path, string method, string input, string? extra = null) =>
        data.Path(path) + "." + method + "(" + RootOf(path, input) + (extra is null ? "" : ", " + extra) + ")";

    private string Read(JsonPath path, string field, string input) =>
        path.Steps.Count == 0 ? "JsonPath.Whole(" + RootOf(path, input) + ")" : Call(path, "Read", input, CSharpText.Literal(field));

    /// <summary>A literal, in which unresolved placeholders are replaced at run time.</summary>
    public string Literal(JsonValue value, string name)
    {
        var constant = data.Constant(value, owner + name);
        return Placeholders.Contains(value.ToCompactJson()) ? "frame.Substitute(" + constant + ")" : constant;
    }

    /// <summary>A payload template; objects with something to evaluate are written over several lines.</summary>
    public string Template(Template template, string input, string name) => template switch
    {
        TemplateLiteral literal => Literal(literal.Value, name),
        TemplatePath path => Read(path.Path, path.Field, input),
        TemplateIntrinsic intrinsic => Intrinsic(intrinsic.Call, intrinsic.Field, input, name),
        TemplateQuery query => queries.Value(query.Query),
        TemplateObject { Members.Count: 0 } => "JsonData.EmptyObject",
        TemplateObject obj => "JsonData.Object("
            + data.Strings(obj.Members.Select(member => member.Name), owner + name)
            + ",\n[\n"
            + string.Concat(obj.Members.Select(member => Indent(Template(member.Value, input, name + NameScope.Pascal(member.Name, "Value"))) + ",\n"))
            + "])",
        TemplateArray array => JsonataCode.Call("JsonData.Array", [.. array.Items.Select((item, i) => Template(item, input, name + "Item"))]),
        _ => "JsonData.Null",
    };

    private static string Indent(string lines) => "    " + lines.Replace("\n", "\n    ");

    private string Intrinsic(IntrinsicCall call, string field, string input, string name)
    {
        var arguments = call.Arguments;
        var written = new List<string>();
        var from = 0;
        if (call.Function is IntrinsicFunction.MathRandom or IntrinsicFunction.Uuid)
            written.Add("frame");
        if (call.Function == IntrinsicFunction.Format && arguments.Count > 0 && arguments[0] is IntrinsicString template && !Placeholders.Contains(template.Value))
        {
            written.Add(data.Strings(template.FormatParts, owner + name + "Format"));
            from = 1;
        }

        for (var i = from; i < arguments.Count; i++)
            written.Add(Argument(arguments[i], field, input, name));
        return call.Function + "(" + string.Join(", ", written) + ")";
    }

    private string Argument(IntrinsicArgument argument, string field, string input, string name)
    {
        switch (argument)
        {
            case IntrinsicPath path:
                return Read(path.Path, field, input);
            case IntrinsicCall call:
                return Intrinsic(call, field, input, name);
            case IntrinsicLiteral literal:
                return data.Constant(literal.Json, owner + name + "Argument");
            case IntrinsicString text:
                var constant = data.Text(text.Value, owner + name + "Argument");
                return Placeholders.Contains(text.Value) ? "frame.Substitute(" + constant + ")" : constant;
            default:
                return "JsonData.Null";
        }
    }

    /// <summary>A condition; the parts of the outermost And or Or stand on lines of their own.</summary>
    public string Condition(ChoiceCondition condition, string input, string separator = "\n    ") => condition switch
    {
        AndCondition { Conditions.Count: 1 } and => Condition(and.Conditions[0], input, separator),
        OrCondition { Conditions.Count: 1 } or => Condition(or.Conditions[0], input, separator),
        AndCondition and => string.Join(separator + "&& ", and.Conditions.Select(part => Nested(part, input))),
        OrCondition or => string.Join(separator + "|| ", or.Conditions.Select(part => Nested(part, input))),
        NotCondition { Condition: DataTest } not => "!" + Condition(not.Condition, input, " "),
        NotCondition not => "!(" + Condition(not.Condition, input, " ") + ")",
        DataTest test => Test(test, input),
        QueryCondition query => queries.Value(query.Query, "Boolean"),
        _ => "false",
    };

    private string Nested(ChoiceCondition condition, string input) =>
        condition is AndCondition { Conditions.Count: > 1 } or OrCondition { Conditions.Count: > 1 }
            ? "(" + Condition(condition, input, " ") + ")"
            : Condition(condition, input, " ");

    private string Test(DataTest test, string input)
    {
        var value = test.Operator == "IsPresent" ? Find(test.Variable, input) : Variable(test.Variable, input);
        return test.Operator + "(" + value + ", " + Operand(test, input) + ")";
    }

    private string Find(JsonPath path, string input) =>
        path.Root == PathRoot.Variable ? "frame.FindVariable(" + CSharpText.Literal(path.Variable!) + (path.Steps.Count == 0 ? "" : ", " + data.Path(path)) + ")"
        : path.Steps.Count == 0 ? RootOf(path, input)
        : Call(path, "Find", input);

    private string Variable(JsonPath path, string input) =>
        path.Steps.Count == 0 ? RootOf(path, input) : Call(path, "Variable", input);

    private string Operand(DataTest test, string input)
    {
        if (test.OperandPath is { } path)
            return Variable(path, input);
        switch (test.Operand)
        {
            case JsonBoolean boolean:
                return boolean.Value ? "true" : "false";
            case JsonNumber number:
                return double.TryParse(number.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value)
                    && !double.IsInfinity(value) ? CSharpText.Literal(value) : "double.PositiveInfinity";
            case JsonString text when Placeholders.Contains(text.Value):
                return Substituted(test.Operator, text.Value);
            case JsonString text when test.Operator.StartsWith("Timestamp", StringComparison.Ordinal):
                return data.Timestamp(text.Value);
            case JsonString text:
                return CSharpText.Literal(text.Value);
            default:
                return "false";
        }
    }

    // An operand with a placeholder in it, as the operator needs it.
    private string Substituted(string comparison, string text)
    {
        var substituted = "frame.Substitute(" + CSharpText.Literal(text) + ")";
        if (comparison.StartsWith("Timestamp", StringComparison.Ordinal))
            return "Timestamp(" + substituted + ")";
        if (comparison.StartsWith("String", StringComparison.Ordinal))
            return substituted;
        if (comparison.StartsWith("Numeric", StringComparison.Ordinal) && Placeholders.WholeName(text) is { } name)
        {
            data.RequireNumber(name);
            return "frame.SubstitutedNumber(" + CSharpText.Literal(name) + ")";
        }

        return substituted + " == \"true\"";
    }
}
