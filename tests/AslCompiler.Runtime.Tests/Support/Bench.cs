using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Runtime.Tests;

/// <summary>A machine on a fake clock, with a handler made of functions, that records the history.</summary>
internal sealed class Bench : StateMachine
{
    private Bench(StateMachineDefinition definition, Handler handler, FakeTimeProvider clock, StateMachineOptions options)
        : base(definition, handler, options)
    {
        Clock = clock;
        Tasks = handler;
    }

    public FakeTimeProvider Clock { get; }

    public Handler Tasks { get; }

    public static Bench Of(StateMachineDefinition definition, Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>? handle = null, Action<StateMachineOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-01-02T03:04:05.678Z", System.Globalization.CultureInfo.InvariantCulture));
        var options = new StateMachineOptions { TimeProvider = clock };
        configure?.Invoke(options);
        return new Bench(definition, new Handler(handle ?? ((_, request, _) => new(request))), clock, options);
    }

    public Task<Execution> Run(string input = "{}", CancellationToken cancellationToken = default) =>
        ExecuteAsync(JsonData.Parse(input), new ExecutionOptions { RecordHistory = true }, cancellationToken);

    /// <summary>The history as "id&lt;-previous Type" lines.</summary>
    public static string[] Lines(Execution execution) =>
        [.. execution.History!.Select(e => $"{e.Id}<-{e.PreviousEventId} {e.Type}{(e.Index is { } index ? $"({index})" : "")}")];

    internal sealed class Handler(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handle) : ITaskHandler
    {
        private readonly List<string> _calls = [];

        public IReadOnlyList<string> Calls
        {
            get
            {
                lock (_calls)
                    return [.. _calls];
            }
        }

        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
        {
            lock (_calls)
                _calls.Add($"{context.TaskName}#{context.RetryCount}");
            return handle(context, request, cancellationToken);
        }
    }
}
