namespace AslCompiler.Runtime.Tests;

/// <summary>A definition put together by hand, as the emitter writes them: states by index, each with its halves.</summary>
internal sealed class Flow(string name = "Flow") : StateMachineDefinition
{
    private readonly List<StateInfo> _states = [];
    private readonly List<Func<Frame, Step>> _enter = [];
    private readonly List<Func<Frame, JsonData, Step>?> _leave = [];
    private readonly List<Func<int, Frame, JsonData, Step>?> _catch = [];

    public override string Name => name;

    public override string Json => "{}";

    public override string Sha256 => "";

    public override IReadOnlyList<StateInfo> States => _states;

    public override int StartAt => 0;

    public override long? TimeoutSeconds => Timeout;

    public override IReadOnlyList<string> Substitutions => NeededSubstitutions;

    public long? Timeout { get; init; }

    public string[] NeededSubstitutions { get; init; } = [];

    public Func<Frame, JsonData>? Selector { get; init; }

    public Func<Frame, MapRunSettings>? MapRun { get; init; }

    public Flow Add(StateInfo info, Func<Frame, Step> enter, Func<Frame, JsonData, Step>? leave = null, Func<int, Frame, JsonData, Step>? caught = null)
    {
        _states.Add(info);
        _enter.Add(enter);
        _leave.Add(leave);
        _catch.Add(caught);
        return this;
    }

    public Flow Pass(string name, int next = -1) => Add(new StateInfo(name, StateType.Pass), frame => Go(next, frame.Input));

    public Flow Fail(string name, string? error, string? cause = null) => Add(new StateInfo(name, StateType.Fail), _ => Step.Fail(error, cause));

    public Flow Task(StateInfo info, int next = -1, int catchTo = -1) =>
        Add(info, frame => Step.Call(frame.Input), (_, result) => Go(next, result), (_, _, error) => Go(catchTo, error));

    public Flow Wait(string name, long seconds, int next = -1) =>
        Add(new StateInfo(name, StateType.Wait), _ => Step.WaitSeconds(seconds), (frame, _) => Go(next, frame.Input));

    public Flow Parallel(StateInfo info, int next = -1, int catchTo = -1) =>
        Add(info, frame => Step.Fork(frame.Input), (_, result) => Go(next, result), (_, _, error) => Go(catchTo, error));

    public Flow Map(StateInfo info, int next = -1, int catchTo = -1) =>
        Add(info, frame => Step.ForEach(frame.Input), (_, result) => Go(next, result), (_, _, error) => Go(catchTo, error));

    public override Step Enter(int state, Frame frame) => _enter[state](frame);

    public override Step Leave(int state, Frame frame, JsonData result) => _leave[state]!(frame, result);

    public override Step Catch(int state, int catcher, Frame frame, JsonData errorOutput) => _catch[state]!(catcher, frame, errorOutput);

    public override JsonData SelectItem(int state, Frame frame) => Selector!(frame);

    public override MapRunSettings ConfigureMapRun(int state, Frame frame) => MapRun!(frame);

    public static Step Go(int next, JsonData data) => next < 0 ? Step.End(data) : Step.Next(next, data);

    public static StateInfo Lambda(string name, Retrier[]? retry = null, Catcher[]? caught = null, long? timeout = null) => new(name, StateType.Task)
    {
        Resource = $"arn:aws:lambda:us-east-1:111111111111:function:{name}",
        ResourceKind = ResourceKind.LambdaFunction,
        TaskName = name,
        Retry = retry ?? [],
        Catch = caught ?? [],
        TimeoutSeconds = timeout,
    };

    public static StateInfo Integration(string name, Retrier[]? retry = null, Catcher[]? caught = null, long? timeout = null) => new(name, StateType.Task)
    {
        Resource = "arn:aws:states:::sqs:sendMessage",
        ResourceKind = ResourceKind.Integration,
        ResourceType = "sqs",
        ResourceAction = "sendMessage",
        TaskName = name,
        Retry = retry ?? [],
        Catch = caught ?? [],
        TimeoutSeconds = timeout,
    };

    public static StateInfo ParallelOf(string name, int[] branches, Retrier[]? retry = null, Catcher[]? caught = null) =>
        new(name, StateType.Parallel) { Branches = branches, Retry = retry ?? [], Catch = caught ?? [] };

    public static StateInfo MapOf(string name, int start, long? maxConcurrency = null, Retrier[]? retry = null, Catcher[]? caught = null, bool selects = false) =>
        new(name, StateType.Map) { Branches = [start], MaxConcurrency = maxConcurrency, Retry = retry ?? [], Catch = caught ?? [], HasItemSelector = selects };

    public static StateInfo DistributedMapOf(string name, int start, Retrier[]? retry = null, Catcher[]? caught = null, bool selects = false, bool reads = false) => new(name, StateType.Map)
    {
        Branches = [start],
        ChildType = StateMachineType.Standard,
        Label = "Items",
        HasItemSelector = selects,
        HasItemReader = reads,
        Retry = retry ?? [],
        Catch = caught ?? [],
    };
}
