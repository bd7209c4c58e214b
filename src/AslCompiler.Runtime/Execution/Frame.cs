using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime;

/// <summary>
/// One line of control, as state code sees it: the root of an execution, a branch of a Parallel, or an item of a Map. It is data, not a task of the runtime:
/// which engine moves it on, in memory or durably, is no matter to the state.
/// </summary>
public class Frame
{
    private JsonData? _context;
    private string? _taskToken;
    private StateEvaluation? _evaluation;

    private protected Frame(ExecutionFacts facts, int state, JsonData input, MapItem? item)
    {
        Facts = facts;
        State = state;
        Input = input;
        Item = item;
    }

    /// <summary>The raw input of the current state.</summary>
    public JsonData Input { get; internal set; }

    /// <summary>The context object (<c>$$</c>), built when it is first read in an attempt.</summary>
    public JsonData Context => _context ??= ContextObject.Build(this);

    /// <summary>Evaluates the expressions of JSONata states.</summary>
    public StateEvaluation Evaluation => _evaluation ??= new StateEvaluation(this);

    internal ExecutionFacts Facts { get; }

    /// <summary>The index of the current state.</summary>
    internal int State { get; private protected set; }

    /// <summary>The item of the innermost Map around.</summary>
    internal MapItem? Item { get; set; }

    /// <summary>The event that entered the state; causes quote it.</summary>
    internal long EnteredEventId { get; set; }

    /// <summary>The last event before the state was entered, as far as somebody observes.</summary>
    internal long BeforeEnteredEventId { get; set; }

    /// <summary>The event that scheduled the present attempt of a task.</summary>
    internal long ScheduledEventId { get; set; }

    /// <summary>The last event of this line of control: the next one's previousEventId.</summary>
    internal long LastEventId { get; set; }

    /// <summary>When the state was entered; default when nobody has asked yet.</summary>
    internal DateTimeOffset EnteredAt { get; set; }

    /// <summary>How often the state was retried in this visit.</summary>
    internal int RetryCount { get; set; }

    /// <summary>The variables of this line of control; an object.</summary>
    internal JsonData? Variables { get; private set; }

    /// <summary>The line of control that this one is a branch or item of: its variables are in sight.</summary>
    private protected virtual Frame? Outer => null;

    /// <summary>The value of a variable.</summary>
    /// <param name="name">Its name, without <c>$</c>.</param>
    /// <exception cref="StatesException">It has no value: <c>States.Runtime</c>.</exception>
    public JsonData Variable(string name) =>
        FindVariable(name) ?? throw StatesException.Runtime($"The variable '${name}' has no value.");

    /// <summary>The value of a variable; null when it has none.</summary>
    /// <param name="name">Its name, without <c>$</c>.</param>
    public JsonData? FindVariable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var frame = this; frame is not null; frame = frame.Outer)
            if (frame.Variables?[name] is { } value)
                return value;
        return null;
    }

    /// <summary>What a path leads to in a variable; null when it leads nowhere.</summary>
    /// <param name="name">The variable's name, without <c>$</c>.</param>
    /// <param name="path">The path after it.</param>
    public JsonData? FindVariable(string name, JsonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FindVariable(name) is { } value ? path.Find(value) : null;
    }

    internal void AssignVariables(JsonData values)
    {
        var variables = Variables ?? JsonData.EmptyObject;
        foreach (var (name, value) in values.Members)
            variables = variables.With(name, value);
        Variables = variables;
    }

    /// <summary>A line that is used for another item begins without variables.</summary>
    internal void ForgetVariables() => Variables = null;

    /// <summary>A literal of the definition with the <c>${Name}</c> in its strings replaced.</summary>
    /// <param name="literal">The literal: always the same instance, so that the result can be kept.</param>
    public JsonData Substitute(JsonData literal) => Facts.Machine.Substitutions.Apply(literal);

    /// <summary>A text of the definition with its <c>${Name}</c> replaced.</summary>
    /// <param name="text">The text.</param>
    public string Substitute(string text) => Facts.Machine.Substitutions.Apply(text);

    /// <summary>The value of a field that was written as <c>${Name}</c> and must be an integer.</summary>
    /// <param name="name">The substitution's name.</param>
    /// <exception cref="ArgumentException">Its value is no integer.</exception>
    public long SubstitutedInteger(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Facts.Machine.Substitutions.Integer(name)!.Value;
    }

    /// <summary>The value of an operand that was written as <c>${Name}</c> and must be a number.</summary>
    /// <param name="name">The substitution's name.</param>
    /// <exception cref="ArgumentException">Its value is no number.</exception>
    public double SubstitutedNumber(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Facts.Machine.Substitutions.Number(name)!.Value;
    }

    /// <summary>The token of this attempt, made when it is first asked for.</summary>
    internal string TaskToken => _taskToken ??= Facts.NextTaskToken();

    /// <summary>The token that the journal has for the present attempt.</summary>
    internal void RestoreTaskToken(string? token) => _taskToken = token;

    internal Guid NewGuid() => Facts.Machine.NewGuid();

    internal double NextDouble() => Facts.Machine.NextDouble();

    /// <summary>Goes to another state.</summary>
    internal void MoveTo(int state, JsonData input)
    {
        State = state;
        Input = input;
        _context = null;
        _taskToken = null;
        EnteredAt = default;
        RetryCount = 0;
    }

    /// <summary>Has the context built anew: another attempt, another item.</summary>
    internal void ForgetContext()
    {
        _context = null;
        _taskToken = null;
    }

    /// <summary>Reads the time of entering now, if nothing has and the state may ask later: then it would be wrong.</summary>
    internal void KeepEnteredTime()
    {
        if (Facts.Machine.States[State].ReadsContext)
            EnteredTime();
    }

    internal DateTimeOffset EnteredTime()
    {
        if (EnteredAt == default)
            EnteredAt = Facts.Machine.Time.GetUtcNow();
        return EnteredAt;
    }
}
