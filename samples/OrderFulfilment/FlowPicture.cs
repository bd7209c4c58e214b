using System.Text.Json;

namespace Samples;

/// <summary>Draws the flow from its own definition, with the transitions that executions took.</summary>
internal static class FlowPicture
{
    private static readonly JsonElement States = JsonElement.Parse(OrderFulfilment.Definition.Json).GetProperty("States");

    public static bool IsTopLevel(string state) => States.TryGetProperty(state, out _);

    public static void Draw(TextWriter output, IReadOnlySet<(string From, string To)> taken)
    {
        output.WriteLine("The flow (=> a way that was taken, -> one that was not):");
        foreach (var state in States.EnumerateObject())
        {
            output.WriteLine($"  {state.Name} [{state.Value.GetProperty("Type").GetString()}]");
            foreach (var (label, target) in Targets(state.Value))
                output.WriteLine($"      {(taken.Contains((state.Name, target)) ? "=>" : "->")} {target}{label}");
        }
    }

    private static IEnumerable<(string Label, string Target)> Targets(JsonElement state)
    {
        foreach (var rule in Items(state, "Choices"))
            yield return ("", rule.GetProperty("Next").GetString()!);
        if (state.TryGetProperty("Default", out var otherwise))
            yield return (" (otherwise)", otherwise.GetString()!);
        if (state.TryGetProperty("Next", out var next))
            yield return ("", next.GetString()!);
        foreach (var catcher in Items(state, "Catch"))
            yield return ($" (on {string.Join(", ", catcher.GetProperty("ErrorEquals").EnumerateArray())})", catcher.GetProperty("Next").GetString()!);
    }

    private static IEnumerable<JsonElement> Items(JsonElement state, string name) =>
        state.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];
}
