using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0701, ASL0702, ASL0703, ASL0705: the error names of Retry and Catch.</summary>
internal sealed class ErrorNamesRule : ObjectRule
{
    private const string Prefix = "States.";

    private const string All = "States.ALL";

    private static readonly string[] Known =
    [
        All, "States.TaskFailed", "States.Timeout", "States.HeartbeatTimeout", "States.Permissions", "States.ResultPathMatchFailure",
        "States.ParameterPathFailure", "States.QueryEvaluationError", "States.IntrinsicFailure", "States.BranchFailed",
        "States.NoChoiceMatched", "States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed", "States.ResultWriterFailed",
        "States.DataLimitExceeded", "States.Runtime",
    ];

    public override void Check(ObjectContext at, RuleContext context)
    {
        CheckList(at, "Retry", "Retrier", context);
        CheckList(at, "Catch", "Catcher", context);
    }

    private static void CheckList(ObjectContext at, string field, string entry, RuleContext context)
    {
        if (at.Construct.Find(field) is null || at.Json.Find(field)?.Value is not JsonArray list)
            return;
        var handled = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not JsonObject json || json.Find("ErrorEquals")?.Value is not JsonArray names)
                continue;
            foreach (var item in names.Items)
                if (item is JsonString name)
                    CheckName(name, names.Items.Count, i, i == list.Items.Count - 1, entry, handled, context);
        }
    }

    private static void CheckName(JsonString name, int count, int index, bool isLast, string entry, Dictionary<string, int> handled, RuleContext context)
    {
        if (handled.TryGetValue(name.Value, out var earlier))
        {
            context.Report(DiagnosticCatalog.RepeatedErrorName, name.Span, name.Value, earlier == index ? "this " + entry : "an earlier " + entry);
            return;
        }

        handled.Add(name.Value, index);
        if (name.Value == All)
        {
            if (count > 1)
                context.Report(DiagnosticCatalog.AllNotAlone, name.Span);
            else if (!isLast)
                context.Report(DiagnosticCatalog.AllNotLast, name.Span, entry);
        }
        else if (name.Value.StartsWith(Prefix, StringComparison.Ordinal) && !IsKnown(name.Value))
        {
            context.Report(DiagnosticCatalog.UnknownStatesError, name.Span, name.Value, Suggestion(name.Value));
        }
    }

    // Compared without the prefix, which all of them share.
    private static string Suggestion(string name)
    {
        var tails = new List<string>(Known.Length);
        foreach (var known in Known)
            tails.Add(known.Substring(Prefix.Length));
        var nearest = NameSuggestion.Nearest(name.Substring(Prefix.Length), tails);
        return nearest is null ? "" : ". Did you mean '" + Prefix + nearest + "'?";
    }

    private static bool IsKnown(string name) => Array.IndexOf(Known, name) >= 0
        || name.StartsWith("States.Http.", StringComparison.Ordinal) || Text.Placeholders.Contains(name);
}
