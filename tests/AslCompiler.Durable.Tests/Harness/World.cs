using AslCompiler.Durable.Engine;
using AslCompiler.Durable.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A store that outlives processes, a clock, and the handler that all processes share; processes come and go.</summary>
internal sealed class World : ITaskHandler
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly Func<ITaskHandler, StateMachineOptions, StateMachine>[] _machines;
    private readonly Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> _handle;
    private readonly List<string> _tokens = [];
    private readonly HashSet<string> _closedTokens = [];

    public World(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handle, params Func<ITaskHandler, StateMachineOptions, StateMachine>[] machines)
    {
        _handle = handle;
        _machines = machines;
    }

    public FakeTimeProvider Clock { get; init; } = new(Start);

    public IExecutionStore Store { get; init; } = new InMemoryExecutionStore();

    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Is asked at each delivery, with the history that the store has then.</summary>
    public Action<TaskContext, IReadOnlyList<HistoryEvent>>? OnDelivery { get; set; }

    /// <summary>A new process.</summary>
    public async Task<Process> StartProcessAsync(int crashAt = int.MaxValue, bool afterWrite = false, string node = "node", TimeSpan? retention = null)
    {
        var store = new CrashingStore(Store, crashAt, afterWrite);
        var machines = new DurableMachines(_machines.Select(create => create(this, new StateMachineOptions { TimeProvider = Clock })));
        var options = new DurableExecutionOptions { Node = node, Retention = retention };
        var engine = new DurableEngine(store, machines, Clock, options, Log) { StaysOnCaller = true };
        await engine.OpenAsync(CancellationToken.None);
        return new Process(store, engine, new DurableExecutions(engine, machines, options));
    }

    /// <summary>The tokens that handlers got and nobody has answered yet, with their numbers from 1.</summary>
    public IEnumerable<(string Token, int Number)> OpenTokens => _tokens.Select((token, i) => (token, i + 1)).Where(token => !_closedTokens.Contains(token.token)).ToArray();

    public void CloseToken(string token) => _closedTokens.Add(token);

    /// <summary>What the engines have logged: mistakes of theirs, mostly.</summary>
    public ErrorLog Log { get; } = new();

    public async ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        var text = request.ToString();
        if (context.TaskToken is { } token)
        {
            Assert.Contains(token, text);
            if (!_tokens.Contains(token))
                _tokens.Add(token);
            text = text.Replace(token, "token", StringComparison.Ordinal);
        }
        lock (Deliveries)
            Deliveries.Add(new Delivery(context.StateName, context.IdempotencyKey, context.AttemptId, text));
        if (OnDelivery is not null)
        {
            var observer = await StartObserverAsync();
            OnDelivery(context, (await observer.GetHistoryAsync(context.ExecutionId)).Events);
        }
        return await _handle(context, request, cancellationToken);
    }

    /// <summary>A client that runs nothing.</summary>
    public Task<DurableExecutions> StartObserverAsync()
    {
        var machines = new DurableMachines([]);
        var options = new DurableExecutionOptions { Node = "observer" };
        return Task.FromResult(new DurableExecutions(new DurableEngine(Store, machines, Clock, options, Log), machines, options));
    }
}
