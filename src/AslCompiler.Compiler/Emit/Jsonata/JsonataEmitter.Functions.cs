using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Emit.Jsonata;

// Functions and their calls.
internal sealed partial class JsonataEmitter
{
    private (string Code, bool IsValue) EmitCall(CallExpression call, JsonataFrame frame, bool isRawWanted)
    {
        if (call.IsPartial)
            return (EmitPartial(call, frame), true);
        var arguments = call.Arguments.Select(argument => Emit(argument, frame));
        return isRawWanted ? (EmitInvocation("CallRaw", call, arguments, frame), false) : (EmitInvocation("Call", call, arguments, frame), true);
    }

    private string EmitInvocation(string method, CallExpression call, IEnumerable<string> arguments, JsonataFrame frame)
    {
        var function = EmitProcedure(call.Procedure, frame, out var readsContext);
        return JsonataCode.Call(method, [function, readsContext ? frame.Context.Code : "null", .. arguments]);
    }

    private string EmitProcedure(JsonataExpression procedure, JsonataFrame frame, out bool readsContext)
    {
        var builtIn = procedure is VariableExpression { Predicates: null, Group: null } variable && frame.Find(variable.Name) is null ? FindBuiltIn(variable.Name) : null;
        readsContext = builtIn?.ReadsContext ?? true;
        if (builtIn is not null)
            return builtIn.Code;
        var code = Emit(procedure, frame);
        return MeantName(procedure, frame) is { } name ? JsonataCode.Call("Meant", code, CSharpText.Literal(name)) : code;
    }

    // A name without $ where a function of this name exists.
    private string? MeantName(JsonataExpression procedure, JsonataFrame frame) =>
        procedure is PathExpression path && path.Steps[0] is NameExpression { Name: var name } && (frame.Find(name) is not null || FindBuiltIn(name) is not null) ? name : null;

    private JsonataBuiltIn? FindBuiltIn(string name) =>
        added is not null && added.TryGetValue(name, out var function) ? function : JsonataBuiltIns.Find(name);

    private string EmitPartial(CallExpression call, JsonataFrame frame)
    {
        var arguments = call.Arguments.Select(argument => argument is PlaceholderExpression ? "JsonataFunction.Placeholder" : Emit(argument, frame));
        var name = MeantName(call.Procedure, frame);
        return JsonataCode.Call("Partial", [Emit(call.Procedure, frame), name is null ? "null" : CSharpText.Literal(name), .. arguments]);
    }

    private (string Code, bool IsValue) EmitApply(ApplyExpression apply, JsonataFrame frame, bool isRawWanted)
    {
        var left = Emit(apply.Left, frame);
        if (apply.Right is not CallExpression { IsPartial: false, Predicates: null, Group: null } call)
            return (JsonataCode.Call("Chain", left, Emit(apply.Right, frame)), false);
        string[] arguments = [left, .. call.Arguments.Select(argument => Emit(argument, frame))];
        return isRawWanted ? (EmitInvocation("CallRaw", call, arguments, frame), false) : (EmitInvocation("Call", call, arguments, frame), true);
    }

    private string EmitLambda(LambdaExpression lambda, JsonataFrame frame)
    {
        var inner = frame.InFunction();
        var parameters = lambda.Parameters.Select(parameter => JsonataFrame.NameFor(parameter, names)).ToArray();
        for (var i = 0; i < parameters.Length; i++)
            inner.Bind(lambda.Parameters[i], parameters[i]);
        foreach (var variable in Assignments.In(lambda.Body))
            if (!lambda.Parameters.Contains(variable))
                Declare(variable, inner);
        var statements = Statements(lambda.Body, inner, isTail: true, declares: false);
        if (parameters.Length <= 2 && lambda.Signature is null)
            return JsonataCode.Call("Function", Lambda(parameters.Length == 1 ? parameters[0] : "(" + string.Join(", ", parameters) + ")", statements, inner.Body));
        var arguments = names.Unique("arguments");
        var declarations = parameters.Select((parameter, index) => "JsonData? " + parameter + " = " + arguments + "[" + CSharpText.Literal((long)index) + "];").ToArray();
        var code = Lambda(arguments, [.. declarations, .. statements], inner.Body);
        var count = CSharpText.Literal((long)parameters.Length);
        return lambda.Signature is { } signature
            ? JsonataCode.Call("Function", CSharpText.Literal(signature), count, code)
            : JsonataCode.Call("Function", count, code);
    }

    private string EmitTransform(TransformExpression transform, JsonataFrame frame)
    {
        List<string> arguments = [EmitStep(transform.Pattern, frame, "part"), EmitStep(transform.Update, frame, "part")];
        if (transform.Delete is { } delete)
            arguments.Add(EmitStep(delete, frame, "part"));
        if (frame.Find("clone") is { } clone)
            arguments.Add("clone: " + clone);
        return JsonataCode.Call("Transform", [.. arguments]);
    }
}
