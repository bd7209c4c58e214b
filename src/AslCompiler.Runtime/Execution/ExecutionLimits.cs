namespace AslCompiler;

/// <summary>
/// What an execution may not exceed: the service quotas of AWS Step Functions, unless said otherwise. Null lifts a limit;
/// whoever hosts the machines need not stop where AWS does.
/// </summary>
public sealed class ExecutionLimits
{
    /// <summary>No limits at all.</summary>
    public static ExecutionLimits None { get; } = new()
    {
        MaxPayloadBytes = null,
        MaxHistoryEvents = null,
        MaxExpressDuration = null,
        MaxStandardDuration = null,
        MaxVariableBytes = null,
        MaxAssignBytes = null,
        MaxTotalVariableBytes = null,
        MaxInlineMapConcurrency = null,
        MaxMapRunConcurrency = null,
        MaxNameLength = null,
        MaxExpressionBytes = null,
        MaxExpressionSteps = null,
        MaxExpressionDepth = null,
        MaxPatternDuration = null,
    };

    internal static ExecutionLimits Default { get; } = new();

    /// <summary>
    /// The most bytes of UTF-8 that the JSON text of an input, a request, a task's result or a state's output may have. 262144 (quota "Maximum input or output size").
    /// An execution does not start with a larger input (<see cref="ArgumentException"/>); elsewhere the state fails with <see cref="ErrorNames.DataLimitExceeded"/>,
    /// which its Retry and Catch can handle.
    /// </summary>
    public int? MaxPayloadBytes { get; init => field = Positive(value); } = 256 * 1024;

    /// <summary>
    /// The most events of a Standard execution. 25000 (quota "Maximum execution history size"): the last of them then is <c>ExecutionFailed</c>
    /// with <see cref="ErrorNames.Runtime"/>, which nothing can catch. Events count whether or not anybody observes them. Express executions have no such limit.
    /// </summary>
    public int? MaxHistoryEvents { get; init => field = value is 1 ? throw new ArgumentOutOfRangeException(nameof(value), value, "An execution has at least two events.") : Positive(value); } = 25_000;

    /// <summary>How long an Express execution may run. Five minutes (quota "Maximum execution time"); then it has timed out.</summary>
    public TimeSpan? MaxExpressDuration { get; init => field = Positive(value); } = TimeSpan.FromMinutes(5);

    /// <summary>How long a Standard execution may run. A year of 365 days (quota "Maximum execution time"); then it has timed out.</summary>
    public TimeSpan? MaxStandardDuration { get; init => field = Positive(value); } = TimeSpan.FromDays(365);

    /// <summary>The most bytes of UTF-8 that one variable's JSON text may have. 262144; the state that assigns more fails with <see cref="ErrorNames.DataLimitExceeded"/>.</summary>
    public int? MaxVariableBytes { get; init => field = Positive(value); } = 256 * 1024;

    /// <summary>The most bytes of UTF-8 that one Assign may set, all its values together. 262144; the state that assigns more fails with <see cref="ErrorNames.DataLimitExceeded"/>.</summary>
    public int? MaxAssignBytes { get; init => field = Positive(value); } = 256 * 1024;

    /// <summary>
    /// The most bytes of UTF-8 that all variables of an execution may have, those of its branches and items included. 10 MiB; the state that assigns more fails
    /// with <see cref="ErrorNames.DataLimitExceeded"/>.
    /// </summary>
    public int? MaxTotalVariableBytes { get; init => field = Positive(value); } = 10 * 1024 * 1024;

    /// <summary>How many items of an inline Map run at a time at most, whatever its MaxConcurrency says. 40.</summary>
    public int? MaxInlineMapConcurrency { get; init => field = Positive(value); } = 40;

    /// <summary>How many executions of a distributed Map run at a time at most, whatever its MaxConcurrency says. 10000.</summary>
    public int? MaxMapRunConcurrency { get; init => field = Positive(value); } = 10_000;

    /// <summary>
    /// The most characters of an execution's name. 80; and none of them may be a blank, a control character or one of <c>&lt;&gt;{}[]?*"#%\^|~`$&amp;,;:/</c>.
    /// Another name is refused at the start (<see cref="ArgumentException"/>). Null takes any name.
    /// </summary>
    public int? MaxNameLength { get; init => field = Positive(value); } = 80;

    /// <summary>
    /// The most bytes that an expression in JSONata may build in one evaluation: 8 for each item of each array, 16 for each member of each object, 2 for each character of each string,
    /// 64 for each number of a range, and what is not needed any more counts too. 512 MiB; more fails with <see cref="ErrorNames.QueryEvaluationError"/>.
    /// AWS stops at some 7 MB that are held at a time (measured), so that what runs there runs here.
    /// </summary>
    public long? MaxExpressionBytes { get; init => field = Positive(value); } = 512L * 1024 * 1024;

    /// <summary>
    /// The most steps of one evaluation of an expression in JSONata: calls of functions, and items that a path, a filter or an order-by looks at. 50 million, which take some seconds;
    /// more fails with <see cref="ErrorNames.QueryEvaluationError"/>. AWS has a limit of time.
    /// </summary>
    public long? MaxExpressionSteps { get; init => field = Positive(value); } = 50_000_000;

    /// <summary>
    /// How deep the functions of an expression in JSONata may call each other; a call in the last place of a function does not count. 10000, or less where the stack is small;
    /// deeper fails with <see cref="ErrorNames.QueryEvaluationError"/>. AWS stops at some 100 (measured). Null leaves it to the stack.
    /// </summary>
    public int? MaxExpressionDepth { get; init => field = Positive(value); } = 10_000;

    /// <summary>How long a regular expression in JSONata may look for one match. A second; then the expression fails with <see cref="ErrorNames.QueryEvaluationError"/>.</summary>
    public TimeSpan? MaxPatternDuration { get; init => field = Positive(value); } = TimeSpan.FromSeconds(1);

    private static long? Positive(long? value)
    {
        if (value is { } limit)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit, nameof(value));
        return value;
    }

    private static int? Positive(int? value)
    {
        if (value is { } limit)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit, nameof(value));
        return value;
    }

    private static TimeSpan? Positive(TimeSpan? value)
    {
        if (value is { } limit)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(value));
        return value;
    }
}
