using System.Diagnostics;
using AslCompiler.Telemetry;

namespace AslCompiler.Runtime;

/// <summary>Traces that join across restarts: the journal keeps the context of the first span, and whoever goes on with the execution has it as its parent.</summary>
internal sealed partial class ExecutionRun
{
    private string? _traceParent;

    private void KeepTrace()
    {
        if ((_activity ?? Activity.Current) is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
            _journal!.Pending.Add(new JournalEntry(JournalEntryKind.Trace, 0) { TraceParent = id });
    }

    private void ResumeTelemetry()
    {
        if (!Instruments.Source.HasListeners())
            return;
        ActivityContext.TryParse(_traceParent, traceState: null, out var parent);
        var ambient = Activity.Current;
        _activity = Instruments.Source.StartActivity("execution " + Machine.Definition.Name, ActivityKind.Internal, parent);
        _activity?.SetTag("asl.state_machine", Machine.Definition.Name).SetTag("asl.execution", Id).SetTag("asl.resumed", true);
        Activity.Current = ambient;
    }
}
