namespace AslCompiler.Durable.PostgreSql;

/// <summary>Finds executions in groups: who asks while a question is under way goes with the next one. Who waits for many ends asks for many executions.</summary>
internal sealed class GroupedReader(Func<string[], ValueTask<List<StoredExecution>>> find)
{
    private readonly Lock _gate = new();
    private Dictionary<string, TaskCompletionSource<StoredExecution?>> _waiting = new(StringComparer.Ordinal);
    private bool _isReading;

    internal Task<StoredExecution?> FindAsync(string arn)
    {
        Task<StoredExecution?> found;
        lock (_gate)
        {
            if (!_waiting.TryGetValue(arn, out var waiting))
                _waiting[arn] = waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            found = waiting.Task;
            if (_isReading)
                return found;
            _isReading = true;
        }
        _ = ReadGroupsAsync();
        return found;
    }

    private async Task ReadGroupsAsync()
    {
        while (NextGroup() is { } group)
        {
            try
            {
                foreach (var execution in await find([.. group.Keys]).ConfigureAwait(false))
                    group[execution.Arn].SetResult(execution);
                foreach (var unknown in group.Values)
                    unknown.TrySetResult(null);
            }
            catch (Exception exception)
            {
                foreach (var waiting in group.Values)
                    waiting.TrySetException(exception);
            }
        }
    }

    private Dictionary<string, TaskCompletionSource<StoredExecution?>>? NextGroup()
    {
        lock (_gate)
        {
            _isReading = _waiting.Count > 0;
            if (!_isReading)
                return null;
            var group = _waiting;
            _waiting = new(StringComparer.Ordinal);
            return group;
        }
    }
}
