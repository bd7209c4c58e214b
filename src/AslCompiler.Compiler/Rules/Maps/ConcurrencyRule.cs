using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0906: a distributed Map without MaxConcurrency over a service that refuses calls when there are too many, and the refusal is not retried.</summary>
internal sealed class ConcurrencyRule : StateRule
{
    private static readonly string[] Throttles = ["Throttl", "TooManyRequests", "LimitExceeded", "SlowDown", "ThroughputExceeded"];

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not MapSyntax { Distributed: not null } map || map.Json.Find("MaxConcurrencyPath") is not null
            || map.Json.Find("MaxConcurrency")?.Value is not (null or JsonNumber { Text: "0" }))
            return;
        foreach (var scope in state.Inner)
            foreach (var inner in scope.States)
                if (inner.Syntax is TaskSyntax { Resource: { Kind: ResourceKind.Integration or ResourceKind.LambdaFunction } resource } task && !task.Retry.Any(TakesThrottling))
                {
                    context.Report(AdviceCatalog.UnboundedConcurrency, map.NameSpan, state.Name, inner.Name, resource.UnitName ?? resource.Service + ":" + resource.Action);
                    return;
                }
    }

    private static bool TakesThrottling(RetrierSyntax retrier) =>
        retrier.MaxAttempts?.Value != 0 && retrier.ErrorEquals.Any(name => name.Value is "States.ALL" or "States.TaskFailed" || Throttles.Any(part => name.Value.IndexOf(part, StringComparison.Ordinal) >= 0));
}
