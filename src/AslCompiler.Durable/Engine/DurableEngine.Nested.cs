using System.Security.Cryptography;
using System.Text;
using AslCompiler.Runtime;

namespace AslCompiler.Durable.Engine;

/// <summary>Executions that tasks start.</summary>
internal sealed partial class DurableEngine
{
    /// <summary>The machine that a task starts durably; null for what is the task handler's affair.</summary>
    internal StateMachine? FindMachine(JsonData? nameOrArn) => _machines.FindNewest(nameOrArn);

    /// <summary>Starts the execution that a task asks for. A repeated delivery finds the one that it has started; of an Express execution it starts another.</summary>
    internal async ValueTask<JsonData> StartForAsync(TaskCall call)
    {
        var machine = FindMachine(call.Step.Data!["StateMachineArn"])!;
        var (input, given) = StartRequest.Read(call.Step.Data, machine.Machine);
        if (machine.Machine.Type == StateMachineType.Express)
        {
            var express = await StartExpressAsync(machine, input, given ?? NameFor(call.AttemptId)).ConfigureAwait(false);
            return StartRequest.Answer(call, express.Arn, express.StartedAt);
        }
        var startedBy = call.TaskToken ?? call.AttemptId;
        var name = given ?? NameFor(call.AttemptId);
        var execution = await StartAsync(machine, input, name, startedBy).ConfigureAwait(false)
            ?? await Store.FindAsync(machine.Machine.ExecutionArnPrefix + name).ConfigureAwait(false);
        return execution is not null && execution.StartedBy == startedBy
            ? StartRequest.Answer(call, execution.Arn, execution.StartedAt)
            : throw new TaskFailedException("StepFunctions.ExecutionAlreadyExistsException", $"Execution Already Exists: '{machine.Machine.ExecutionArnPrefix}{name}'");
    }

    /// <summary>The task of a token was answered, and the store knows it.</summary>
    internal async Task NoteAnsweredAsync(string token)
    {
        if (TaskTokenText.ExecutionOf(token) is not { } id)
            return;
        try
        {
            await SignalAsync(id, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The next look for signals finds it.
            Log.RoundFailed(_logger, exception);
        }
    }

    private static string NameFor(string attemptId) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(attemptId)).AsSpan(0, 16)).ToString();
}
