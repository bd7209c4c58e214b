using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0711, ASL0712, ASL0713, ASL0714, ASL0715, ASL0717: how tasks are retried.</summary>
internal sealed class RetryAdviceRule : StateRule
{
    private const long LongDelay = 600;

    private static readonly string[] ServiceErrors = ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException"];

    private const string TooManyRequests = "Lambda.TooManyRequestsException";

    private const string LambdaRetrier = """{ "ErrorEquals": ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException"], "IntervalSeconds": 1, "MaxAttempts": 3, "BackoffRate": 2, "JitterStrategy": "FULL" }""";

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not WorkSyntax work)
            return;
        foreach (var retrier in work.Retry)
            CheckRetrier(retrier, state, context);
        if (work is not TaskSyntax task)
            return;
        if (task.Retry.Count == 0 && task.Catch.Count == 0)
            context.Report(AdviceCatalog.NoErrorHandling, task.NameSpan, state.Name);
        if (IsLambda(task.Resource))
            CheckLambda(task, context);
    }

    private static bool IsLambda(ResourceSyntax? resource) => resource is { Kind: ResourceKind.LambdaFunction } or { Service: "lambda", Action: "invoke", Pattern: TaskPattern.RequestResponse };

    private static void CheckRetrier(RetrierSyntax retrier, StateModel state, RuleContext context)
    {
        var (total, longest) = Waits(retrier);
        if (context.Model.Syntax.TimeoutSeconds?.Value is { } timeout && total > timeout)
            context.Report(AdviceCatalog.RetryBeyondTimeout, new Text.TextSpan(retrier.Json.Span.Start, 1), Text(total), Text(timeout));
        else if (retrier.MaxDelaySeconds is null && retrier.BackoffRate is > 1 && longest > LongDelay)
            context.Report(AdviceCatalog.UnboundedBackoff, retrier.Json.Find("BackoffRate")?.NameSpan ?? retrier.Json.Span,
                new Fix($"Add \"MaxDelaySeconds\": {LongDelay}", context.Editor.Add(retrier.Json, "MaxDelaySeconds", Text(LongDelay))), Text(longest));
        if (!retrier.FullJitter && retrier.Json.Find("JitterStrategy") is null && state.Scope.Owner?.Syntax is MapSyntax && retrier.MaxAttempts?.Value != 0)
            context.Report(AdviceCatalog.NoJitter, new Text.TextSpan(retrier.Json.Span.Start, 1),
                new Fix("Add \"JitterStrategy\": \"FULL\"", context.Editor.Add(retrier.Json, "JitterStrategy", "\"FULL\"")));
    }

    // The seconds of all waits together, and of the last; at most a year.
    private static (double Total, double Longest) Waits(RetrierSyntax retrier)
    {
        const double Year = 31_536_000;
        double wait = retrier.IntervalSeconds?.Value ?? 1;
        var total = 0.0;
        var longest = 0.0;
        for (var attempt = 0L; attempt < (retrier.MaxAttempts?.Value ?? 3) && total < Year; attempt++)
        {
            longest = Math.Min(wait, retrier.MaxDelaySeconds?.Value ?? Year);
            total += longest;
            wait *= retrier.BackoffRate ?? 2;
        }

        return (total, longest);
    }

    private static void CheckLambda(TaskSyntax task, RuleContext context)
    {
        var names = task.Retry.SelectMany(retrier => retrier.ErrorEquals).ToArray();
        if (names.Any(name => name.Value is "States.ALL" or "States.TaskFailed"))
            return;
        if (!names.Any(name => ServiceErrors.Contains(name.Value)))
        {
            var edit = task.Json.Find("Retry")?.Value is JsonArray list ? context.Editor.Add(list, LambdaRetrier) : context.Editor.Add(task.Json, "Retry", "[" + LambdaRetrier + "]", task.Json.Find("Resource"));
            context.Report(AdviceCatalog.LambdaWithoutRetry, task.NameSpan, new Fix("Retry the errors of the Lambda service", edit), task.Name);
            return;
        }

        if (names.Any(name => name.Value == TooManyRequests))
            return;
        var retrier = task.Retry.First(candidate => candidate.ErrorEquals.Any(name => ServiceErrors.Contains(name.Value)));
        var errors = (JsonArray)retrier.Json.Find("ErrorEquals")!.Value;
        context.Report(AdviceCatalog.NoTooManyRequests, retrier.Json.Find("ErrorEquals")!.NameSpan,
            new Fix($"Add '{TooManyRequests}'", context.Editor.Add(errors, JsonEditor.Quote(TooManyRequests))));
    }

    private static string Text(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
