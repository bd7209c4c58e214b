using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0704, ASL0706, ASL0707, ASL0708: names in Retry and Catch that match nothing. Of a name at most one of them is told.</summary>
internal sealed class ErrorReachRule : StateRule
{
    private const string TaskFailed = "States.TaskFailed";

    private const string Timeout = "States.Timeout";

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not WorkSyntax)
            return;
        var isJsonata = QueryLanguages.OfState(state.Syntax.Json, QueryLanguages.OfMachine(context.Root)) != QueryLanguage.JsonPath;
        CheckList(state.Syntax, "Retry", "Retrier", isJsonata, context);
        CheckList(state.Syntax, "Catch", "Catcher", isJsonata, context);
    }

    private static void CheckList(StateSyntax state, string field, string title, bool isJsonata, RuleContext context)
    {
        if (state.Json.Find(field)?.Value is not JsonArray list)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Where all errors of a task, and where all timeouts are taken.
        var (taskFailed, timeout) = (-1, -1);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not JsonObject json || json.Find("ErrorEquals")?.Value is not JsonArray names)
                continue;
            var entry = new ErrorEntry(list, i, names, title);
            for (var j = 0; j < names.Items.Count; j++)
                // Told of as a repetition.
                if (names.Items[j] is JsonString name && seen.Add(name.Value) && !Placeholders.Contains(name.Value))
                    CheckName(state, entry, j, name, Taker(state, name.Value, taskFailed, timeout), isJsonata, context);
            if (taskFailed < 0 && seen.Contains(TaskFailed))
                taskFailed = i;
            if (timeout < 0 && seen.Contains(Timeout))
                timeout = i;
        }
    }

    private static void CheckName(StateSyntax state, ErrorEntry entry, int index, JsonString name, int taker, bool isJsonata, RuleContext context)
    {
        if (name.Value == "States.Runtime")
            context.Report(AdviceCatalog.NothingToRetry, name.Span, entry.Remove(index, context.Editor), "States.Runtime always ends the execution: nothing retries or catches it, not even by its name");
        else if (name.Value == "States.DataLimitExceeded" && entry.Title == "Retrier")
            context.Report(AdviceCatalog.NothingToRetry, name.Span, entry.Remove(index, context.Editor), "The same data is too large in every attempt; States.DataLimitExceeded can be caught, to retry it is in vain");
        // Beside other names it does no harm.
        else if (state is TaskSyntax endless && name.Value == Timeout && entry.Names.Items.Count == 1 && ErrorSources.HasNoTimeout(endless))
            context.Report(AdviceCatalog.NeverRaised, name.Span, entry.Remove(index, context.Editor), state.Name, name.Value, "there is no TimeoutSeconds");
        else if (state is TaskSyntax task && ErrorSources.WhyNever(task, name.Value, isJsonata) is { } why)
            context.Report(AdviceCatalog.NeverRaised, name.Span, entry.Remove(index, context.Editor), state.Name, name.Value, why);
        else if (state is TaskSyntax { Resource: var resource } && ErrorSources.Meant(resource, name.Value) is { } meant)
            context.Report(AdviceCatalog.ServiceErrorName, name.Span, context.Editor.Suggest(name.Span, meant), name.Value, meant);
        else if (taker >= 0)
            context.Report(AdviceCatalog.DeadErrorName, name.Span, entry.Names.Items.Count == 1 ? entry.MoveBefore(taker, context.Editor) : null, name.Value, name.Value == "States.HeartbeatTimeout" ? Timeout : TaskFailed, entry.Title);
    }

    // The entry before that takes the error already; -1 when there is none. Errors of a task have names of their own, or those of HTTP.
    private static int Taker(StateSyntax state, string name, int taskFailed, int timeout) =>
        name == "States.HeartbeatTimeout" ? timeout
        : state is TaskSyntax && (name.StartsWith("States.Http.", StringComparison.Ordinal) || !name.StartsWith("States.", StringComparison.Ordinal)) ? taskFailed
        : -1;
}
