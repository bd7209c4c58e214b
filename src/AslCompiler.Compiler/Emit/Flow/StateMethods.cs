using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.Templates;
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

        emit.WriteQueryMethods();
    }

    private static void Pass(StateEmitter emit, PassSyntax pass)
    {
        emit.Begin("Enter", "Frame frame");
        if (pass.Result is { } literal)
        {
            emit.Quote("Result", "ResultPath");
            var result = emit.Expressions.Literal(literal, "Result");
            Finish(emit, pass.ResultPath, result, result);
        }
        else
        {
            emit.DeclareInput();
            emit.Declare(Exit(pass), hasInput: true);
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

    // The expressions of Assign and Output.
    private static IEnumerable<JsonataQuery> Exit(StateSyntax state) => TemplateQueries.In(state.Assign).Concat(TemplateQueries.In(state.Output));

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
        emit.Begin("Enter", "Frame frame");
        emit.DeclareInput();
        emit.Declare([.. TemplateQueries.In(task.Parameters), task.TimeoutSeconds?.Query, task.HeartbeatSeconds?.Query, .. TemplateQueries.In(task.Credentials)], hasInput: true);
        emit.Quote("Parameters", "Arguments");
        var isJsonata = task.Language == QueryLanguage.Jsonata;
        var request = emit.TemplateOr(task.Parameters, "input", isJsonata ? "Arguments" : "Parameters");
        if (task.Parameters is not null)
        {
            var name = isJsonata ? "arguments" : "parameters";
            emit.Line("var " + name + " = " + request + ";");
            request = name;
        }

        var options = new List<string> { request };
        if (emit.Dynamic(task.TimeoutSeconds, "PositiveInteger", path => emit.Expressions.Call(path, "PositiveInteger", "input", "\"TimeoutSecondsPath\"")) is { } timeout)
        {
            emit.Quote("TimeoutSeconds", "TimeoutSecondsPath");
            options.Add("timeoutSeconds: " + timeout);
        }

        if (emit.Dynamic(task.HeartbeatSeconds, "PositiveInteger", path => emit.Expressions.Call(path, "PositiveInteger", "input", "\"HeartbeatSecondsPath\"")) is { } heartbeat)
        {
            emit.Quote("HeartbeatSeconds", "HeartbeatSecondsPath");
            options.Add("heartbeatSeconds: " + heartbeat);
        }

        if (task.Credentials is { } credentials)
        {
            emit.Quote("Credentials");
            options.Add("credentials: " + emit.Expressions.Template(credentials, "input", "Credentials"));
        }

        emit.Line("return " + JsonataCode.Call("Step.Call", [.. options]) + ";");
        emit.End();
        Work(emit, task);
    }

    private static void Parallel(StateEmitter emit, ParallelSyntax parallel)
    {
        emit.Begin("Enter", "Frame frame");
        emit.DeclareInput();
        emit.Declare(TemplateQueries.In(parallel.Parameters), hasInput: true);
        emit.Quote("Parameters", "Arguments");
        emit.Line("return Step.Fork(" + emit.TemplateOr(parallel.Parameters, "input", parallel.Language == QueryLanguage.Jsonata ? "Arguments" : "Parameters") + ");");
        emit.End();
        Work(emit, parallel);
    }

    private static void Map(StateEmitter emit, MapSyntax map)
    {
        emit.Begin("Enter", "Frame frame");
        if (map.Distributed?.ItemReader is not null)
        {
            // ItemsPath plays no part beside an ItemReader (recorded).
            emit.Line("return Step.ForEach(JsonData.EmptyArray);");
        }
        else
        {
            emit.DeclareInput();
            emit.Declare([.. TemplateQueries.In(map.Items), map.Distributed is null ? map.MaxConcurrency?.Query : null], hasInput: true);
            emit.Quote("ItemsPath", "Items");
            var items = Items(emit, map);
            // A distributed Map reads its settings later.
            var concurrency = map.Distributed is null ? emit.Dynamic(map.MaxConcurrency, "NonNegativeInteger", path => MaxConcurrency(emit, path)) : null;
            if (concurrency is not null)
                emit.Quote("MaxConcurrency", "MaxConcurrencyPath");
            emit.Line("return Step.ForEach(" + items + (concurrency is null ? "" : ", " + concurrency) + ");");
        }

        emit.End();
        if (map.Distributed is { } distributed)
            MapRunEmitter.Write(emit, map, distributed);
        if (map.ItemSelector is { } selector)
        {
            emit.Begin("private static JsonData Select" + emit.Identifier + "(Frame frame)");
            emit.DeclareInput();
            emit.Declare(TemplateQueries.In(selector), hasInput: true);
            emit.Quote("ItemSelector", "Parameters");
            emit.Line("return " + emit.Expressions.Template(selector, "input", "ItemSelector") + ";");
            emit.End();
        }

        Work(emit, map);
    }

    private static string Items(StateEmitter emit, MapSyntax map) => map switch
    {
        { ItemsPath: { } path } => emit.Expressions.Call(path, "Items", "input"),
        { Items: TemplateQuery query } => emit.Queries.Value(query.Query, "Items"),
        { Items: { } items } => emit.Expressions.Template(items, "input", "Items"),
        { Language: QueryLanguage.Jsonata } => "StateEvaluation.ItemsOf(input)",
        _ => "input",
    };

    public static string MaxConcurrency(StateEmitter emit, Expressions.JsonPath.JsonPath path) =>
        emit.Expressions.Call(path, "NonNegativeInteger", "input", "\"MaxConcurrency\"");

    /// <summary>The Leave and Catch halves of Task, Parallel and Map.</summary>
    private static void Work(StateEmitter emit, WorkSyntax work)
    {
        emit.Begin("Leave", "Frame frame, JsonData result");
        emit.Declare(Exit(work));
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
        emit.Declare(work.Catch.SelectMany(catcher => TemplateQueries.In(catcher.Assign).Concat(TemplateQueries.In(catcher.Output))));
        for (var i = 0; i < work.Catch.Count; i++)
        {
            var catcher = work.Catch[i];
            emit.Line("// " + CSharpText.Comment(catcher.Json.ToCompactJson()));
            var number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var output = emit.OutputOr(catcher.Output, emit.Graft(catcher.ResultPath, "errorOutput"), "CatchOutput" + number);
            var step = emit.State.Resolve(catcher.Next) is { } handler ? emit.Next(handler, output) : "Step.End(" + output + ")";
            var answer = "return " + emit.Assigning(step, catcher.Assign, "errorOutput", "CatchAssign" + number) + ";";
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
        emit.Begin("Enter", "Frame frame");
        var readsInput = wait.TimestampPath is not null || wait.Seconds?.Path is not null;
        if (readsInput || emit.State.Syntax.InputPath is not null)
            emit.DeclareInput();
        emit.Declare([wait.Seconds?.Query, wait.TimestampQuery], hasInput: readsInput);
        emit.Quote("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
        emit.Line("return " + WaitStep(emit, wait) + ";");
        emit.End();

        emit.Begin("Leave", "Frame frame");
        emit.DeclareInput();
        emit.Declare(Exit(wait), hasInput: true);
        emit.Leave("input", "input");
        emit.End();
    }

    private static string WaitStep(StateEmitter emit, WaitSyntax wait)
    {
        if (wait.TimestampPath is { } timestampPath)
            return "Step.WaitUntil(" + emit.Expressions.Call(timestampPath, "Timestamp", "input") + ")";
        if (wait.TimestampQuery is { } query)
            return "Step.WaitUntil(" + emit.Queries.Value(query, "Timestamp") + ")";
        if (wait.Timestamp is { } timestamp)
            return "Step.WaitUntil(" + emit.Timestamp(timestamp) + ")";
        return "Step.WaitSeconds(" + (emit.Dynamic(wait.Seconds, "NonNegativeInteger", path => emit.Expressions.Call(path, "Seconds", "input"))
            ?? CSharpText.Literal(wait.Seconds?.Value ?? 0)) + ")";
    }

    private static void Choice(StateEmitter emit, ChoiceSyntax choice)
    {
        emit.Begin("Enter", "Frame frame");
        emit.DeclareInput();
        emit.Declare(Queries.Of(choice).Select(query => query.Query), hasInput: true);
        var output = "input";
        if (choice.OutputPath is { } outputPath)
        {
            emit.Quote("OutputPath");
            output = emit.Expressions.Select(outputPath, "input");
        }

        for (var i = 0; i < choice.Choices.Count; i++)
        {
            var rule = choice.Choices[i];
            if (rule.Condition is ConstantCondition { Holds: false })
                continue;
            emit.Line("");
            emit.Line("// " + CSharpText.Comment(rule.Json.ToCompactJson()));
            var number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var isAlways = rule.Condition is ConstantCondition;
            if (!isAlways)
                emit.Line("if (" + emit.Expressions.Condition(rule.Condition, "input") + ")");
            if (!isAlways)
                emit.Indent();
            var given = emit.OutputOr(rule.Output, output, "RuleOutput" + number);
            var step = emit.State.Resolve(rule.Next) is { } next ? emit.Next(next, given) : "Step.End(" + given + ")";
            emit.Line("return " + emit.Assigning(step, rule.Assign, "input", "RuleAssign" + number) + ";");
            if (isAlways)
            {
                emit.End();
                return;
            }

            emit.Outdent();
        }

        emit.Line("");
        // The state's own Assign is for the Default alone; a rule that holds has its own (recorded).
        emit.Quote("Default", "Assign", "Output");
        emit.Line("return " + (emit.State.Resolve(choice.Default) is { } otherwise
            ? emit.Assigning(emit.Next(otherwise, emit.OutputOr(choice.Output, output, "Output")), choice.Assign, "input", "Assign")
            : "Step.NoChoiceMatched()") + ";");
        emit.End();
    }

    private static void Succeed(StateEmitter emit)
    {
        emit.Begin("Enter", "Frame frame");
        emit.DeclareInput();
        emit.Declare(TemplateQueries.In(emit.State.Syntax.Output), hasInput: true);
        emit.Leave("input", "input");
        emit.End();
    }

    private static void Fail(StateEmitter emit, FailSyntax fail)
    {
        emit.Begin("Enter", "Frame frame");
        if (fail.Language == QueryLanguage.Jsonata)
            emit.Declare(TemplateQueries.In(fail.ErrorPath).Concat(TemplateQueries.In(fail.CausePath)));
        else if (fail.ErrorPath is not null || fail.CausePath is not null)
            emit.Line("var input = frame.Input;");
        emit.Quote("Error", "ErrorPath", "Cause", "CausePath");
        emit.Line("return Step.Fail("
            + FailText(emit, fail.ErrorPath, fail.Error, "Error")
            + ", "
            + FailText(emit, fail.CausePath, fail.Cause, "Cause")
            + ");");
        emit.End();
    }

    private static string FailText(StateEmitter emit, Template? expression, Json.JsonString? literal, string name) => expression switch
    {
        null => emit.Text(literal),
        TemplateQuery query => emit.Queries.Value(query.Query, "Text"),
        _ => emit.Expressions.Template(expression, "input", name) + ".GetString()",
    };
}
