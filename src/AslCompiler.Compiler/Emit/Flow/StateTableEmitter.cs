using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes a state's row in the table that the driver reads: what is data and not code.</summary>
internal static class StateTableEmitter
{
    public static void Write(CodeWriter writer, Program program, StaticData data, StateModel state)
    {
        var members = new List<string>();
        switch (state.Syntax)
        {
            case TaskSyntax task:
                Task(members, program, state, task);
                break;
            case ParallelSyntax or MapSyntax:
                members.Add("Branches = [" + string.Join(", ", state.Inner.Where(scope => scope.Start is not null).Select(scope => program.StateIdentifiers[scope.Start!.Index])) + "]");
                if (state.Syntax is MapSyntax { Distributed: null, MaxConcurrency.Value: { } concurrency })
                    members.Add("MaxConcurrency = " + CSharpText.Literal(concurrency));
                if (state.Syntax is MapSyntax { ItemSelector: not null })
                    members.Add("HasItemSelector = true");
                if (state.Syntax is MapSyntax { Distributed: { } distributed })
                    Distributed(members, distributed);
                break;
        }

        if (state.Syntax is WorkSyntax work)
            Work(members, data, state, work);
        // The driver keeps what the context object shows only for states that read it (states inside them included).
        if (state.Syntax is WorkSyntax && (state.Syntax.Json.ToCompactJson().Contains("$$") || ReadsContext(state)))
            members.Add("ReadsContext = true");

        var row = "new(" + CSharpText.Literal(state.Name) + ", StateType." + StateDescription.TypeOf(state.Syntax) + ")";
        if (members.Count == 0)
        {
            writer.Line(row + ",");
            return;
        }

        writer.Open(row);
        foreach (var member in members)
            writer.Line(member.StartsWith("//", StringComparison.Ordinal) ? member : member + ",");
        writer.Close(",");
    }

    private static bool ReadsContext(StateModel state) =>
        Queries.Of(state.Syntax).Any(query => query.Query.References.ReadsContext) || state.Inner.Any(scope => scope.States.Any(ReadsContext));

    private static void Task(List<string> members, Program program, StateModel state, TaskSyntax task)
    {
        if (task.Resource is { } resource)
        {
            members.Add("Resource = " + CSharpText.Literal(resource.Text));
            members.Add("ResourceKind = ResourceKind." + resource.Kind);
            if (resource.Service is { } service)
                members.Add("ResourceType = " + CSharpText.Literal(service));
            if (resource.Action is { } action)
                members.Add("ResourceAction = " + CSharpText.Literal(action));
            if (resource.Pattern != TaskPattern.RequestResponse)
                members.Add("Pattern = TaskPattern." + resource.Pattern);
        }

        if (program.TaskOfState[state.Index] is { } method)
            members.Add("TaskName = " + CSharpText.Literal(method.TaskName));
        if (task.TimeoutSeconds?.Value is { } timeout)
            members.Add("TimeoutSeconds = " + CSharpText.Literal(timeout));
        if (task.HeartbeatSeconds?.Value is { } heartbeat)
            members.Add("HeartbeatSeconds = " + CSharpText.Literal(heartbeat));
    }

    private static void Distributed(List<string> members, DistributedMapSyntax distributed)
    {
        members.Add("ChildType = StateMachineType." + (distributed.IsExpress ? "Express" : "Standard"));
        if (distributed.Label is { } label)
            members.Add("Label = " + CSharpText.Literal(label.Value));
        if (distributed.ItemReader is not null)
            members.Add("HasItemReader = true");
    }

    private static void Work(List<string> members, StaticData data, StateModel state, WorkSyntax work)
    {
        if (work.Retry.Count > 0)
        {
            Quote(members, state, "Retry");
            members.Add("Retry = [" + string.Join(", ", work.Retry.Select(retrier => Retrier(data, retrier))) + "]");
        }

        if (work.Catch.Count > 0)
        {
            Quote(members, state, "Catch");
            members.Add("Catch = [" + string.Join(", ", work.Catch.Select(catcher => "new(" + Names(catcher.ErrorEquals) + ")")) + "]");
        }
    }

    private static void Quote(List<string> members, StateModel state, string field)
    {
        if (state.Syntax.Json.Find(field) is { } property)
            members.Add("// " + CSharpText.Comment("\"" + field + "\": " + property.Value.ToCompactJson()));
    }

    private static string Names(IReadOnlyList<Json.JsonString> names) => string.Join(", ", names.Select(name => CSharpText.Literal(name.Value)));

    private static string Retrier(StaticData data, RetrierSyntax retrier)
    {
        var options = new List<string>();
        Number(options, data, "IntervalSeconds", retrier.IntervalSeconds);
        Number(options, data, "MaxAttempts", retrier.MaxAttempts);
        if (retrier.BackoffRate is { } rate)
            options.Add("BackoffRate = " + CSharpText.Literal(rate));
        Placeholder(options, data, "BackoffRate", retrier.BackoffRateSubstitution);
        Number(options, data, "MaxDelaySeconds", retrier.MaxDelaySeconds);
        if (retrier.FullJitter)
            options.Add("FullJitter = true");
        return "new(" + Names(retrier.ErrorEquals) + ")" + (options.Count == 0 ? "" : " { " + string.Join(", ", options) + " }");
    }

    private static void Number(List<string> options, StaticData data, string name, IntegerValue? value)
    {
        if (value?.Value is { } literal)
            options.Add(name + " = " + CSharpText.Literal(literal));
        Placeholder(options, data, name, value?.Substitution);
    }

    private static void Placeholder(List<string> options, StaticData data, string name, string? placeholder)
    {
        if (placeholder is null)
            return;
        data.RequireNumber(placeholder);
        options.Add(name + "Substitution = " + CSharpText.Literal(placeholder));
    }
}
