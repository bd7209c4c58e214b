using Microsoft.Extensions.Logging;
using Polly;

namespace AslCompiler;

/// <summary>Choices for a state machine: the host's clock, logging, observers, randomness and substitutions. Read once, when the machine is made.</summary>
public sealed class StateMachineOptions
{
    private readonly Dictionary<string, Action<ResiliencePipelineBuilder<JsonData>>> _pipelines = new(StringComparer.Ordinal);

    /// <summary>The clock of waits, timeouts, retries and timestamps.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the engine logs to; nowhere unless given.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The values of the definition's <c>${Name}</c> substitutions, by name.</summary>
    public IDictionary<string, string> Substitutions { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Are told what happens in every execution.</summary>
    public IList<IExecutionObserver> Observers { get; } = [];

    /// <summary>Is told when an execution waits for time only.</summary>
    public IExecutionIdleObserver? IdleObserver { get; set; }

    /// <summary>The source of retry jitter and <c>States.MathRandom</c>; give a seeded one for repeatable runs. It is never used by two threads at once.</summary>
    public Random? Random { get; set; }

    /// <summary>The source of execution names and <c>States.UUID</c>.</summary>
    public Func<Guid>? NewGuid { get; set; }

    /// <summary>The type of the state machine: it decides about the ARNs of executions and what the context object shows.</summary>
    public StateMachineType Type { get; set; }

    /// <summary>What executions may not exceed: the quotas of AWS, unless others are given.</summary>
    public ExecutionLimits Limits { get; set; } = new();

    /// <summary>The activities whose tasks wait for workers; tasks of others go to the task handler.</summary>
    public Activities Activities { get; set; } = new();

    /// <summary>The machines that <c>states:startExecution</c> starts in this process; others are the task handler's affair.</summary>
    public StateMachines Machines { get; set; } = new();

    /// <summary>Where task tokens come back: share one object between machines that are to share their tokens.</summary>
    public TaskTokens TaskTokens { get; set; } = new();

    /// <summary>Where distributed Maps with an ItemReader read their items; without one they fail with <c>States.ItemReaderFailed</c>.</summary>
    public IMapItemSource? MapItemSource { get; set; }

    /// <summary>Where distributed Maps with a ResultWriter export their results; without one they fail with <c>States.ResultWriterFailed</c>.</summary>
    public IMapResultSink? MapResultSink { get; set; }

    /// <summary>The role that <c>$$.Execution.RoleArn</c> shows.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The region in ARNs.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account in ARNs.</summary>
    public string AccountId { get; set; } = "111111111111";

    /// <summary>Adds resilience strategies of your own around the handler call of a task, inside the definition's Retry and TimeoutSeconds.</summary>
    /// <param name="taskName">The unit of work, as the task interface names it.</param>
    /// <param name="configure">Adds the strategies, outermost first; called once for every state that does the task.</param>
    public void ConfigurePipeline(string taskName, Action<ResiliencePipelineBuilder<JsonData>> configure)
    {
        ArgumentNullException.ThrowIfNull(taskName);
        ArgumentNullException.ThrowIfNull(configure);
        _pipelines[taskName] = _pipelines.TryGetValue(taskName, out var before) ? before + configure : configure;
    }

    internal Action<ResiliencePipelineBuilder<JsonData>>? PipelineOf(string? taskName) =>
        taskName is not null && _pipelines.TryGetValue(taskName, out var configure) ? configure : null;

    internal IReadOnlyCollection<string> ConfiguredTasks => _pipelines.Keys;
}
