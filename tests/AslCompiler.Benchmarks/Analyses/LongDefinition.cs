using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Analyses;

/// <summary>Definitions of many states in which the document grows: each Task keeps its result beside all others and reads what earlier ones have given.</summary>
internal static class LongDefinition
{
    /// <summary>One state after the other.</summary>
    public static string Straight(int states) => Write(states, (state, _) => state);

    /// <summary>Every fourth state is a Choice that may leave some of the states behind it out.</summary>
    public static string ForwardChoices(int states) =>
        Write(states, (state, index) => index % 4 == 3 && index < states - 1 ? Choice(index, Math.Min(index + 6, states - 1), index + 1) : state);

    /// <summary>Every sixth state is a Choice that may go back, by ever more states: loops within and across each other.</summary>
    public static string BackJumps(int states) =>
        Write(states, (state, index) => index % 6 == 5 && index < states - 1 ? Choice(index, Math.Max(0, index - 3 - (index % 37)), index + 1) : state);

    /// <summary>Every second state goes back to one Choice that sends the data to any of them.</summary>
    public static string Dispatcher(int states)
    {
        var rules = new JsonArray();
        for (var index = 1; index < states - 1; index += 2)
            rules.Add(new JsonObject { ["Variable"] = "$.order.next", ["StringEquals"] = Name(index), ["Next"] = Name(index) });
        return Write(states, (state, index) =>
        {
            if (index == 0)
                return new JsonObject { ["Type"] = "Choice", ["Choices"] = rules, ["Default"] = Name(states - 1) };
            if (index % 2 == 0 && index < states - 1)
                state["Next"] = Name(0);
            return state;
        });
    }

    /// <summary>Every Task has a Catcher, and all lead to the one state from which the flow goes on.</summary>
    public static string Catchers(int states) =>
        Write(states, (state, index) =>
        {
            if (index < states / 2)
                state["Catch"] = new JsonArray(new JsonObject { ["ErrorEquals"] = new JsonArray("States.ALL"), ["ResultPath"] = "$.failure", ["Next"] = Name(states / 2) });
            return state;
        });

    private static string Write(int states, Func<JsonObject, int, JsonObject> change)
    {
        var all = new JsonObject();
        for (var index = 0; index < states; index++)
        {
            var state = Task(index);
            if (index == states - 1)
                state["End"] = true;
            else
                state["Next"] = Name(index + 1);
            all[Name(index)] = change(state, index);
        }

        return new JsonObject { ["StartAt"] = Name(0), ["States"] = all }.ToJsonString();
    }

    private static JsonObject Task(int index) => new()
    {
        ["Type"] = "Task",
        ["Resource"] = $"arn:aws:lambda:us-east-1:111122223333:function:step{index}",
        ["Parameters"] = new JsonObject
        {
            ["id.$"] = "$.order.id",
            ["last.$"] = index == 0 ? "$.order.first" : $"$.result{Even(index - 1)}.value",
            ["earlier.$"] = index == 0 ? "$.order.second" : $"$.result{Even(index / 2)}.part.name",
            ["run.$"] = "$$.Execution.Name",
        },
        ["ResultPath"] = $"$.result{index}",
    };

    private static JsonObject Choice(int index, int target, int otherwise) => new()
    {
        ["Type"] = "Choice",
        ["Choices"] = new JsonArray(
            new JsonObject
            {
                ["And"] = new JsonArray(
                    new JsonObject { ["Variable"] = $"$.result{Even(index - 1)}.again", ["IsPresent"] = true },
                    new JsonObject { ["Variable"] = $"$.result{Even(index - 1)}.again", ["BooleanEquals"] = true }),
                ["Next"] = Name(target),
            },
            new JsonObject { ["Variable"] = "$.order.total", ["NumericGreaterThan"] = index, ["Next"] = Name(target) }),
        ["Default"] = Name(otherwise),
    };

    // Choices stand at odd places alone.
    private static int Even(int index) => index & ~1;

    private static string Name(int index) => $"State {index}";
}
