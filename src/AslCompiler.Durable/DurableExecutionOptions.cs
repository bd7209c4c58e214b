namespace AslCompiler.Durable;

/// <summary>Choices for durable executions: the store, leases, how often to look for the work of other processes.</summary>
public sealed class DurableExecutionOptions
{
    /// <summary>Makes the store; set by <c>UseSqlite</c> and the like.</summary>
    public Func<IServiceProvider, IExecutionStore>? CreateStore { get; set; }

    /// <summary>
    /// The name of this process among those that share the store. A new one for each start unless given; with a name that stays, a process that is started again
    /// takes its executions back at once instead of waiting for its former lease to run out. Two processes must never have one name at a time.
    /// </summary>
    public string Node { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>How long an execution stays with a process that gives no sign of life. 30 seconds.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to look for what other processes have left: answers to task tokens, stops, executions of processes that are gone. One second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an execution is kept after its end, with its history. For ever unless given; AWS keeps 90 days. When it is deleted its name is free again.</summary>
    public TimeSpan? Retention { get; set; }

    /// <summary>The most executions that are taken up at once. 256.</summary>
    public int ClaimSize { get; set; } = 256;
}
