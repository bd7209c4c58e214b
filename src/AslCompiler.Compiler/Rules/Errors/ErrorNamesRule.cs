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

    private static void CheckList(ObjectContext at, string field, string title, RuleContext context)
    {
        if (at.Construct.Find(field) is null || at.Json.Find(field)?.Value is not JsonArray list)
            return;
        var handled = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not JsonObject json || json.Find("ErrorEquals")?.Value is not JsonArray names)
                continue;
            var entry = new ErrorEntry(list, i, names, title);
            for (var j = 0; j < names.Items.Count; j++)
                if (names.Items[j] is JsonString name)
                    CheckName(entry, j, name, handled, context);
        }
    }

    private static void CheckName(ErrorEntry entry, int index, JsonString name, Dictionary<string, int> handled, RuleContext context)
    {
        if (handled.TryGetValue(name.Value, out var earlier))
        {
            context.Report(DiagnosticCatalog.RepeatedErrorName, name.Span, entry.Remove(index, context.Editor), name.Value, earlier == entry.Index ? "this " + entry.Title : "an earlier " + entry.Title);
            return;
        }

        handled.Add(name.Value, entry.Index);
        if (name.Value == All)
        {
            if (entry.Names.Items.Count > 1)
                context.Report(DiagnosticCatalog.AllNotAlone, name.Span, entry.Split(index, context.Editor));
            else if (!entry.IsLast)
                context.Report(DiagnosticCatalog.AllNotLast, name.Span, entry.MoveToEnd(context.Editor), entry.Title);
        }
        else if (name.Value.StartsWith(Prefix, StringComparison.Ordinal) && !IsKnown(name.Value))
        {
            var meant = Meant(name.Value);
            context.Report(DiagnosticCatalog.UnknownStatesError, name.Span, context.Editor.Suggest(name.Span, meant), name.Value, meant is null ? "" : ". Did you mean '" + meant + "'?");
        }
    }

    // Compared without the prefix, which all of them share.
    private static string? Meant(string name)
    {
        var tails = new List<string>(Known.Length);
        foreach (var known in Known)
            tails.Add(known.Substring(Prefix.Length));
        return NameSuggestion.Nearest(name.Substring(Prefix.Length), tails) is { } nearest ? Prefix + nearest : null;
    }

    private static bool IsKnown(string name) => Array.IndexOf(Known, name) >= 0
        || name.StartsWith("States.Http.", StringComparison.Ordinal) || Text.Placeholders.Contains(name);
}
