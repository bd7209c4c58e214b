using AslCompiler.Runtime;

namespace AslCompiler.Durable.Engine;

/// <summary>Express executions that were started and are not awaited: the store has their input, and they run in memory, from the start again when their process has died.</summary>
internal sealed partial class DurableEngine
{
    // No turn of it is journaled; a row without a record would be a start that failed.
    private static readonly ReadOnlyMemory<byte> s_started = Journal.JournalRecord.Write([]);

    private readonly CancellationTokenSource _closing = new();

    internal async Task<StoredExecution> StartExpressAsync(StateMachine machine, JsonData input, string name)
    {
        var startedAt = Time.GetUtcNow();
        var id = Guid.CreateVersion7(startedAt);
        var execution = new StoredExecution
        {
            Id = id,
            Arn = $"{machine.Machine.ExecutionArnPrefix}{name}:{id}",
            Name = name,
            StateMachineArn = machine.Arn,
            Definition = DurableMachines.NameOf(machine),
            Input = input.ToUtf8(),
            StartedAt = startedAt,
            Epoch = 1,
        };
        await Store.CreateAsync(execution, new JournalAppend { ExecutionId = id, Epoch = 1, Sequence = 1, Record = s_started, Owner = Node }).ConfigureAwait(false);
        RunExpress(execution, machine, input);
        return execution;
    }

    private void RunExpress(StoredExecution execution, StateMachine machine, JsonData input)
    {
        var run = new ExecutionRun(machine.Machine, input, new ExecutionOptions { Name = execution.Name, Id = execution.Arn, IsAsynchronous = true }, isTimed: true, _closing.Token);
        if (StaysOnCaller)
            run.Start();
        else
            ThreadPool.UnsafeQueueUserWorkItem(static run => run.Start(), run, preferLocal: false);
        _ = EndExpressAsync(execution, run);
    }

    private async Task EndExpressAsync(StoredExecution execution, ExecutionRun run)
    {
        try
        {
            await run.Ended.ConfigureAwait(false);
            if (IsClosed)
                return;
            await Store.AppendAsync(new JournalAppend
            {
                ExecutionId = execution.Id,
                Epoch = execution.Epoch,
                Sequence = 2,
                Record = ReadOnlyMemory<byte>.Empty,
                Owner = null,
                End = LoadedExecution.EndOf(run),
            }).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            NoteAbandoned(execution, exception);
        }
    }
}
