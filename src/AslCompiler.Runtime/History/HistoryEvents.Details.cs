namespace AslCompiler;

/// <summary>Which details the types of events have (ASL reference §9.2).</summary>
internal static partial class HistoryEvents
{
    private static readonly string?[] s_detailsNames = Array.ConvertAll(Enum.GetValues<HistoryEventType>(), MakeDetailsName);

    /// <summary>The member that holds the details; null for types without any.</summary>
    internal static string? DetailsName(HistoryEventType type) => s_detailsNames[(int)type];

    /// <summary>True when the state's name is one of the details.</summary>
    internal static bool NamesState(HistoryEventType type) => IsEntered(type) || IsExited(type)
        || type is HistoryEventType.MapIterationStarted or HistoryEventType.MapIterationSucceeded or HistoryEventType.MapIterationFailed or HistoryEventType.MapIterationAborted;

    private static bool IsEntered(HistoryEventType type) => type is HistoryEventType.TaskStateEntered or HistoryEventType.PassStateEntered
        or HistoryEventType.ChoiceStateEntered or HistoryEventType.WaitStateEntered or HistoryEventType.SucceedStateEntered or HistoryEventType.FailStateEntered
        or HistoryEventType.ParallelStateEntered or HistoryEventType.MapStateEntered;

    private static bool IsExited(HistoryEventType type) => type is HistoryEventType.TaskStateExited or HistoryEventType.PassStateExited
        or HistoryEventType.ChoiceStateExited or HistoryEventType.WaitStateExited or HistoryEventType.SucceedStateExited or HistoryEventType.ParallelStateExited
        or HistoryEventType.MapStateExited;

    private static string? MakeDetailsName(HistoryEventType type)
    {
        if (IsEntered(type))
            return "stateEnteredEventDetails";
        if (IsExited(type))
            return "stateExitedEventDetails";
        var name = type.ToString();
        return HasDetails(type) ? char.ToLowerInvariant(name[0]) + name[1..] + "EventDetails" : null;
    }

    private static bool HasDetails(HistoryEventType type) => type is not (HistoryEventType.LambdaFunctionStarted
        or HistoryEventType.MapStateSucceeded or HistoryEventType.MapStateFailed or HistoryEventType.MapStateAborted
        or HistoryEventType.ParallelStateStarted or HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateFailed or HistoryEventType.ParallelStateAborted
        or HistoryEventType.TaskStateAborted or HistoryEventType.WaitStateAborted or HistoryEventType.MapRunSucceeded or HistoryEventType.MapRunAborted);
}
