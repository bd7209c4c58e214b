using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>Follows the data through every state of a machine and collects what each use says about it.</summary>
internal sealed class ShapeInference
{
    private readonly MachineShapes shapes;
    private readonly GivenShapes given;

    private VariableShapes variables = new(null, []);

    // What goes to targets that do not exist, in the scope at hand.
    private Shape lost = new();

    private ShapeInference(GivenShapes given)
    {
        this.given = given;
        shapes = new MachineShapes { Input = given.Input };
    }

    /// <param name="model">The machine.</param>
    /// <param name="given">What the user says about its data.</param>
    public static MachineShapes Infer(StateMachineModel model, GivenShapes given)
    {
        var inference = new ShapeInference(given);
        foreach (var state in model.States)
            inference.shapes.Inputs.Add(state, new Shape());
        inference.Scope(model.Root, inference.shapes.Input, inference.shapes.Output, mapItem: null, inference.variables);
        return inference.shapes;
    }

    private void Scope(Scope scope, Shape input, Shape output, Shape? mapItem, VariableShapes? inSight)
    {
        var (outerLost, outerVariables) = (lost, variables);
        lost = new Shape();
        variables = new VariableShapes(inSight, shapes.Variables);
        var waiting = Predecessors(scope);
        Go(scope.Start, input);
        foreach (var state in scope.States)
        {
            if (waiting.ContainsKey(state))
                continue;
            // A misspelt target leaves a state that nothing leads to. It is taken for what was meant, so that one mistake
            // does not change the types of half the machine.
            if (state != scope.Start)
                shapes.Inputs[state].AddBase(lost);
            shapes.Inputs[state].Complete();
        }

        foreach (var state in scope.States)
        {
            State(state, output, mapItem);
            foreach (var successor in state.Successors)
                if (--waiting[successor] == 0)
                    shapes.Inputs[successor].Complete();
        }

        output.Complete();
        (lost, variables) = (outerLost, outerVariables);
    }

    // How many states lead to each; without those that none leads to.
    private static Dictionary<StateModel, int> Predecessors(Scope scope)
    {
        var counts = new Dictionary<StateModel, int>();
        foreach (var state in scope.States)
            foreach (var successor in state.Successors)
                counts[successor] = counts.TryGetValue(successor, out var count) ? count + 1 : 1;
        return counts;
    }

    private void Go(StateModel? target, Shape data) => (target is null ? lost : shapes.Inputs[target]).AddBase(data);

    private void State(StateModel state, Shape scopeOutput, Shape? mapItem)
    {
        var raw = shapes.Inputs[state];
        var reader = new ExpressionShapes(shapes.Input, mapItem, variables, shapes) { StatesInput = raw };
        var effective = state.Syntax.InputPath is { } inputPath ? reader.Field(inputPath, raw) : raw;

        switch (state.Syntax)
        {
            case PassSyntax pass:
                var passed = pass.Result is { } literal ? ExpressionShapes.Literal(literal)
                    : pass.Parameters is { } parameters ? reader.Template(parameters, effective)
                    : effective;
                reader.Assign(pass.Assign, passed);
                Leave(state, Graft(state, raw, pass.ResultPath, passed), scopeOutput, reader);
                break;
            case TaskSyntax task:
                Work(state, task, raw, Task(state, task, effective, reader), scopeOutput, reader);
                break;
            case ParallelSyntax parallel:
                Work(state, parallel, raw, Parallel(state, parallel, effective, reader, mapItem), scopeOutput, reader);
                break;
            case MapSyntax map:
                Work(state, map, raw, Map(state, map, effective, reader), scopeOutput, reader);
                break;
            case WaitSyntax wait:
                if (wait.Seconds?.Path is { } seconds)
                    reader.Path(seconds, effective).Demand(ShapeKinds.Integer);
                Read(reader, wait.Seconds?.Query, ShapeKinds.Integer);
                Read(reader, wait.TimestampQuery, ShapeKinds.Timestamp);
                if (wait.TimestampPath is { } timestamp)
                    reader.Path(timestamp, effective).Demand(ShapeKinds.Timestamp);
                reader.Assign(wait.Assign, effective);
                Leave(state, effective, scopeOutput, reader);
                break;
            case ChoiceSyntax choice:
                Choose(state, choice, effective, reader);
                break;
            case SucceedSyntax:
                Leave(state, effective, scopeOutput, reader);
                break;
            case FailSyntax fail:
                if (fail.ErrorPath is { } error)
                    reader.Template(error, effective).Demand(ShapeKinds.String);
                if (fail.CausePath is { } cause)
                    reader.Template(cause, effective).Demand(ShapeKinds.String);
                break;
        }
    }

    // Whoever asks a rule knows that those before it do not hold.
    private void Choose(StateModel state, ChoiceSyntax choice, Shape data, ExpressionShapes reader)
    {
        var known = Guards.None;
        var narrowing = new Narrowing(data);
        foreach (var rule in choice.Choices)
        {
            Read(reader, (rule.Condition as QueryCondition)?.Query, ShapeKinds.Boolean);
            var (holds, fails) = reader.Condition(rule.Condition, known, narrowing);
            var chosen = narrowing.Behind(holds);
            reader.Assign(rule.Assign, chosen);
            Go(state.Resolve(rule.Next), rule.Output is { } given ? reader.Template(given, data) : Selected(state, chosen, reader));
            known = fails;
        }

        var left = narrowing.Behind(known);
        reader.Assign(choice.Assign, left);
        if (choice.Default is not null)
            Go(state.Resolve(choice.Default), choice.Output is { } given ? reader.Template(given, data) : Selected(state, left, reader));
        shapes.Unguarded.AddRange(reader.Unguarded());
    }

    private static void Read(ExpressionShapes reader, Expressions.Jsonata.JsonataQuery? query, ShapeKinds kind)
    {
        if (query is not null)
            reader.Query(query).Demand(kind);
    }

    private Shape Task(StateModel state, TaskSyntax task, Shape effective, ExpressionShapes reader)
    {
        var request = shapes.Requests[state] = task.Parameters is { } parameters ? reader.Template(parameters, effective) : effective;
        ServiceShapes.DemandParameters(task.Resource, request);
        Read(reader, task.TimeoutSeconds?.Query, ShapeKinds.Integer);
        Read(reader, task.HeartbeatSeconds?.Query, ShapeKinds.Integer);
        if (task.TimeoutSeconds?.Path is { } timeout)
            reader.Path(timeout, effective).Demand(ShapeKinds.Integer);
        if (task.HeartbeatSeconds?.Path is { } heartbeat)
            reader.Path(heartbeat, effective).Demand(ShapeKinds.Integer);
        return shapes.Results[state] = given.ResultOf(task.Resource);
    }

    private Shape Parallel(StateModel state, ParallelSyntax parallel, Shape effective, ExpressionShapes reader, Shape? mapItem)
    {
        var branchInput = parallel.Parameters is { } parameters ? reader.Template(parameters, effective) : effective;
        var outputs = new List<Shape>();
        foreach (var branch in state.Inner)
        {
            var output = new Shape();
            Scope(branch, branchInput, output, mapItem, variables);
            outputs.Add(output);
        }

        return Shape.TupleOf(outputs);
    }

    private Shape Map(StateModel state, MapSyntax map, Shape effective, ExpressionShapes reader)
    {
        var distributed = map.Distributed;
        Shape item;
        if (distributed?.ItemReader is { } itemReader)
        {
            item = ItemOf(itemReader);
        }
        else
        {
            var items = shapes.Items[state] = map.Items is { } given ? reader.Template(given, effective) : map.ItemsPath is { } itemsPath ? reader.Path(itemsPath, effective) : effective;
            item = items.Element();
        }

        Read(reader, map.MaxConcurrency?.Query, ShapeKinds.Integer);
        if (map.MaxConcurrency?.Path is { } concurrency)
            reader.Path(concurrency, effective).Demand(ShapeKinds.Integer);
        var selectorReader = new ExpressionShapes(shapes.Input, item, variables, shapes) { StatesInput = effective };
        var input = map.ItemSelector is { } selector ? selectorReader.Template(selector, effective) : item;
        if (distributed is not null)
            input = Distributed(distributed, input, effective, reader);
        var output = new Shape();
        // The executions of a distributed Map have a context of their own and see no variables.
        if (state.Inner.Count > 0)
            Scope(state.Inner[0], input, output, distributed is null ? item : null, distributed is null ? variables : null);
        return distributed?.ResultWriter is { } writer ? Written(writer, output) : Shape.ArrayOf(output);
    }

    // What an item is, as far as the ItemReader says so.
    private static Shape ItemOf(ItemReaderSyntax reader)
    {
        var item = new Shape();
        foreach (var header in reader.CsvHeaders)
            item = item.With(header.Value, Shape.Of(ShapeKinds.String));
        return item;
    }

    // The settings that read the data; gives the input of a child execution.
    private Shape Distributed(DistributedMapSyntax map, Shape item, Shape effective, ExpressionShapes reader)
    {
        foreach (var number in new[] { map.ToleratedFailureCount, map.ItemReader?.MaxItems, map.ItemBatcher?.MaxItemsPerBatch, map.ItemBatcher?.MaxInputBytesPerBatch })
        {
            Read(reader, number?.Query, ShapeKinds.Integer);
            if (number?.Path is { } path)
                reader.Path(path, effective).Demand(ShapeKinds.Integer);
        }

        Read(reader, map.ToleratedFailurePercentage?.Query, ShapeKinds.Number);
        if (map.ToleratedFailurePercentage?.Path is { } percentage)
            reader.Path(percentage, effective).Demand(ShapeKinds.Number);
        foreach (var parameters in new[] { map.ItemReader?.Parameters, map.ResultWriter?.Parameters })
            if (parameters is TemplateObject { Members: var members })
                // Bucket, Key, Prefix and the like.
                foreach (var member in members)
                    reader.Template(member.Value, effective).Demand(ShapeKinds.String);
        if (map.ItemBatcher is not { } batcher)
            return item;
        var batch = new Shape().With("Items", Shape.ArrayOf(item));
        return batcher.BatchInput is { } batchInput ? batch.With("BatchInput", reader.Template(batchInput, effective)) : batch;
    }

    private static Shape Written(ResultWriterSyntax writer, Shape output) =>
        writer.Resource is not null
            ? ContextShapes.Object(("MapRunArn", ShapeKinds.String)).With("ResultWriterDetails", ContextShapes.Object(("Bucket", ShapeKinds.String), ("Key", ShapeKinds.String)))
            // Flattened or with the executions' facts: the items are something else then.
            : Shape.ArrayOf(writer.Transformation is null or { Value: "COMPACT" } ? output : new Shape());

    private void Work(StateModel state, WorkSyntax work, Shape raw, Shape result, Shape scopeOutput, ExpressionShapes reader)
    {
        reader.StatesResult = result;
        reader.Assign(work.Assign, result);
        var selected = work.ResultSelector is { } selector ? reader.Template(selector, result) : result;
        Leave(state, Output(state, raw, work.ResultPath, selected), scopeOutput, reader);
        foreach (var catcher in work.Catch)
        {
            reader.StatesError = ContextShapes.ErrorOutput();
            reader.Assign(catcher.Assign, ContextShapes.ErrorOutput());
            Go(state.Resolve(catcher.Next), catcher.Output is { } given ? reader.Template(given, raw) : Output(state, raw, catcher.ResultPath, ContextShapes.ErrorOutput(new CatcherOrigin(state.Name, catcher.Json))));
        }
    }

    private void Leave(StateModel state, Shape data, Shape scopeOutput, ExpressionShapes reader)
    {
        var output = state.Syntax.Output is { } given ? reader.Template(given, data) : Selected(state, data, reader);
        if (state.Syntax.End || state.Syntax is SucceedSyntax)
            scopeOutput.AddBase(output);
        else
            Go(state.Resolve(state.Syntax.Next), output);
    }

    private static Shape Selected(StateModel state, Shape data, ExpressionShapes reader) => state.Syntax.OutputPath switch
    {
        null => data,
        { Path: { Root: PathRoot.Data, Steps.Count: > 0 } } path => reader.Field(path, data).InPlaceOf(new Loss(LossKind.OutputPath, state.Name, data)),
        var path => reader.Field(path, data),
    };

    // Without a ResultPath the result takes the place of the input.
    private Shape Output(StateModel state, Shape raw, PathField? resultPath, Shape result) =>
        resultPath is null ? result.InPlaceOf(new Loss(LossKind.Result, state.Name, raw)) : Graft(state, raw, resultPath, result);

    private Shape Graft(StateModel state, Shape raw, PathField? resultPath, Shape result)
    {
        if (resultPath is null)
            return result;
        if (resultPath.Path is { } path)
            return Graft(state, raw, path.Steps, 0, result);
        shapes.HasDiscards = true;
        return raw.Without(new DiscardedResult(state.Name, result));
    }

    private static Shape Graft(StateModel state, Shape target, IReadOnlyList<PathStep> steps, int from, Shape value)
    {
        if (from == steps.Count)
            return value;
        if (steps[from] is not MemberStep member)
            return target;
        var inner = from + 1 == steps.Count
            ? value.InPlaceOf(new Loss(LossKind.ResultPath, state.Name, target, member.Name))
            : Graft(state, target.Member(member.Name), steps, from + 1, value);
        return target.With(member.Name, inner);
    }
}
