using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AslCompiler.Telemetry;

/// <summary>The engine's activity source and meter, both named <c>AslCompiler</c>.</summary>
internal static class Instruments
{
    internal const string Name = "AslCompiler";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter s_meter = new(Name);

    internal static readonly Counter<long> ExecutionsStarted = s_meter.CreateCounter<long>("asl.executions.started", "{execution}", "Executions started");

    internal static readonly Counter<long> ExecutionsEnded = s_meter.CreateCounter<long>("asl.executions.ended", "{execution}", "Executions ended, by status");

    internal static readonly Histogram<double> ExecutionDuration = s_meter.CreateHistogram<double>("asl.execution.duration", "s", "Duration of executions");

    internal static readonly Counter<long> TaskAttempts = s_meter.CreateCounter<long>("asl.task.attempts", "{attempt}", "Calls of handlers");

    internal static readonly Counter<long> Retries = s_meter.CreateCounter<long>("asl.retries", "{retry}", "Retries of states");

    internal static readonly Histogram<double> TaskDuration = s_meter.CreateHistogram<double>("asl.task.duration", "s", "Duration of handler calls");
}
