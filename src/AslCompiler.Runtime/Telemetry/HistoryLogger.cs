using AslCompiler.Telemetry;
using Microsoft.Extensions.Logging;

namespace AslCompiler;

/// <summary>
/// Logs the history events of executions, each as the JSON record that AWS writes to its log group: the only trace that Express executions leave.
/// Add it to <see cref="StateMachineOptions.Observers"/>.
/// </summary>
/// <param name="logger">Where to.</param>
/// <param name="level">Which events.</param>
/// <param name="includesExecutionData">True to log inputs, outputs and causes too; they may be personal.</param>
public sealed class HistoryLogger(ILogger logger, HistoryLogLevel level, bool includesExecutionData = false) : IExecutionObserver
{
    private static readonly string[] s_data = ["input", "inputDetails", "output", "outputDetails", "parameters", "cause", "assignedVariables", "assignedVariablesDetails"];

    /// <inheritdoc/>
    public void OnEvent(HistoryEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var severity = LevelOf(e.Type);
        if (severity > level)
            return;
        var logLevel = severity == HistoryLogLevel.All ? LogLevel.Information : LogLevel.Error;
        if (logger.IsEnabled(logLevel))
            Log.HistoryEvent(logger, logLevel, RecordOf(e).ToString());
    }

    private static HistoryLogLevel LevelOf(HistoryEventType type) => type switch
    {
        HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted => HistoryLogLevel.Fatal,
        HistoryEventType.FailStateEntered => HistoryLogLevel.Error,
        _ => type.ToString() is var name && (name.EndsWith("Failed", StringComparison.Ordinal) || name.EndsWith("TimedOut", StringComparison.Ordinal) || name.EndsWith("Aborted", StringComparison.Ordinal))
            ? HistoryLogLevel.Error
            : HistoryLogLevel.All,
    };

    private JsonData RecordOf(HistoryEvent e)
    {
        var details = e.Details();
        if (!includesExecutionData)
            details = Without(details);
        return JsonData.Object(
            ["id", "type", "details", "previous_event_id", "event_timestamp", "execution_arn", "redrive_count"],
            [
                JsonData.String(e.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                JsonData.String(e.Type.ToString()),
                details,
                JsonData.String(e.PreviousEventId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                JsonData.String(e.Timestamp.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
                JsonData.String(e.ExecutionId),
                JsonData.String((e.RedriveCount ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ]);
    }

    private static JsonData Without(JsonData details)
    {
        var kept = details.Members.Where(member => !s_data.Contains(member.Key)).ToArray();
        return JsonData.Object([.. kept.Select(member => member.Key)], [.. kept.Select(member => member.Value)]);
    }
}
