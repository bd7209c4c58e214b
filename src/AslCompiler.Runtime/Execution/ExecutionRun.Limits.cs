using System.Diagnostics.CodeAnalysis;

namespace AslCompiler.Runtime;

/// <summary>Quotas, within the turn. Data is measured where it can have grown: requests, results, outputs, variables (ASL reference §2.11).</summary>
internal sealed partial class ExecutionRun
{
    // Every event goes through here. The last that fits must be the execution's end, so what asks for it is given up, wherever it is, and the end is requested.
    private long NextEventId()
    {
        if (_lastEventId >= Machine.LastEventBeforeEnd)
            LeaveFullHistory();
        return ++_lastEventId;
    }

    [DoesNotReturn]
    private static void LeaveFullHistory() => throw new HistoryFullException();

    private void RequestEndOfFullHistory() => Interlocked.CompareExchange(ref _stopRequest, (int)ExecutionStatus.Failed, 0);

    private void EndFullHistory()
    {
        var cause = $"The execution reached the maximum number of history events ({Machine.LastEventBeforeEnd + 1}).";
        EmitEnd(HistoryEventType.ExecutionFailed, error: ErrorNames.Runtime, cause: cause, previous: _lastEventId);
        End(ExecutionStatus.Failed, output: null, new Failure(ErrorNames.Runtime, cause, FailureOrigin.State));
    }

    private void CheckSize(RunningFrame frame, JsonData data)
    {
        if (Machine.IsTooLong(data))
            RefuseSize(frame);
    }

    [DoesNotReturn]
    private void RefuseSize(RunningFrame frame) => throw Failure.TooMuchData(Machine.Plans[frame.State].DataName);

    private void CheckVariables(RunningFrame frame, JsonData variables)
    {
        var limits = Machine.Limits;
        if (limits is { MaxVariableBytes: null, MaxAssignBytes: null, MaxTotalVariableBytes: null })
            return;
        var name = Machine.States[frame.State].Name;
        var assigned = 0L;
        foreach (var (variable, value) in variables.Members)
        {
            if (value.Utf8Length > limits.MaxVariableBytes)
                throw TooMuch($"The variable '{variable}' that the state '{name}' assigns");
            assigned += value.Utf8Length;
        }
        if (assigned > limits.MaxAssignBytes)
            throw TooMuch($"What the state '{name}' assigns");
        Rare.MostVariableBytes += assigned;
        if (Rare.MostVariableBytes <= limits.MaxTotalVariableBytes)
            return;
        Rare.MostVariableBytes = assigned + VariableBytes(_root) - ReplacedBytes(frame, variables);
        if (Rare.MostVariableBytes > limits.MaxTotalVariableBytes)
            throw TooMuch($"With what the state '{name}' assigns, the variables of the execution");

        // The service's words for this are not known.
        static Failure TooMuch(string what) => new(ErrorNames.DataLimitExceeded, $"{what} exceeded the maximum number of bytes service limit.", FailureOrigin.State);
    }

    private static long ReplacedBytes(RunningFrame frame, JsonData variables)
    {
        var length = 0L;
        foreach (var (variable, _) in variables.Members)
            length += frame.Variables?[variable]?.Utf8Length ?? 0;
        return length;
    }

    private static long VariableBytes(RunningFrame frame)
    {
        var length = 0L;
        if (frame.Variables is { } variables)
            foreach (var (_, value) in variables.Members)
                length += value.Utf8Length;
        if (frame.Fork is { } fork)
            foreach (var line in fork.Lines)
                if (line is { IsDone: false })
                    length += VariableBytes(line);
        return length;
    }

    /// <summary>Leaves whatever was about to be told: there is room for the last event only.</summary>
    private sealed class HistoryFullException : Exception;
}
