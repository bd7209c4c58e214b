using AslCompiler.Durable.Tests.Flows;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>The flows that are run with a crash at every write.</summary>
internal static class Scenarios
{
    public static readonly Scenario[] All =
    [
        new("chain", Chain.Definition, (handler, options) => new Chain(handler, options), """{ "id": 7 }""", (context, request) => context.TaskName switch
        {
            "Quote" => JsonData.Parse("""{ "price": 120 }"""),
            _ => JsonData.Object(["did", "with"], [context.TaskName, request]),
        }),
        new("retries", Retries.Definition, (handler, options) => new Retries(handler, options), """{ "id": 7 }""", (context, request) => (context.TaskName, context.RetryCount) switch
        {
            ("Flaky", 0) => throw new TaskFailedException("Busy"),
            ("Flaky", 1) => throw new TaskFailedException("Broken", "a cause"),
            ("Flaky", 2) => throw new TaskFailedException("Busy"),
            ("Flaky", _) => request,
            ("Hopeless", _) => throw new TaskFailedException("Lost", "for ever"),
            ("Mourn", 0) => JsonData.EmptyObject,
            _ => JsonData.Parse("""{ "words": "gone" }"""),
        }),
        new("branches", Branches.Definition, (handler, options) => new Branches(handler, options), """{ "id": 7 }""", (context, request) => (context.TaskName, context.IdempotencyKey) switch
        {
            ("LeftAgain", _) when IsEarly(context) => throw new TaskFailedException("Cross"),
            ("Break", _) => throw new TaskFailedException("Broken"),
            _ => JsonData.Object(["did", "with"], [context.TaskName, request]),
        }),
        new("items", Items.Definition, (handler, options) => new Items(handler, options), """{ "id": 7, "orders": [{ "dry": 5, "lines": [1, 2] }, { "dry": 0, "lines": [] }, { "dry": 3, "lines": [4] }, { "dry": 1, "lines": [5, 6, 7] }] }""", (context, request) =>
            context is { TaskName: "Pick", RetryCount: 0, MapItemIndex: 1 or 3 } ? throw new TaskFailedException("Busy") : JsonData.Object(["did", "with"], [context.TaskName, request])),
        new("waits", Waits.Definition, (handler, options) => new Waits(handler, options), """{ "until": "2026-01-10T00:00:00Z" }""", (context, request) => JsonData.Object(["did", "with"], [context.TaskName, request])),
        new("jsonata", Flows.Jsonata.Definition, (handler, options) => new Flows.Jsonata(handler, options), """{ "id": 7, "orders": [{ "dry": 5 }, { "dry": 0 }, { "dry": 3 }] }""", (context, request) => JsonData.Object(["did", "with"], [context.TaskName, request])),
        new("approval", Approval.Definition, (handler, options) => new Approval(handler, options), """{ "id": 7 }""", (context, request) => JsonData.String("asked"))
        {
            Answer = (client, token, count) => count == 1 ? client.SendTaskFailureAsync(token, "Postponed") : client.SendTaskSuccessAsync(token, JsonData.Parse("""{ "by": "ada" }""")),
        },
        new("refusal", Approval.Definition, (handler, options) => new Approval(handler, options), """{ "id": 8 }""", (context, request) => JsonData.String(context.TaskName))
        {
            Answer = (client, token, _) => client.SendTaskFailureAsync(token, "Refused", "too dear"),
        },
        new("silence", Approval.Definition, (handler, options) => new Approval(handler, options), """{ "id": 9 }""", (context, request) => JsonData.String(context.TaskName)),
        new("redrives", Trips.Definition, (handler, options) => new Trips(handler, options), """{ "id": 7, "legs": [1, 2, 3, 4, 5] }""", (context, request) =>
            RedriveCount(request) < (context.TaskName, context.MapItemIndex) switch { ("Check", _) => 1, ("Fly", _) => 2, ("Drive", 2) => 3, _ => 0 }
                ? throw new TaskFailedException("Broken", "a cause") : JsonData.Object(["did", "with"], [context.TaskName, request]))
        { Redrives = 3 },
        new("activities", Packing.Definition, (handler, options) => new Packing(handler, options), """{ "id": 7, "items": [1, 2, 3] }""", (_, request) => request)
        {
            Activities = ["Pack", "Label"],
            Work = (client, task, _) => task.Input["retry"]?.GetInt64() == 0 ? client.SendTaskFailureAsync(task.TaskToken, "Torn", "a cause") : client.SendTaskSuccessAsync(task.TaskToken, JsonData.Object(["did"], [task.Input])),
        },
        new("nested", Office.Definition, (handler, options) => new Office(handler, options), """{ "id": 7 }""", (context, request) => context.TaskName is "Check" ? throw new TaskFailedException("Broken") : request)
        {
            Others = [(handler, options) => new Waits(handler, options), (handler, options) => new Trips(handler, options)],
        },
    ];

    private static long RedriveCount(JsonData request) => request["redriven"]?.GetInt64() ?? 0;

    // The first visit to the branch enters it within the first events.
    private static bool IsEarly(TaskContext context) => int.Parse(context.IdempotencyKey.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture) < 16;
}
