using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1102: states that call the same task and give it, or take from it, data of types that exclude each other.</summary>
internal sealed class SharedTasksRule : DefinitionRule
{
    private const int Deepest = 6;

    public override void Check(RuleContext context)
    {
        var calls = new Dictionary<string, List<StateModel>>(StringComparer.Ordinal);
        foreach (var state in context.Model.States)
            if (state.TaskName is { } task && IsOwn(((TaskSyntax)state.Syntax).Resource!) && context.Options.Contract?.Tasks.Any(own => own.Task == task) != true)
            {
                if (!calls.TryGetValue(task, out var states))
                    calls.Add(task, states = []);
                states.Add(state);
            }

        foreach (var call in calls)
        {
            if (call.Value.Count < 2)
                continue;
            var known = new Dictionary<string, (ShapeKinds Kinds, StateModel State)>(StringComparer.Ordinal);
            foreach (var state in call.Value)
                if ((Conflict("request", context.Shapes.Requests, state, known) ?? Conflict("result", context.Shapes.Results, state, known)) is { } conflict)
                    context.Report(AdviceCatalog.TypesOfSharedTask, state.Syntax.Json.Find("Resource")!.Value.Span, conflict);
        }
    }

    // What a service takes and gives is the service's affair.
    private static bool IsOwn(ResourceSyntax resource) => resource.Kind is ResourceKind.LambdaFunction or ResourceKind.Activity || resource.IsLambdaInvoke;

    private static string? Conflict(string what, Dictionary<StateModel, Shape> shapes, StateModel state, Dictionary<string, (ShapeKinds Kinds, StateModel State)> known)
    {
        if (!shapes.TryGetValue(state, out var shape))
            return null;
        if (((TaskSyntax)state.Syntax).Resource!.IsLambdaInvoke)
            shape = shape.KnownMember("Payload");
        return shape is not null && Conflict(what, "", shape, state, known, 0) is { } how ? "The " + what + " of '" + state.TaskName + "' " + how : null;
    }

    private static string? Conflict(string what, string member, Shape shape, StateModel state, Dictionary<string, (ShapeKinds Kinds, StateModel State)> known, int depth)
    {
        if (Families(shape.Kinds) is var kinds and not ShapeKinds.None)
        {
            var key = what + member;
            if (!known.TryGetValue(key, out var before))
                known.Add(key, (kinds, state));
            else if ((before.Kinds & kinds) == 0)
                return (member.Length == 0 ? "is " : "has, as '" + member.Substring(1) + "', ") + KindNames.Of(kinds) + " here and " + KindNames.Of(before.Kinds) + " in '" + before.State.Name + "'";
        }

        if (depth < Deepest)
            foreach (var name in shape.MemberNames)
                if (shape.KnownMember(name) is { } inner && Conflict(what, member + "." + name, inner, state, known, depth + 1) is { } conflict)
                    return conflict;
        return null;
    }

    // A timestamp is a string, a whole number is a number, and null says nothing of the type.
    private static ShapeKinds Families(ShapeKinds kinds)
    {
        var families = kinds & ~(ShapeKinds.Null | ShapeKinds.Timestamp | ShapeKinds.Integer);
        if ((kinds & ShapeKinds.Timestamp) != 0)
            families |= ShapeKinds.String;
        return (kinds & ShapeKinds.Integer) != 0 ? families | ShapeKinds.Number : families;
    }
}
