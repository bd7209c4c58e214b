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
        var (input, name) = StartRequest.Read(call.Step.Data!, machine);
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
        var answer = StartRequest.Answer(call, nested._child.Id, nested._child.StartedAt);
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
