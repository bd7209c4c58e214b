using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0809: a loop that waits and asks again may do so until the history is full; told where the machine's timeout says how often.</summary>
internal sealed class HistoryRule : DefinitionRule
{
    private const long Limit = 25_000;

    // Loops of more states than this do not come round often.
    private const int FarthestState = 50;

    public override void Check(RuleContext context)
    {
        // The history of an Express workflow has no such limit.
        if (context.Options.IsExpress || context.Model.Syntax.TimeoutSeconds?.Value is not { } timeout)
            return;
        foreach (var state in context.Model.States)
        {
            if (state.Syntax is not WaitSyntax { Seconds.Value: > 0 })
                continue;
            var (seconds, events) = Round(state);
            var rounds = seconds == 0 ? 0 : timeout / seconds;
            if (rounds * events > Limit)
                context.Report(AdviceCatalog.HistoryMayBeFull, state.Syntax.Json.Find("Seconds")!.Value.Span, Text(rounds), Text(timeout), Text(events));
        }
    }

    // The shortest way from a state back to it; nothing where none is near, or a state on it takes time that is not known.
    private static (long Seconds, long Events) Round(StateModel wait)
    {
        var open = new Queue<(StateModel State, long Seconds, long Events)>();
        var visited = new HashSet<StateModel> { wait };
        open.Enqueue((wait, ((WaitSyntax)wait.Syntax).Seconds!.Value!.Value, Events(wait.Syntax)));
        while (open.Count > 0 && visited.Count < FarthestState)
        {
            var (state, seconds, events) = open.Dequeue();
            foreach (var successor in state.Successors)
            {
                if (successor == wait)
                    return (seconds, events);
                if (Seconds(successor.Syntax) is { } more && visited.Add(successor))
                    open.Enqueue((successor, seconds + more, events + Events(successor.Syntax)));
            }
        }

        return default;
    }

    private static long? Seconds(StateSyntax state) => state switch
    {
        WaitSyntax wait => wait.Seconds?.Value,
        TaskSyntax { Resource: { Kind: not ResourceKind.Activity, Pattern: TaskPattern.RequestResponse } } or PassSyntax or ChoiceSyntax => 0,
        _ => null,
    };

    // Entered and exited; a task is scheduled, started and succeeds in between (asl-reference §9.3).
    private static long Events(StateSyntax state) => state is TaskSyntax ? 5 : 2;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
