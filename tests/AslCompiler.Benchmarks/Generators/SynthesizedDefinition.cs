using System.Text.Json;
using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Generators;

/// <summary>Definitions of 20 states with every state type, paths, templates, choices and retriers; each differs from the others.</summary>
internal static class SynthesizedDefinition
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string[] Nouns = ["order", "parcel", "invoice", "customer", "booking", "claim", "ticket", "shipment"];
    private static readonly string[] Verbs = ["Check", "Load", "Price", "Send", "Book", "Store", "Match", "Close"];

    /// <summary>Writes <c>flow-0.asl.json</c> and so on.</summary>
    public static void WriteAll(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var index = 0; index < count; index++)
            File.WriteAllText(Path.Combine(folder, $"flow-{index}.asl.json"), Write(index, edit: 0));
    }

    /// <param name="index">Which definition.</param>
    /// <param name="edit">Changes one value.</param>
    public static string Write(int index, int edit)
    {
        var names = new Names(index);
        // Fourteen in turn, of which the Parallel holds two and the Map one; three at the end: 20.
        Func<Names, JsonObject>[] kinds =
            [Task, Choice, Pass, Task, Wait, Computed, Parallel, Choice, TaskWithSelector, WaitUntil, Map, Pass, Task, Presence];
        var states = new JsonObject();
        var order = Enumerable.Range(0, kinds.Length).Select(i => kinds[(i + index) % kinds.Length]).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var state = order[i](names.At(i));
            if (state["Type"]!.GetValue<string>() != "Choice")
                state["Next"] = i + 1 < order.Length ? names.At(i + 1).State : "Finished";
            states[names.At(i).State] = state;
        }
        states["Finished"] = new JsonObject { ["Type"] = "Pass", ["Result"] = new JsonObject { ["edit"] = edit, ["flow"] = index }, ["ResultPath"] = "$.summary", ["Next"] = "Done" };
        states["Done"] = new JsonObject { ["Type"] = "Succeed", ["OutputPath"] = "$.summary" };
        states["Stopped"] = new JsonObject { ["Type"] = "Fail", ["Error"] = $"{names.Noun}Failed", ["CausePath"] = "$.failure.Cause" };
        return new JsonObject { ["Comment"] = $"Synthesized flow {index}", ["StartAt"] = names.At(0).State, ["States"] = states, ["TimeoutSeconds"] = 3600 + index }.ToJsonString(Indented);
    }

    private static JsonObject Task(Names n) => new()
    {
        ["Type"] = "Task",
        ["Resource"] = $"arn:aws:lambda:us-east-1:111122223333:function:{n.Verb}{n.Noun}",
        ["Parameters"] = new JsonObject { ["id.$"] = $"$.{n.Noun}.id", ["lines.$"] = $"$.{n.Noun}.lines[*].sku", ["run.$"] = "$$.Execution.Name", ["limit"] = n.Position * 10, ["tags"] = new JsonArray("a", "b") },
        ["ResultPath"] = $"$.{n.Result}",
        ["TimeoutSeconds"] = 30 + n.Position,
        ["Retry"] = Retry(n),
        ["Catch"] = Catch(),
    };

    private static JsonObject TaskWithSelector(Names n) => new()
    {
        ["Type"] = "Task",
        ["Resource"] = "arn:aws:states:::lambda:invoke",
        ["Parameters"] = new JsonObject { ["FunctionName"] = $"{n.Verb}{n.Noun}", ["Payload"] = new JsonObject { ["id.$"] = $"$.{n.Noun}.id", ["first.$"] = $"$.{n.Noun}.lines[0]" } },
        ["ResultSelector"] = new JsonObject { ["code.$"] = "$.Payload.code", ["accepted.$"] = "$.Payload.accepted" },
        ["ResultPath"] = $"$.{n.Result}",
        ["Retry"] = Retry(n),
        ["Catch"] = Catch(),
    };

    private static JsonObject Pass(Names n) => new()
    {
        ["Type"] = "Pass",
        ["Result"] = new JsonObject { ["kind"] = n.Verb, ["rank"] = n.Position, ["open"] = true, ["rate"] = 0.25 },
        ["ResultPath"] = $"$.{n.Result}",
    };

    private static JsonObject Computed(Names n) => new()
    {
        ["Type"] = "Pass",
        ["Parameters"] = new JsonObject
        {
            ["text.$"] = $"States.Format('{n.Verb} {{}} of {{}}', $.{n.Noun}.id, $.{n.Noun}.owner.name)",
            ["count.$"] = $"States.MathAdd(States.ArrayLength($.{n.Noun}.lines), {n.Position})",
            ["cheap.$"] = $"$.{n.Noun}.lines[?(@.price < {20 + n.Position})]",
            ["nested"] = new JsonObject { ["hash.$"] = $"States.Hash($.{n.Noun}.id, 'SHA-256')", ["all.$"] = "$" },
        },
        ["ResultPath"] = $"$.{n.Result}",
    };

    private static JsonObject Wait(Names n) => new() { ["Type"] = "Wait", ["Seconds"] = 5 + n.Position };

    private static JsonObject WaitUntil(Names n) => new() { ["Type"] = "Wait", ["TimestampPath"] = $"$.{n.Noun}.due" };

    private static JsonObject Choice(Names n) => new()
    {
        ["Type"] = "Choice",
        ["Choices"] = new JsonArray(
            new JsonObject
            {
                ["And"] = new JsonArray(
                    new JsonObject { ["Variable"] = $"$.{n.Noun}.total", ["NumericGreaterThan"] = 100 + n.Position },
                    new JsonObject { ["Not"] = new JsonObject { ["Variable"] = $"$.{n.Noun}.state", ["StringEquals"] = "closed" } }),
                ["Next"] = n.Following,
            },
            new JsonObject { ["Variable"] = $"$.{n.Noun}.code", ["StringMatches"] = $"{n.Verb}-*", ["Next"] = n.Following },
            new JsonObject { ["Variable"] = $"$.{n.Noun}.total", ["NumericLessThanPath"] = $"$.{n.Noun}.limit", ["Next"] = "Finished" }),
        ["Default"] = n.Following,
    };

    private static JsonObject Presence(Names n) => new()
    {
        ["Type"] = "Choice",
        ["Choices"] = new JsonArray(new JsonObject
        {
            ["Or"] = new JsonArray(
                new JsonObject { ["Variable"] = $"$.{n.Noun}.owner", ["IsPresent"] = false },
                new JsonObject { ["Variable"] = $"$.{n.Noun}.urgent", ["BooleanEquals"] = true }),
            ["Next"] = "Finished",
        }),
        ["Default"] = n.Following,
    };

    private static JsonObject Parallel(Names n) => new()
    {
        ["Type"] = "Parallel",
        ["Branches"] = new JsonArray(Scope(n.Verb + "Left", Task(n)), Scope(n.Verb + "Right", Pass(n))),
        ["ResultSelector"] = new JsonObject { ["left.$"] = "$[0]", ["right.$"] = "$[1]" },
        ["ResultPath"] = $"$.{n.Result}",
        ["Catch"] = Catch(),
    };

    private static JsonObject Map(Names n) => new()
    {
        ["Type"] = "Map",
        ["ItemsPath"] = $"$.{n.Noun}.lines",
        ["ItemSelector"] = new JsonObject { ["line.$"] = "$$.Map.Item.Value", ["index.$"] = "$$.Map.Item.Index", ["id.$"] = $"$.{n.Noun}.id" },
        ["MaxConcurrency"] = n.Position,
        ["ItemProcessor"] = Scope(n.Verb + "Line", new JsonObject
        {
            ["Type"] = "Task",
            ["Resource"] = $"arn:aws:lambda:us-east-1:111122223333:function:{n.Verb}Line",
            ["Retry"] = Retry(n),
        }),
        ["ResultPath"] = $"$.{n.Result}",
    };

    private static JsonObject Scope(string name, JsonObject state)
    {
        state["End"] = true;
        state.Remove("Catch");
        return new JsonObject { ["StartAt"] = name, ["States"] = new JsonObject { [name] = state } };
    }

    private static JsonArray Retry(Names n) => new(
        new JsonObject { ["ErrorEquals"] = new JsonArray("Lambda.ServiceException", $"{n.Verb}Busy"), ["IntervalSeconds"] = 2, ["MaxAttempts"] = 4, ["BackoffRate"] = 1.5 },
        new JsonObject { ["ErrorEquals"] = new JsonArray("States.Timeout"), ["MaxAttempts"] = 1, ["MaxDelaySeconds"] = 60, ["JitterStrategy"] = "FULL" });

    private static JsonArray Catch() => new(new JsonObject { ["ErrorEquals"] = new JsonArray("States.ALL"), ["ResultPath"] = "$.failure", ["Next"] = "Stopped" });

    /// <summary>The words of one state of one definition.</summary>
    private sealed record Names(int Index, int Position = 0)
    {
        public string Noun => Nouns[Index % Nouns.Length];

        public string Verb => Verbs[(Index + Position) % Verbs.Length];

        public string State => $"{Verb} {Noun} {Position}";

        public string Following => (Position + 1 < 14) ? At(Position + 1).State : "Finished";

        public string Result => $"{Verb.ToLowerInvariant()}{Position}";

        public Names At(int position) => this with { Position = position };
    }
}
