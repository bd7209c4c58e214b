using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0802 to ASL0811: waits and timeouts.</summary>
internal sealed class TimesRule : StateRule
{
    private const long Year = 31_536_000;
    private const long ExpressLimit = 300;

    // What a fix begins with; the author knows better.
    private const string Day = "86400";
    private const string FiveMinutes = "300";

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        switch (state.Syntax)
        {
            case WaitSyntax when Number(state, "Seconds") is { } seconds:
                CheckWait(state.Syntax.Json.Find("Seconds")!.Value, seconds, context);
                break;
            case TaskSyntax task:
                CheckTask(task, state, context);
                break;
        }
    }

    private static void CheckWait(JsonValue place, long seconds, RuleContext context)
    {
        if (seconds == 0)
            context.Report(AdviceCatalog.WaitWithoutEffect, place.Span);
        else if (context.Options.IsExpress && seconds > ExpressLimit)
            context.Report(AdviceCatalog.TooLongForExpress, place.Span, seconds.ToString(CultureInfo.InvariantCulture));
        else if (seconds > Year)
            context.Report(AdviceCatalog.WaitTooLong, place.Span, seconds.ToString(CultureInfo.InvariantCulture));
    }

    private static Fix Limit(TaskSyntax task, string seconds, RuleContext context) =>
        new($"Add \"TimeoutSeconds\": {seconds}", context.Editor.Add(task.Json, "TimeoutSeconds", seconds, task.Json.Find("Resource")));

    private static void CheckTask(TaskSyntax task, StateModel state, RuleContext context)
    {
        var waitsForOthers = task.Resource is { Kind: ResourceKind.Activity } or { Pattern: TaskPattern.WaitForTaskToken };
        var hasTimeout = task.Json.Find("TimeoutSeconds") is not null || task.Json.Find("TimeoutSecondsPath") is not null;
        var heartbeat = task.Json.Find("HeartbeatSeconds") ?? task.Json.Find("HeartbeatSecondsPath");
        if (heartbeat is not null && !waitsForOthers && task.Resource is { Pattern: TaskPattern.RequestResponse, Kind: not ResourceKind.Other })
            context.Report(AdviceCatalog.HeartbeatWithoutEffect, heartbeat.NameSpan, new Fix($"Remove '{heartbeat.Name}'", context.Editor.Remove(task.Json, heartbeat)), state.Name);
        if (!hasTimeout && heartbeat is null && waitsForOthers)
            context.Report(AdviceCatalog.CallbackWithoutTimeout, task.NameSpan, Limit(task, Day, context), state.Name);
        else if (!hasTimeout)
            context.Report(AdviceCatalog.TaskWithoutTimeout, task.NameSpan, Limit(task, FiveMinutes, context), state.Name);
        if (Number(state, "TimeoutSeconds") is not { } timeout)
            return;
        var place = task.Json.Find("TimeoutSeconds")!.Value.Span;
        if (context.Model.Syntax.TimeoutSeconds?.Value is { } machine && timeout > machine)
            context.Report(AdviceCatalog.TimeoutBeyondMachine, place, timeout.ToString(CultureInfo.InvariantCulture), machine.ToString(CultureInfo.InvariantCulture));
        else if (context.Options.IsExpress && timeout > ExpressLimit)
            context.Report(AdviceCatalog.TooLongForExpress, place, timeout.ToString(CultureInfo.InvariantCulture));
    }
}
