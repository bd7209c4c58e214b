using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
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
            var known = new KnownKinds();
            foreach (var state in call.Value)
                if ((RequestConflict(state, context.Shapes.Requests, known) ?? ResultConflict(state, context.Shapes.Results, known)) is { } conflict)
                    context.Report(AdviceCatalog.TypesOfSharedTask, state.Syntax.Json.Find("Resource")!.Value.Span, conflict);
        }
    }

    // What a service takes and gives is the service's affair.
    private static bool IsOwn(ResourceSyntax resource) => resource.Kind is ResourceKind.LambdaFunction or ResourceKind.Activity || resource.IsLambdaInvoke;

    private static string? RequestConflict(StateModel state, Dictionary<StateModel, Shape> requests, KnownKinds known)
    {
        var task = (TaskSyntax)state.Syntax;
        var template = task.Parameters;
        if (!requests.TryGetValue(state, out var shape) || template is null)
            return null;
        if (task.Resource!.IsLambdaInvoke)
        {
            shape = shape.KnownMember("Payload");
            template = (template as TemplateObject)?.Members.FirstOrDefault(member => member.Name == "Payload")?.Value;
        }

        return shape is not null && template is not null && Conflict("request", "", shape, template, state, known) is { } how ? "The request of '" + state.TaskName + "' " + how : null;
    }

    private static string? ResultConflict(StateModel state, Dictionary<StateModel, Shape> results, KnownKinds known)
    {
        if (!results.TryGetValue(state, out var shape))
            return null;
        if (((TaskSyntax)state.Syntax).Resource!.IsLambdaInvoke)
            shape = shape.KnownMember("Payload");
        return shape is not null && Conflict("result", "", shape, state, known, 0) is { } how ? "The result of '" + state.TaskName + "' " + how : null;
    }

    // What the template itself makes: a path's value may have come through all states before, and that way is long.
    private static string? Conflict(string what, string member, Shape shape, Template template, StateModel state, KnownKinds known)
    {
        switch (template)
        {
            case TemplatePath:
                return null;
            case TemplateObject written:
                if (known.Conflict(what, member, ShapeKinds.Object, state) is { } other)
                    return other;
                foreach (var part in written.Members)
                    if (shape.KnownMember(part.Name) is { } inner && Conflict(what, member + "." + part.Name, inner, part.Value, state, known) is { } conflict)
                        return conflict;
                return null;
            default:
                return Conflict(what, member, shape, state, known, 0);
        }
    }

    private static string? Conflict(string what, string member, Shape shape, StateModel state, KnownKinds known, int depth)
    {
        if (known.Conflict(what, member, shape.Kinds, state) is { } other)
            return other;
        if (depth < Deepest)
            foreach (var name in shape.MemberNames)
                if (shape.KnownMember(name) is { } inner && Conflict(what, member + "." + name, inner, state, known, depth + 1) is { } conflict)
                    return conflict;
        return null;
    }
}
