using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes the Enter, Leave and Catch halves of each kind of state.</summary>
internal static class StateMethods
{
    public static void Write(StateEmitter emit)
    {
        switch (emit.State.Syntax)
        {
            case PassSyntax pass: Pass(emit, pass); break;
            case TaskSyntax task: Task(emit, task); break;
            case ParallelSyntax parallel: Parallel(emit, parallel); break;
            case MapSyntax map: Map(emit, map); break;
            case WaitSyntax wait: Wait(emit, wait); break;
            case ChoiceSyntax choice: Choice(emit, choice); break;
            case SucceedSyntax: Succeed(emit); break;
            case FailSyntax fail: Fail(emit, fail); break;
        }
    }

    private static void Pass(StateEmitter emit, PassSyntax pass)
    {
        emit.Begin("Enter");
        if (pass.Result is { } literal)
        {
            emit.Quote("Result", "ResultPath");
            var result = emit.Expressions.Literal(literal, "Result");
            Finish(emit, pass.ResultPath, result, result);
        }
        else
        {
            emit.DeclareInput();
            if (pass.Parameters is { } parameters)
            {
                emit.Quote("Parameters");
                emit.Line("var result = " + emit.Expressions.Template(parameters, "input", "Parameters") + ";");
            }

            emit.Quote("ResultPath");
            var result = pass.Parameters is null ? "input" : "result";
            Finish(emit, pass.ResultPath, result, result);
        }

        emit.End();
    }

    private static void Finish(StateEmitter emit, PathField? resultPath, string result, string assignInput)
    {
        var output = emit.Graft(resultPath, result);
        if (emit.State.Syntax.OutputPath is null)
        {
            emit.Leave(output, assignInput);
            return;
        }

        if (output != result || output.Length > "frame.Input".Length)
        {
            emit.Line("var output = " + output + ";");
            output = "output";
        }

        emit.Leave(output, assignInput);
    }

    private static void Task(StateEmitter emit, TaskSyntax task)
    {
        emit.Begin("Enter");
        emit.DeclareInput();
        emit.Quote("Parameters");
        var request = emit.TemplateOr(task.Parameters, "input", "Parameters");
        if (task.Parameters is not null)
        {
            emit.Line("var parameters = " + request + ";");
            request = "parameters";
        }

        var options = "";
        if (emit.Dynamic(task.TimeoutSeconds, path => emit.Expressions.Call(path, "PositiveInteger", "input", "\"TimeoutSecondsPath\"")) is { } timeout)
        {
            emit.Quote("TimeoutSeconds", "TimeoutSecondsPath");
            options += ", timeoutSeconds: " + timeout;
        }

        if (emit.Dynamic(task.HeartbeatSeconds, path => emit.Expressions.Call(path, "PositiveInteger", "input", "\"HeartbeatSecondsPath\"")) is { } heartbeat)
        {
            emit.Quote("HeartbeatSeconds", "HeartbeatSecondsPath");
            options += ", heartbeatSeconds: " + heartbeat;
        }

        if (task.Credentials is { } credentials)
        {
            emit.Quote("Credentials");
            options += ", credentials: " + emit.Expressions.Template(credentials, "input", "Credentials");
        }

        emit.Line("return Step.Call(" + request + options + ");");
        emit.End();
        Work(emit, task);
    }

    private static void Parallel(StateEmitter emit, ParallelSyntax parallel)
    {
        emit.Begin("Enter");
        emit.DeclareInput();
        emit.Quote("Parameters");
        emit.Line("return Step.Fork(" + emit.TemplateOr(parallel.Parameters, "input", "Parameters") + ");");
        emit.End();
        Work(emit, parallel);
    }

    private static void Map(StateEmitter emit, MapSyntax map)
    {
        emit.Begin("Enter");
        if (map.Distributed?.ItemReader is not null)
        {
            // ItemsPath plays no part beside an ItemReader (recorded).
            emit.Line("return Step.ForEach(JsonData.EmptyArray);");
        }
        else
        {
            emit.DeclareInput();
            emit.Quote("ItemsPath");
            var items = map.ItemsPath is { } path ? emit.Expressions.Call(path, "Items", "input") : "input";
            // A distributed Map reads its settings later.
            var concurrency = map.Distributed is null ? emit.Dynamic(map.MaxConcurrency, path => MaxConcurrency(emit, path)) : null;
            if (concurrency is not null)
                emit.Quote("MaxConcurrency", "MaxConcurrencyPath");
            emit.Line("return Step.ForEach(" + items + (concurrency is null ? "" : ", " + concurrency) + ");");
        }

        emit.End();
        if (map.Distributed is { } distributed)
            MapRunEmitter.Write(emit, map, distributed);
        if (map.ItemSelector is { } selector)
        {
            emit.Line("");
            emit.Line("private static JsonData Select" + emit.Identifier + "(Frame frame)");
            emit.Line("{");
            emit.Indent();
            emit.DeclareInput();
            emit.Quote("ItemSelector", "Parameters");
            emit.Line("return " + emit.Expressions.Template(selector, "input", "ItemSelector") + ";");
            emit.End();
        }

        Work(emit, map);
    }

    public static string MaxConcurrency(StateEmitter emit, Expressions.JsonPath.JsonPath path) =>
        emit.Expressions.Call(path, "NonNegativeInteger", "input", "\"MaxConcurrency\"");

    /// <summary>The Leave and Catch halves of Task, Parallel and Map.</summary>
    private static void Work(StateEmitter emit, WorkSyntax work)
    {
        emit.Begin("Leave", "Frame frame, JsonData result");
        var selected = "result";
        if (work.ResultSelector is { } selector)
        {
            emit.Quote("ResultSelector");
            emit.Line("var selected = " + emit.Expressions.Template(selector, "result", "ResultSelector") + ";");
            selected = "selected";
        }

        emit.Quote("ResultPath");
        Finish(emit, work.ResultPath, selected, "result");
        emit.End();

        if (work.Catch.Count == 0)
            return;
        emit.Begin("Catch", "int catcher, Frame frame, JsonData errorOutput");
        for (var i = 0; i < work.Catch.Count; i++)
        {
            var catcher = work.Catch[i];
            emit.Line("// " + CSharpText.Comment(catcher.Json.ToCompactJson()));
            var output = emit.Graft(catcher.ResultPath, "errorOutput");
            var step = emit.State.Resolve(catcher.Next) is { } handler ? emit.Next(handler, output) : "Step.End(" + output + ")";
            var answer = "return " + emit.Assigning(step, catcher.Assign, "errorOutput", "CatchAssign" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) + ";";
            if (i == work.Catch.Count - 1)
            {
                emit.Line(answer);
                break;
            }

            emit.Line("if (catcher == " + CSharpText.Literal((long)i) + ")");
            emit.Indent();
            emit.Line(answer);
            emit.Outdent();
        }

        emit.End();
    }

    private static void Wait(StateEmitter emit, WaitSyntax wait)
    {
        emit.Begin("Enter");
        var readsInput = wait.TimestampPath is not null || wait.Seconds?.Path is not null;
        if (readsInput || emit.State.Syntax.InputPath is not null)
            emit.DeclareInput();
        emit.Quote("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
        emit.Line("return " + WaitStep(emit, wait) + ";");
        emit.End();

        emit.Begin("Leave", "Frame frame");
        emit.DeclareInput();
        emit.Leave("input", "input");
        emit.End();
    }

    private static string WaitStep(StateEmitter emit, WaitSyntax wait)
    {
        if (wait.TimestampPath is { } timestampPath)
            return "Step.WaitUntil(" + emit.Expressions.Call(timestampPath, "Timestamp", "input") + ")";
        if (wait.Timestamp is { } timestamp)
            return "Step.WaitUntil(" + emit.Timestamp(timestamp) + ")";
        return "Step.WaitSeconds(" + (emit.Dynamic(wait.Seconds, path => emit.Expressions.Call(path, "Seconds", "input"))
            ?? CSharpText.Literal(wait.Seconds?.Value ?? 0)) + ")";
    }

    private static void Choice(StateEmitter emit, ChoiceSyntax choice)
    {
        emit.Begin("Enter");
        emit.DeclareInput();
        var output = "input";
        if (choice.OutputPath is { } outputPath)
        {
            emit.Quote("OutputPath");
            output = emit.Expressions.Select(outputPath, "input");
        }

        for (var i = 0; i < choice.Choices.Count; i++)
        {
            var rule = choice.Choices[i];
            emit.Line("");
            emit.Line("// " + CSharpText.Comment(rule.Json.ToCompactJson()));
            emit.Line("if (" + emit.Expressions.Condition(rule.Condition, "input") + ")");
            emit.Indent();
            var step = emit.State.Resolve(rule.Next) is { } next ? emit.Next(next, output) : "Step.End(" + output + ")";
            emit.Line("return " + emit.Assigning(step, rule.Assign, "input", "RuleAssign" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) + ";");
            emit.Outdent();
        }

        emit.Line("");
        // The state's own Assign is for the Default alone; a rule that holds has its own (recorded).
        emit.Quote("Default", "Assign");
        emit.Line("return " + (emit.State.Resolve(choice.Default) is { } otherwise
            ? emit.Assigning(emit.Next(otherwise, output), choice.Assign, "input", "Assign")
            : "Step.NoChoiceMatched()") + ";");
        emit.End();
    }

    private static void Succeed(StateEmitter emit)
    {
        emit.Begin("Enter");
        emit.DeclareInput();
        emit.Leave("input", "input");
        emit.End();
    }

    private static void Fail(StateEmitter emit, FailSyntax fail)
    {
        emit.Begin("Enter");
        if (fail.ErrorPath is not null || fail.CausePath is not null)
            emit.Line("var input = frame.Input;");
        emit.Quote("Error", "ErrorPath", "Cause", "CausePath");
        emit.Line("return Step.Fail("
            + (fail.ErrorPath is { } errorPath ? emit.Expressions.Template(errorPath, "input", "Error") + ".GetString()" : emit.Text(fail.Error))
            + ", "
            + (fail.CausePath is { } causePath ? emit.Expressions.Template(causePath, "input", "Cause") + ".GetString()" : emit.Text(fail.Cause))
            + ");");
        emit.End();
    }
}
