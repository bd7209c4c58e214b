using System.Runtime.CompilerServices;

namespace AslCompiler.Runtime;

/// <summary>Starts an execution of another machine as <c>states:startExecution</c> of AWS does, in all its patterns, with AWS's answers (ASL reference §5.3).</summary>
internal sealed class NestedExecution
{
    private readonly TaskCall _call;
    private readonly ExecutionRun _parent;
    private readonly ExecutionRun _child;
    private readonly bool _isAwaited;
    private readonly bool _sharesClock;

    private NestedExecution(TaskCall call, Machine machine, CancellationToken cancellationToken)
    {
        var request = call.Step.Data!;
        var name = request["Name"] is { Kind: JsonKind.String } given ? given.GetString() : null;
        var input = InputOf(request["Input"]);
        Check(machine, input, name);
        _call = call;
        _parent = call.Frame.Run;
        _isAwaited = call.Plan.Info.Pattern is TaskPattern.Sync or TaskPattern.Sync2;
        // What was only started goes on when its starter has ended.
        _child = new ExecutionRun(
            machine,
            input,
            new ExecutionOptions { Name = name },
            isTimed: true,
            _isAwaited ? cancellationToken : CancellationToken.None);
        _sharesClock = _isAwaited && _parent.Machine.IdleObserver is { } observer && ReferenceEquals(observer, machine.IdleObserver);
        if (_sharesClock)
            _child.Ending = _parent.ExpectWork;
    }

    internal static ValueTask<JsonData> StartAsync(TaskCall call, StateMachine machine, CancellationToken cancellationToken)
    {
        var nested = new NestedExecution(call, machine.Machine, cancellationToken);
        // While the other execution runs, this one has nothing to do.
        if (nested._sharesClock)
            nested._parent.LeaveHandler();
        // Machines may start each other to any depth.
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            nested._child.Start();
        else
            nested.StartElsewhere();
        var answer = nested.Answer();
        if (!nested._isAwaited)
            return new(answer);
        call.Submit(answer);
        return nested._child.HasEnded ? new(nested.Result()) : nested.AwaitAsync();
    }

    private void StartElsewhere()
    {
        var mark = _parent.Working();
        ThreadPool.UnsafeQueueUserWorkItem(
            static work =>
            {
                using (work.mark)
                    work.child.Start();
            },
            (mark, child: _child),
            preferLocal: false);
    }

    private async ValueTask<JsonData> AwaitAsync()
    {
        await _child.Ended.ConfigureAwait(false);
        // The clock was told that there is work; that there is none any more it learns here when nobody waits for the call.
        if (_sharesClock)
            using (_parent.Working())
                return Result();
        return Result();
    }

    // What the API refuses.
    private static void Check(Machine machine, JsonData input, string? name)
    {
        if (name is not null && !ExecutionNames.IsValid(name, machine.Limits))
            throw new TaskFailedException("StepFunctions.InvalidNameException", $"Invalid Name: '{name}'");
        if (machine.IsTooLong(input))
            throw new TaskFailedException("StepFunctions.InvalidExecutionInputException", $"The input has {input.Utf8Length} bytes; the limit is {machine.Limits.MaxPayloadBytes}.");
    }

    // The API takes JSON text; the integration writes an object as text itself.
    private static JsonData InputOf(JsonData? input)
    {
        if (input is null or { Kind: JsonKind.Null })
            return JsonData.EmptyObject;
        if (input.Kind != JsonKind.String)
            return input;
        try
        {
            return JsonData.Parse(input.GetString()!);
        }
        catch (InvalidJsonException exception)
        {
            throw new TaskFailedException("StepFunctions.InvalidExecutionInputException", $"Invalid State Machine Execution Input: '{exception.Message}'", exception);
        }
    }

    // What the API answers at once. The SDK gives its members alone, and times as text.
    private JsonData Answer() => _call.Plan.Info.ResourceType != "states"
        ? JsonData.Object(["ExecutionArn", "StartDate"], [JsonData.String(_child.Id), JsonData.String(Timestamps.Format(_child.StartedAt))])
        : JsonData.Object(
            ["ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate"],
            [
                JsonData.String(_child.Id),
                JsonData.Object(["AllHttpHeaders", "HttpHeaders", "HttpStatusCode"], [JsonData.EmptyObject, JsonData.EmptyObject, JsonData.Number(200)]),
                JsonData.Object(["RequestId"], [JsonData.String(_parent.Machine.NewGuid().ToString())]),
                JsonData.Number(_child.StartedAt.ToUnixTimeMilliseconds()),
            ]);

    private JsonData Result()
    {
        if (_child.Status == ExecutionStatus.Succeeded)
            return Record();
        throw new TaskFailedException(ErrorNames.TaskFailed, Record().ToString());
    }

    private JsonData Record() => ExecutionRecord.Of(
        _child,
        isParsed: _call.Plan.Info.Pattern == TaskPattern.Sync2,
        time => JsonData.Number(time.ToUnixTimeMilliseconds()));
}
