namespace AslCompiler.Runtime;

/// <summary>
/// A Map Run at work, outside of its execution's turns: reads the items, runs a child execution for each item or batch, and has the results written.
/// Executions run in lanes, as many as run at a time; each lane starts the next when its own has ended.
/// </summary>
internal sealed partial class RunningMapRun : Effect
{
    private readonly ExecutionRun _parent;
    private readonly Fork _fork;
    private readonly Machine _machine;
    private readonly MapRunSettings _settings;
    private readonly CancellationToken _token;
    private readonly CancellationTokenSource _executions;
    private readonly DateTimeOffset _startedAt;

    // Guards what follows; and the Map's own frame, while ItemSelectors read it.
    private readonly Lock _gate = new();
    private readonly List<MapBatch> _batches = [];
    private MapBatches _source;
    private int _itemCount;
    private int _failedItems;
    private int _openLanes;
    private bool _isWritten;
    private Failure? _failure;
    private DateTimeOffset? _stoppedAt;

    internal RunningMapRun(ExecutionRun parent, Fork fork, StatePlan plan, MapRunSettings settings)
        : this(parent, fork, plan.ChildMachine, settings, parent.Machine.ArnOf("mapRun", $"{plan.ChildMachine.ArnName}:{parent.Machine.NewGuid()}"), parent.Machine.Time.GetUtcNow())
    {
    }

    private RunningMapRun(ExecutionRun parent, Fork fork, Machine machine, MapRunSettings settings, string arn, DateTimeOffset startedAt)
    {
        _parent = parent;
        _fork = fork;
        _machine = machine;
        _settings = settings;
        _token = fork.Token;
        _executions = CancellationTokenSource.CreateLinkedTokenSource(_token);
        _startedAt = startedAt;
        Arn = arn;
        _source = BatchesOf(fork.Items!.Value);
    }

    internal string Arn { get; }

    internal override void Execute() => _ = RunAsync();

    internal MapRun ToMapRun()
    {
        lock (_gate)
        {
            return Describe(
                Count(static batch => batch.ItemCount, _source.RemainingItems),
                Count(static _ => 1, _source.RemainingBatches),
                _parent.RecordsHistory ? [.. _batches.Where(batch => batch.Run is { HasEnded: true }).Select(batch => batch.Run!.ToExecution())] : []);
        }
    }

    private MapRun Describe(MapRunCounts items, MapRunCounts executions, IReadOnlyList<Execution> ended) => new()
    {
        Arn = Arn,
        StateName = _fork.Info.Name,
        Status = Status,
        StartedAt = _startedAt,
        StoppedAt = _stoppedAt,
        MaxConcurrency = _settings.MaxConcurrency,
        ToleratedFailureCount = _settings.ToleratedFailureCount ?? 0,
        ToleratedFailurePercentage = _settings.ToleratedFailurePercentage ?? 0,
        ItemCounts = items,
        ExecutionCounts = executions,
        Executions = ended,
    };

    private MapRunStatus Status =>
        _stoppedAt is not null ? _failure is null ? MapRunStatus.Succeeded : MapRunStatus.Failed
        : _token.IsCancellationRequested ? MapRunStatus.Aborted
        : MapRunStatus.Running;

    private MapRunCounts Count(Func<MapBatch, long> weight, long remaining)
    {
        var succeeded = Ended(ExecutionStatus.Succeeded);
        var failed = Ended(ExecutionStatus.Failed);
        return new MapRunCounts
        {
            Pending = remaining + Sum(batch => batch.Run is null),
            Running = Sum(batch => batch.Run is { HasEnded: false }),
            Succeeded = succeeded,
            Failed = failed,
            TimedOut = Ended(ExecutionStatus.TimedOut),
            Aborted = Ended(ExecutionStatus.Aborted),
            Total = remaining + Sum(_ => true),
            ResultsWritten = _isWritten ? succeeded + failed : 0,
        };

        long Ended(ExecutionStatus status) => Sum(batch => batch.Run is { HasEnded: true } run && run.Status == status);

        long Sum(Func<MapBatch, bool> which) => _batches.Where(which).Sum(weight);
    }

    // While the run works, a clock that jumps takes it for a handler at work; while its executions work, they say so themselves.
    private async Task RunAsync()
    {
        _parent.EnterHandler();
        JsonData? result = null;
        try
        {
            if (_settings.ItemReader is { } reader && !_hasItems)
                await ReadItemsAsync(reader).ConfigureAwait(false);
            CountRestored();
            if (_failure is null)
                await RunExecutionsAsync().ConfigureAwait(false);
            // Stopped from outside, it leaves nothing behind; when too many executions failed, the results are still written.
            if (!_token.IsCancellationRequested)
                result = await WriteResultsAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Fail(ErrorNames.Runtime, exception);
        }
        _executions.Dispose();
        lock (_gate)
            if (!_token.IsCancellationRequested)
            {
                _stoppedAt = _parent.Machine.Time.GetUtcNow();
                _isWritten = result is not null;
            }
        _parent.PostNote(new EndNote(this, result));
        _parent.Drive();
        Rest();
    }

    private async Task ReadItemsAsync(MapItemRequest reader)
    {
        if (_settings.MaxItems < 0)
        {
            Fail(ErrorNames.ItemReaderFailed, "field MaxItems must be positive");
            return;
        }
        if (_machine.MapItemSource is not { } source)
        {
            Fail(ErrorNames.ItemReaderFailed, $"Nothing reads '{reader.Resource}' here: set {nameof(StateMachineOptions)}.{nameof(StateMachineOptions.MapItemSource)}, or register an {nameof(IMapItemSource)} with dependency injection (the package AslCompiler.MapItems has one).");
            return;
        }
        var items = new List<JsonData>();
        try
        {
            await foreach (var item in source.ReadAsync(reader, _token).ConfigureAwait(false))
            {
                // What the service reads it passes on without the blanks of the file (recorded).
                items.Add(CompactJson.Of(item ?? throw new InvalidOperationException($"The item source gave null as item {items.Count}; JSON null is JsonData.Null.")));
                if (items.Count == _settings.MaxItems)
                    break;
            }
        }
        catch (Exception exception)
        {
            Fail(ErrorNames.ItemReaderFailed, exception);
            return;
        }
        lock (_gate)
            _source = BatchesOf(items);
        KeepItems(items);
    }

    private async Task RunExecutionsAsync()
    {
        // The service runs no more at a time, whatever was asked (ASL reference §6.1).
        var most = _machine.Limits.MaxMapRunConcurrency ?? int.MaxValue;
        var width = _settings.MaxConcurrency is > 0 and var asked && asked < most ? asked : most;
        var lanes = new List<Task>();
        // This method counts as a lane until all are on their way.
        _openLanes = 1;
        while (lanes.Count < width && HasMore())
        {
            Interlocked.Increment(ref _openLanes);
            _parent.EnterHandler();
            lanes.Add(RunLaneAsync());
        }
        LeaveLane();
        await Task.WhenAll(lanes).ConfigureAwait(false);
    }

    private async Task RunLaneAsync()
    {
        while (StartNext() is { } batch)
        {
            Rest();
            await batch.Run!.Ended.ConfigureAwait(false);
            if (batch.IsRestored)
                continue;
            KeepEnd(batch);
            NoteEnd(batch);
        }
        LeaveLane();
    }

    // The last lane stays at work until the whole run goes on.
    private void LeaveLane()
    {
        if (Interlocked.Decrement(ref _openLanes) > 0)
            Rest();
    }

    private void Rest()
    {
        _parent.LeaveHandler();
        // The clock learns of it here when nobody else tells it.
        _parent.Working().Dispose();
    }

    private bool HasMore()
    {
        lock (_gate)
            return _source.RemainingItems > 0 && !_executions.IsCancellationRequested;
    }

    private MapBatch? StartNext()
    {
        MapBatch batch;
        lock (_gate)
        {
            if (_executions.IsCancellationRequested)
                return null;
            var input = _source.Next(out var itemCount, out var failure);
            if (input is not null && _machine.IsTooLong(input))
            {
                failure = new Failure(ErrorNames.DataLimitExceeded, $"The input of the execution for the item at index {_itemCount - _source.RemainingItems - itemCount} has {input.Utf8Length} bytes; the limit is {_machine.Limits.MaxPayloadBytes}.", FailureOrigin.State);
                input = null;
            }
            _failure ??= failure;
            if (input is null)
                return StopWhenFailed();
            var restored = RestoredChild(_batches.Count, input);
            batch = new MapBatch(itemCount, input, restored ?? NewExecution(input)) { Number = _batches.Count, IsRestored = restored is not null };
            _batches.Add(batch);
        }
        if (!batch.IsRestored)
            batch.Run!.Start();
        return batch;
    }

    private ExecutionRun NewExecution(JsonData input) =>
        new(_machine, input, _parent.IsJournaled ? LastingOptions(_batches.Count) : new ExecutionOptions { RecordHistory = _parent.RecordsHistory }, isTimed: true, _executions.Token)
        {
            Ending = _parent.ExpectWork,
            IsChildOfJournaled = _parent.IsJournaled,
        };

    private void NoteEnd(MapBatch batch)
    {
        if (batch.HasSucceeded || _token.IsCancellationRequested)
            return;
        lock (_gate)
        {
            _failedItems += batch.ItemCount;
            if (_failure is null && IsTooMany(_failedItems))
                _failure = TooManyFailures();
        }
        StopWhenFailed();
    }

    private static Failure TooManyFailures() => new(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded", FailureOrigin.State);

    // Passing either limit is enough; without any the first failure is too many (ASL reference §4.8).
    private bool IsTooMany(int failed) => _settings is { ToleratedFailureCount: null, ToleratedFailurePercentage: null }
        || failed > _settings.ToleratedFailureCount
        || failed * 100.0 / _itemCount > _settings.ToleratedFailurePercentage;

    private MapBatch? StopWhenFailed()
    {
        if (_failure is not null)
            _executions.Cancel();
        return null;
    }

    private async Task<JsonData?> WriteResultsAsync()
    {
        if (_settings.ResultWriter is not { Resource: { } resource } writer)
            return JsonData.Array([.. _batches.SelectMany(batch => ResultsOf(batch, _settings.ResultWriter?.Transformation ?? "COMPACT"))]);
        if (_machine.MapResultSink is not { } sink)
        {
            Fail(ErrorNames.ResultWriterFailed, $"Nothing writes '{resource}' here: set {nameof(StateMachineOptions)}.{nameof(StateMachineOptions.MapResultSink)}, or register an {nameof(IMapResultSink)} with dependency injection (the package AslCompiler.MapItems has one).");
            return null;
        }
        try
        {
            var details = await sink.WriteAsync(ResultsFor(writer, resource), _token).ConfigureAwait(false);
            return JsonData.Object(["MapRunArn", "ResultWriterDetails"], [JsonData.String(Arn), details]);
        }
        catch (Exception exception)
        {
            Fail(ErrorNames.ResultWriterFailed, exception);
            return null;
        }
    }

    private MapResults ResultsFor(ResultWriter writer, string resource)
    {
        lock (_gate)
            while (_source.Next(out var itemCount, out _) is { } input)
                _batches.Add(new MapBatch(itemCount, input, RestoredChild(_batches.Count, input)));
        return new MapResults
        {
            MapRunArn = Arn,
            Resource = resource,
            Parameters = writer.Parameters,
            OutputType = writer.OutputType,
            Succeeded = [.. _batches.Where(batch => batch.HasSucceeded).SelectMany(batch => ResultsOf(batch, writer.Transformation ?? "NONE"))],
            Failed = [.. _batches.Where(batch => batch.Run is not null && !batch.HasSucceeded).Select(RecordOf)],
            Pending = [.. _batches.Where(batch => batch.Run is null).Select(PendingRecordOf)],
        };
    }

    // What has failed keeps all its facts, whatever the transformation.
    private static IEnumerable<JsonData> ResultsOf(MapBatch batch, string transformation)
    {
        if (!batch.HasSucceeded || transformation == "NONE")
            return [RecordOf(batch)];
        var output = batch.Run!.Output!;
        return transformation == "FLATTEN" && output.IsArray ? output.Items : [output];
    }

    private static JsonData RecordOf(MapBatch batch) => ExecutionRecord.Of(batch.Run!, isParsed: false, static time => JsonData.String(Timestamps.Format(time)));

    private JsonData PendingRecordOf(MapBatch batch) => JsonData.Object(
        ["Input", "StateMachineArn", "Status"],
        [JsonData.String(batch.Input.ToString()), JsonData.String(_machine.Arn), JsonData.String("PENDING")]);

    private MapBatches BatchesOf(IReadOnlyList<JsonData> items)
    {
        _itemCount = items.Count;
        return new MapBatches(_parent, _fork, items, _settings.ItemBatcher);
    }

    private void Fail(string error, Exception exception) => Fail(error, exception.Message, exception);

    private void Fail(string error, string cause, Exception? exception = null)
    {
        lock (_gate)
            _failure ??= new Failure(error, cause, FailureOrigin.State, exception);
    }

    private sealed class EndNote(RunningMapRun run, JsonData? result) : Note
    {
        internal override void Take() => run._parent.EndMapRun(run._fork, result, run._failure);
    }
}
