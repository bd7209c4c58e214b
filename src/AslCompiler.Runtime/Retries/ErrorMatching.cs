namespace AslCompiler.Runtime;

/// <summary>Which error names match an error (ASL reference §4.2). Pure: the durable engine asks the same.</summary>
internal static class ErrorMatching
{
    internal static bool Matches(IReadOnlyList<string> errorEquals, Failure failure)
    {
        if (failure.IsFatal)
            return false;
        for (var i = 0; i < errorEquals.Count; i++)
            if (Matches(errorEquals[i], failure))
                return true;
        return false;
    }

    /// <summary>The index of the first Catcher for an error; -1 when there is none.</summary>
    internal static int FindCatcher(IReadOnlyList<Catcher> catchers, Failure failure)
    {
        for (var i = 0; i < catchers.Count; i++)
            if (Matches(catchers[i].ErrorEquals, failure))
                return i;
        return -1;
    }

    private static bool Matches(string name, Failure failure) => name switch
    {
        ErrorNames.All => true,
        ErrorNames.TaskFailed => failure.Origin == FailureOrigin.Task && failure.Error != ErrorNames.Timeout || failure.Error == ErrorNames.TaskFailed,
        ErrorNames.HeartbeatTimeout => failure.Origin == FailureOrigin.Heartbeat || failure.Error == ErrorNames.HeartbeatTimeout,
        ErrorNames.Timeout => failure.Error is ErrorNames.Timeout or ErrorNames.HeartbeatTimeout,
        _ => failure.Error == name,
    };
}
