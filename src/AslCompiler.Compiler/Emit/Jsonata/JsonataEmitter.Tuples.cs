using System.Globalization;
using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Emit.Jsonata;

// Paths whose items carry bindings: for @, # and %.
internal sealed partial class JsonataEmitter
{
    // C# for the items with their bindings.
    private string EmitTuples(PathExpression path, JsonataFrame frame, TupleBindings? bound = null)
    {
        var start = path.Steps.FindIndex(step => step.HasBindings);
        var known = bound ?? new TupleBindings();
        string code;
        if (start < 0)
            return JsonataCode.Call("JsonataTuples.Of", EmitSteps(path, path.Steps.Count, frame));
        if (start > 0)
            code = JsonataCode.Call("JsonataTuples.Of", EmitSteps(path, start, frame));
        else if (frame.Context.IsWhole || path.Steps[0] is VariableExpression)
            code = JsonataCode.Call("JsonataTuples.OfOne", frame.Context.Code);
        else
            code = JsonataCode.Call("JsonataTuples.OfContext", frame.Context.Code);
        for (var i = start; i < path.Steps.Count; i++)
            code = EmitTupleStep(code, path.Steps[i], known, frame);
        return code;
    }

    private string EmitTupleStep(string code, JsonataExpression step, TupleBindings known, JsonataFrame frame)
    {
        if (step is SortExpression sort)
        {
            code = JsonataCode.Chain(code, ".Sort", [.. sort.Terms.Select(term => "(" + EmitTupleLambda(term.Expression, known, frame) + ", " + (term.IsDescending ? "true" : "false") + ")")]);
            if (sort.Index is { } position)
                code = JsonataCode.Chain(code, ".Number", Place(known, position));
        }
        else if (InnerTuples(step) is not null)
        {
            var parameter = names.Unique("row");
            // A variable that the inner path binds is bound from here on.
            code = JsonataCode.Chain(code, ".Into", parameter + " => " + EmitInnerTuples(step, known.Frame(frame, parameter), known));
        }
        else
        {
            var arguments = new List<string> { EmitTupleLambda(step, known, frame, "row") };
            if (step.Focus is { } focus)
                arguments.Add("focus: " + Place(known, focus));
            if (step.Index is { } index)
                arguments.Add("index: " + Place(known, index));
            if (step.Ancestor is { } ancestor)
                arguments.Add("parent: " + Place(known, ancestor));
            code = JsonataCode.Chain(code, ".Step", [.. arguments]);
        }

        foreach (var stage in step.Stages ?? [])
            code = stage.Index is { } variable ? JsonataCode.Chain(code, ".Number", Place(known, variable)) : EmitTupleFilter(code, stage.Predicate!, known, frame);
        return code;
    }

    private string EmitTupleFilter(string code, JsonataExpression predicate, TupleBindings known, JsonataFrame frame) =>
        predicate is NumberExpression { Predicates: null, Group: null } number
            ? JsonataCode.Chain(code, ".At", CSharpText.Literal(number.Value))
            : JsonataCode.Chain(code, ".Where", EmitTupleLambda(predicate, known, frame));

    // A step that is itself a path with bindings, in parentheses; what it binds becomes known.
    private string EmitInnerTuples(JsonataExpression step, JsonataFrame frame, TupleBindings known)
    {
        if (step is PathExpression path)
            return EmitTuples(path, frame, known);
        var block = (BlockExpression)step;
        var code = EmitInnerTuples(block.Expressions[0], frame, known);
        foreach (var predicate in block.Predicates ?? [])
            code = EmitTupleFilter(code, predicate, known, frame);
        return code;
    }

    // The path with bindings that a step consists of; null for a step that gives values.
    private static PathExpression? InnerTuples(JsonataExpression step) => step switch
    {
        BlockExpression { HasBindings: true, Expressions: { Count: 1 } expressions, Group: null } => InnerTuples(expressions[0]),
        PathExpression { HasBindings: true, Group: null } path => path,
        _ => null,
    };

    private string EmitTupleLambda(JsonataExpression expression, TupleBindings known, JsonataFrame frame, string name = "row")
    {
        var parameter = names.Unique(name);
        var inner = known.Frame(frame, parameter);
        return Lambda(parameter, Statements(expression, inner, isTail: false, declares: false), inner.Body);
    }

    private string EmitTupleGroup(PathExpression path, IReadOnlyList<Pair> pairs, JsonataFrame frame)
    {
        var known = new TupleBindings();
        var tuples = EmitTuples(path, frame, known);
        return JsonataCode.Chain(tuples, ".Group", [.. pairs.Select(pair => "(" + EmitTupleLambda(pair.Key, known, frame) + ", " + EmitTupleLambda(pair.Value, known, frame, "group") + ")")]);
    }

    private string Place(TupleBindings known, string variable)
    {
        var place = PlaceOf("$" + variable);
        known.Variables[variable] = place;
        return place.ToString(CultureInfo.InvariantCulture);
    }

    private string Place(TupleBindings known, ParentSlot slot)
    {
        var place = PlaceOf("%" + slot.Label.ToString(CultureInfo.InvariantCulture));
        known.Parents[slot.Label] = place;
        return place.ToString(CultureInfo.InvariantCulture);
    }

    // One place for each name in the whole expression, so that the bindings of inner paths can be merged into outer ones.
    private int PlaceOf(string name)
    {
        if (!bindings.TryGetValue(name, out var place))
            bindings.Add(name, place = bindings.Count);
        return place;
    }

    /// <summary>What is bound at a point of a path.</summary>
    private sealed class TupleBindings
    {
        public Dictionary<string, int> Variables { get; } = new(StringComparer.Ordinal);

        public Dictionary<int, int> Parents { get; } = [];

        public JsonataFrame Frame(JsonataFrame outer, string row)
        {
            var frame = outer.WithContext(row + ".Context");
            foreach (var variable in Variables)
                frame.Bind(variable.Key, row + "[" + variable.Value.ToString(CultureInfo.InvariantCulture) + "]");
            foreach (var parent in Parents)
                frame.BindParent(parent.Key, row + "[" + parent.Value.ToString(CultureInfo.InvariantCulture) + "]");
            return frame;
        }
    }
}
