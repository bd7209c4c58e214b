namespace AslCompiler.Runtime;

/// <summary>What a state asks the engine to do. A plain value: nothing has happened yet.</summary>
public readonly struct Step
{
    private Step(StepKind kind, JsonData? data = null, int state = -1, long number = 0, StepDetails? details = null)
    {
        Kind = kind;
        Data = data;
        State = state;
        Number = number;
        Details = details;
    }

    internal StepKind Kind { get; }

    /// <summary>The state to go to.</summary>
    internal int State { get; }

    /// <summary>The data: next input, output, request, branch input or items.</summary>
    internal JsonData? Data { get; }

    /// <summary>Seconds, ticks or concurrency, by kind; <see cref="None"/> when not given.</summary>
    internal long Number { get; }

    internal StepDetails? Details { get; }

    internal const long None = -1;

    /// <summary>Go to another state of the same scope.</summary>
    /// <param name="state">The state's index.</param>
    /// <param name="data">Its input.</param>
    public static Step Next(int state, JsonData data) => new(StepKind.Next, data, state);

    /// <summary>End the scope (machine, branch or iteration) well.</summary>
    /// <param name="data">The scope's output.</param>
    public static Step End(JsonData data) => new(StepKind.End, data);

    /// <summary>Call the handler.</summary>
    /// <param name="request">The request: the Parameters, or the effective input.</param>
    /// <param name="timeoutSeconds">TimeoutSeconds when chosen at run time; overrides <see cref="StateInfo.TimeoutSeconds"/>.</param>
    /// <param name="heartbeatSeconds">HeartbeatSeconds when chosen at run time; overrides <see cref="StateInfo.HeartbeatSeconds"/>.</param>
    /// <param name="credentials">The evaluated Credentials.</param>
    public static Step Call(JsonData request, long? timeoutSeconds = null, long? heartbeatSeconds = null, JsonData? credentials = null) =>
        new(StepKind.Call, request, number: timeoutSeconds ?? None, details: heartbeatSeconds is null && credentials is null ? null : new StepDetails { HeartbeatSeconds = heartbeatSeconds, Credentials = credentials });

    /// <summary>Wait some seconds; 0 passes at once.</summary>
    /// <param name="seconds">Seconds, not negative; above 2147483647 the state fails.</param>
    public static Step WaitSeconds(long seconds) => new(StepKind.WaitSeconds, number: seconds);

    /// <summary>Wait until a time; a past one passes at once.</summary>
    /// <param name="timestamp">The time; more than 2147483647 s ahead the state fails.</param>
    public static Step WaitUntil(DateTimeOffset timestamp) => new(StepKind.WaitUntil, number: timestamp.UtcTicks);

    /// <summary>Run a Parallel's branches.</summary>
    /// <param name="input">The input of every branch.</param>
    public static Step Fork(JsonData input) => new(StepKind.Fork, input);

    /// <summary>Run a Map's processor for every item.</summary>
    /// <param name="items">An array.</param>
    /// <param name="maxConcurrency">MaxConcurrency when chosen at run time; overrides <see cref="StateInfo.MaxConcurrency"/>.</param>
    public static Step ForEach(JsonData items, long? maxConcurrency = null) => new(StepKind.ForEach, items, number: maxConcurrency ?? None);

    /// <summary>End the scope with an error.</summary>
    /// <param name="error">The error's name; null when the state has none.</param>
    /// <param name="cause">The cause; null when the state has none.</param>
    public static Step Fail(string? error, string? cause) => new(StepKind.Fail, details: new StepDetails { Error = error, Cause = cause });

    /// <summary>The same transition or end with variables to assign.</summary>
    /// <param name="variables">An object: the new values by name.</param>
    public Step Assign(JsonData variables)
    {
        if (Kind is not (StepKind.Next or StepKind.End))
            throw new InvalidOperationException("Only a transition or an end assigns variables.");
        return new Step(Kind, Data, State, Number, new StepDetails { Variables = variables });
    }

    /// <summary>A Choice matched no rule and has no Default: <c>States.NoChoiceMatched</c>.</summary>
    public static Step NoChoiceMatched() => Fail(ErrorNames.NoChoiceMatched, "No choice rule matched and the state has no Default.");
}
