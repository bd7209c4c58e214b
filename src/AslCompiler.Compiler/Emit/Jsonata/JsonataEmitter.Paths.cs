using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Emit.Jsonata;

// Paths whose items carry no bindings.
internal sealed partial class JsonataEmitter
{
    private (string Code, bool IsValue) EmitPath(PathExpression path, JsonataFrame frame)
    {
        string code;
        if (path.Steps.Exists(step => step.HasBindings))
        {
            if (path.Group is { } tupleGroup)
                return (EmitTupleGroup(path, tupleGroup.Pairs, frame), true);
            code = EmitTuples(path, frame) + ".Contexts()";
        }
        else if (path is { Group: null, KeepsSingleton: false, KeepsArray: false } && EmitNames(path, frame) is { } names)
        {
            return (names, true);
        }
        else
        {
            code = EmitSteps(path, path.Steps.Count, frame);
        }

        var keepsArray = path.KeepsSingleton || path.KeepsArray;
        if (path.Group is { } group)
            return (EmitGroup(code, group.Pairs, frame), true);
        return keepsArray ? (JsonataCode.Call("KeepArray", code), true) : (code, false);
    }

    // A path of names alone is read at once.
    private string? EmitNames(PathExpression path, JsonataFrame frame)
    {
        if (path.Steps.Skip(1).Any(step => !IsPlainName(step)))
            return null;
        var first = path.Steps[0];
        if (!IsPlainName(first))
        {
            if (first is not VariableExpression || first.Stages is not null)
                return null;
            return path.Steps.Count == 1 ? Emit(first, frame) : ReadNames(Emit(first, frame), path.Steps.Skip(1));
        }

        if (!frame.Context.IsWhole)
            return ReadNames(frame.Context.Code, path.Steps);
        var start = Emit(first, frame);
        return path.Steps.Count == 1 ? start : ReadNames(start, path.Steps.Skip(1));
    }

    private static string ReadNames(string start, IEnumerable<JsonataExpression> steps) =>
        JsonataCode.Call("Read", [start, .. steps.Select(step => CSharpText.Literal(((NameExpression)step).Name))]);

    private static bool IsPlainName(JsonataExpression step) => step is NameExpression { Stages: null, Predicates: null, Group: null };

    // The sequence that the first steps of a path give.
    private string EmitSteps(PathExpression path, int count, JsonataFrame frame)
    {
        if (path.Steps[0] is not ArrayExpression { IsOneItem: true } array)
            return EmitSteps(EmitFirst(path.Steps[0], frame), path, count, frame);
        // An array is evaluated once, not for each item of the context.
        if (array.Predicates is null && (count == 1 || array.Items.Exists(IsConstant)))
            return EmitSteps(Elements(array, "NewArray", frame), path, count, frame);
        var items = names.Unique("items");
        var (code, _) = EmitRaw(array, frame);
        return JsonataCode.Call("FromItems", array.Predicates is null ? code : JsonataCode.Call("Value", code), items + " => " + EmitSteps(items, path, count, frame));
    }

    private string EmitSteps(string code, PathExpression path, int count, JsonataFrame frame)
    {
        foreach (var step in path.Steps.Take(count).Skip(1))
            code = step switch
            {
                SortExpression sort => EmitStages(EmitSort(code, sort, frame), sort, frame),
                NameExpression { Stages: null, Predicates: null } name => JsonataCode.Call("Get", code, CSharpText.Literal(name.Name)),
                _ => JsonataCode.Call("Map", code, EmitMapped(step, frame)),
            };
        return code;
    }

    private static bool IsConstant(JsonataExpression item) =>
        item is NumberExpression or StringExpression or ConstantExpression or ObjectExpression or LambdaExpression && item.Predicates is null;

    private string EmitFirst(JsonataExpression first, JsonataFrame frame)
    {
        if (frame.Context.IsWhole || first is VariableExpression)
            return JsonataCode.Call("First", EmitStages(Emit(first, frame), first, frame));
        return first is NameExpression { Stages: null, Predicates: null } name
            ? JsonataCode.Call("Get", frame.Context.Code, CSharpText.Literal(name.Name))
            : JsonataCode.Call("Start", frame.Context.Code, EmitMapped(first, frame));
    }

    private string EmitMapped(JsonataExpression step, JsonataFrame frame)
    {
        if (step.Stages is null)
            return EmitStep(step, frame);
        return EmitContextLambda(frame, "item", inner => (["return " + EmitStages(Emit(step, inner), step, inner) + ";"], inner.Body));
    }

    private string EmitStages(string code, JsonataExpression step, JsonataFrame frame)
    {
        foreach (var stage in step.Stages ?? [])
            if (stage.Predicate is { } predicate)
                code = EmitFilter(code, predicate, frame);
        return code;
    }

    private string EmitFilter(string code, JsonataExpression predicate, JsonataFrame frame) =>
        predicate is NumberExpression { Predicates: null, Group: null } number
            ? JsonataCode.Call("At", code, CSharpText.Literal(number.Value))
            : JsonataCode.Call("Filter", code, EmitStep(predicate, frame, "candidate"));

    private string EmitSort(string code, SortExpression sort, JsonataFrame frame) =>
        JsonataCode.Call("Sort", [code, .. sort.Terms.Select(term => "(" + EmitStep(term.Expression, frame) + ", " + (term.IsDescending ? "true" : "false") + ")")]);

    private string EmitGroup(string code, IReadOnlyList<Pair> pairs, JsonataFrame frame) =>
        JsonataCode.Call("Group", [code, .. pairs.Select(pair => "(" + EmitStep(pair.Key, frame, "member") + ", " + EmitStep(pair.Value, frame, "group") + ")")]);

    private string EmitArray(ArrayExpression array, JsonataFrame frame) => Elements(array, array.IsOneItem ? "NewItem" : "NewArray", frame);

    private string Elements(ArrayExpression array, string method, JsonataFrame frame) =>
        JsonataCode.Call(method, [.. array.Items.Select(item => item is ArrayExpression { Predicates: null, Group: null } ? JsonataCode.Call("Nested", Emit(item, frame)) : EmitElement(item, frame))]);

    // The items of a range need not be a value first.
    private string EmitElement(JsonataExpression item, JsonataFrame frame) =>
        item is BinaryExpression { Operator: "..", Predicates: null, Group: null } ? EmitRaw(item, frame).Code : Emit(item, frame);

    private string EmitObject(ObjectExpression value, JsonataFrame frame)
    {
        // The context is one value, so that there is one group for each key.
        var isPlain = frame.Context.IsWhole && value.Pairs.TrueForAll(pair => pair.Key is StringExpression { Predicates: null, Group: null });
        var keys = isPlain ? value.Pairs.ConvertAll(pair => ((StringExpression)pair.Key).Value) : [];
        if (isPlain && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count)
            return keys.Count == 0
                ? "JsonData.EmptyObject"
                : JsonataCode.Call("NewObject", [data.Strings(keys, "Members"), .. value.Pairs.Select(pair => Emit(pair.Value, frame))]);
        return EmitGroup(frame.Context.IsWhole ? JsonataCode.Call("Nested", frame.Context.Code) : frame.Context.Code, value.Pairs, frame);
    }
}
