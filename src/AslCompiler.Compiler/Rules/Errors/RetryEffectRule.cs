using AslCompiler.Compiler.Aws;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0315, ASL0710, ASL0716: what a Retry does, or does not, to the work of a task.</summary>
internal sealed class RetryEffectRule : StateRule
{
    // With one of these a service knows that it has done the work already.
    private static readonly string[] Tokens = ["Name", "ClientToken", "ClientRequestToken", "IdempotencyToken", "JobRunId", "JobName", "TrainingJobName", "TransformJobName", "ProcessingJobName", "LabelingJobName", "HyperParameterTuningJobName", "ClusterName", "NodegroupName", "FargateProfileName"];

    private static readonly string[] Fresh = ["States.UUID(", "States.MathRandom(", "$uuid(", "$random(", "$now(", "$millis("];

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not WorkSyntax { Retry.Count: > 0 } work)
            return;
        CheckAttempts(work, context);
        if (work is not TaskSyntax task || FirstRetrier(task) is not { } retrier)
            return;
        var parameters = (task.Json.Find("Parameters") ?? task.Json.Find("Arguments"))?.Value;
        if (parameters is not null)
            CheckFreshValues(parameters, context);
        if (StartsJob(task.Resource) && retrier.ErrorEquals.Any(name => name.Value is "States.ALL" or "States.TaskFailed" or "States.Timeout") && parameters is JsonObject given && !HasToken(given, task.Resource!))
            context.Report(AdviceCatalog.StartsAnother, retrier.Json.Find("ErrorEquals")!.NameSpan, state.Name, task.Resource!.Service + ":" + task.Resource.Action);
    }

    // No attempts for some errors: that says something only where a Retrier behind would take them.
    private static void CheckAttempts(WorkSyntax work, RuleContext context)
    {
        var list = work.Json.Find("Retry")!.Value as JsonArray;
        for (var i = 0; i < work.Retry.Count && list is not null; i++)
            if (work.Retry[i].MaxAttempts?.Value == 0 && !work.Retry.Skip(i + 1).Any(later => later.MaxAttempts?.Value != 0 && later.ErrorEquals.Any(name => name.Value is "States.ALL" or "States.TaskFailed")))
                context.Report(AdviceCatalog.RetrierWithoutEffect, work.Retry[i].Json.Find("MaxAttempts")!.Value.Span,
                    work.Retry[i].Json == list.Items[i] && !list.IsBroken ? new Fix("Remove the Retrier", context.Editor.Remove(list, i)) : null);
    }

    private static RetrierSyntax? FirstRetrier(TaskSyntax task) => task.Retry.FirstOrDefault(retrier => retrier.MaxAttempts?.Value != 0);

    // A call with a seed gives the same number again.
    private static void CheckFreshValues(JsonValue parameters, RuleContext context)
    {
        foreach (var (_, _, value) in Walk(parameters))
            if (value is JsonString text && FreshCall(text.Value) is var (start, length) && length > 0)
                context.Report(AdviceCatalog.FreshInEveryAttempt, text.Map(start, length), text.Value.Substring(start, length) + ")");
    }

    private static (int Start, int Length) FreshCall(string text)
    {
        foreach (var call in Fresh)
        {
            var start = text.IndexOf(call, StringComparison.Ordinal);
            if (start >= 0 && (call[0] == '$' ? text.StartsWith("{%", StringComparison.Ordinal) : text.StartsWith("States.", StringComparison.Ordinal)))
                return (start, call.Length - 1);
        }

        return default;
    }

    private static bool StartsJob(ResourceSyntax? resource) =>
        resource is { Kind: ResourceKind.Integration, Service: { } service, Action: { } action } && Integrations.Find(service, action)?.Has(TaskPattern.Sync) == true
        && (action.StartsWith("start", StringComparison.Ordinal) || action.StartsWith("run", StringComparison.Ordinal) || action.StartsWith("submit", StringComparison.Ordinal) || action.StartsWith("create", StringComparison.Ordinal));

    private static bool HasToken(JsonObject parameters, ResourceSyntax resource)
    {
        foreach (var property in parameters.Properties)
        {
            var name = Expressions.Templates.TemplateNames.InResult(property.Name);
            // The name of a Glue or Batch job says which job it is, not which run.
            if (Tokens.Contains(name) && !(name == "JobName" && resource.Service is "glue" or "batch") && !(name == "Name" && resource.Service is "databrew"))
                return true;
        }

        return false;
    }
}
