using System.Runtime.CompilerServices;
using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

/// <summary>The distributed Map: child executions, batches, tolerated failures, doors (ASL reference §4.8, §6).</summary>
public sealed class MapRunTests
{
    private const string RunArn = "arn:aws:states:us-east-1:111111111111:mapRun:Flow/Items:";

    private static Flow DistributedMap(MapRunSettings? settings = null, StateInfo? map = null, Func<Frame, JsonData>? selector = null) =>
        new Flow { MapRun = _ => settings ?? new MapRunSettings(), Selector = selector }.Map(map ?? DistributedMapOf("M", 1));

    private static string[] Inputs(MapRun run) => [.. run.Executions.Select(execution => execution.Input.ToString())];

    [Fact]
    public async Task Each_item_has_an_execution_and_the_outputs_are_the_result()
    {
        var execution = await Bench.Of(DistributedMap().Task(Lambda("T")), (_, request, _) => new(JsonData.Number(request.GetInt64() * 10))).Run("[1,2,3]");
        Assert.Equal("[10,20,30]", execution.Output!.ToString());
        Assert.Equal(
        [
            "1<-0 ExecutionStarted", "2<-0 MapStateEntered", "3<-2 MapStateStarted", "4<-3 MapRunStarted", "5<-4 MapRunSucceeded",
            "6<-5 MapStateSucceeded", "7<-5 MapStateExited", "8<-7 ExecutionSucceeded",
        ], Bench.Lines(execution));
        var run = Assert.Single(execution.MapRuns);
        Assert.StartsWith(RunArn, run.Arn, StringComparison.Ordinal);
        Assert.Equal(run.Arn, execution.History![3].MapRunArn);
        Assert.Equal((MapRunStatus.Succeeded, "M", 3L, 3L, 3L), (run.Status, run.StateName, run.ItemCounts.Total, run.ItemCounts.Succeeded, run.ExecutionCounts.ResultsWritten));
        Assert.Equal(["1", "2", "3"], Inputs(run));
        Assert.All(run.Executions, child => Assert.StartsWith("arn:aws:states:us-east-1:111111111111:execution:Flow/Items:", child.Id, StringComparison.Ordinal));
        Assert.Equal("TaskStateEntered", run.Executions[0].History![1].Type.ToString());
    }

    [Fact]
    public async Task Without_a_history_the_executions_are_not_kept()
    {
        var execution = await Bench.Of(DistributedMap().Pass("P")).ExecuteAsync("[1]", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(execution.MapRuns[0].Executions);
        Assert.Equal(1, execution.MapRuns[0].ExecutionCounts.Succeeded);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(0, 100)]
    public async Task At_most_MaxConcurrency_executions_run_at_a_time(long maxConcurrency, int expected)
    {
        var open = new Queue<TaskCompletionSource<JsonData>>();
        var most = 0;
        var gate = new Lock();
        var bench = Bench.Of(DistributedMap(new MapRunSettings { MaxConcurrency = maxConcurrency }).Task(Lambda("T")), (_, _, _) =>
        {
            var end = new TaskCompletionSource<JsonData>();
            lock (gate)
            {
                open.Enqueue(end);
                most = Math.Max(most, open.Count);
            }
            return new(end.Task);
        });
        var running = bench.Run($"[{string.Join(',', Enumerable.Range(0, 100))}]");
        while (!running.IsCompleted)
        {
            TaskCompletionSource<JsonData>? end;
            lock (gate)
                open.TryDequeue(out end);
            end?.SetResult(JsonData.True);
            await Task.Yield();
        }
        Assert.Equal(100, (await running).Output!.Count);
        Assert.Equal(expected, most);
    }

    [Fact]
    public async Task The_selector_sees_the_item_and_the_executions_see_their_own_context()
    {
        var flow = DistributedMap(map: DistributedMapOf("M", 1, selects: true), selector: frame => frame.Context["Map"]!["Item"]!)
            .Add(new StateInfo("P", StateType.Pass), frame => Step.End(frame.Context));
        var execution = await Bench.Of(flow).Run("[\"a\"]");
        var context = execution.Output![0]!;
        Assert.Equal("""{"Index":0,"Value":"a"}""", context["Execution"]!["Input"]!.ToString());
        Assert.Equal("Flow/Items", context["StateMachine"]!["Name"]!.GetString());
        Assert.Equal("arn:aws:states:us-east-1:111111111111:stateMachine:Flow/Items", context["StateMachine"]!["Id"]!.GetString());
        Assert.Null(context["Map"]);
    }

    [Theory]
    [InlineData(2L, null, """{"Items":[1,2]} {"Items":[3,4]} {"Items":[5]}""")]
    [InlineData(100L, null, """{"Items":[1,2,3,4,5]}""")]
    [InlineData(null, 15L, """{"Items":[1,2]} {"Items":[3,4]} {"Items":[5]}""")]
    [InlineData(null, 13L, """{"Items":[1]} {"Items":[2]} {"Items":[3]} {"Items":[4]} {"Items":[5]}""")]
    [InlineData(1L, 15L, """{"Items":[1]} {"Items":[2]} {"Items":[3]} {"Items":[4]} {"Items":[5]}""")]
    public async Task Items_are_batched_by_number_and_by_bytes(long? items, long? bytes, string expected)
    {
        var settings = new MapRunSettings { ItemBatcher = new ItemBatcher { MaxItemsPerBatch = items, MaxInputBytesPerBatch = bytes } };
        var execution = await Bench.Of(DistributedMap(settings).Pass("P")).Run("[1,2,3,4,5]");
        var run = execution.MapRuns[0];
        Assert.Equal(expected, string.Join(' ', Inputs(run)));
        Assert.Equal((5L, run.Executions.Count), (run.ItemCounts.Succeeded, (int)run.ExecutionCounts.Succeeded));
    }

    [Fact]
    public async Task A_batch_has_its_BatchInput_first()
    {
        var settings = new MapRunSettings { ItemBatcher = new ItemBatcher { MaxItemsPerBatch = 2, BatchInput = JsonData.Parse("""{"x":1}""") } };
        Assert.Equal("""[{"BatchInput":{"x":1},"Items":["é"]}]""", (await Bench.Of(DistributedMap(settings).Pass("P")).Run("[\"é\"]")).Output!.ToString());
    }

    [Fact]
    public async Task An_item_that_no_batch_can_hold_fails_the_map()
    {
        var settings = new MapRunSettings { ItemBatcher = new ItemBatcher { MaxInputBytesPerBatch = 14 } };
        var execution = await Bench.Of(DistributedMap(settings).Pass("P")).Run("[1,12345]");
        Assert.Equal(ErrorNames.DataLimitExceeded, execution.Error);
    }

    [Theory]
    [InlineData(null, null, 0, true)]
    [InlineData(null, null, 1, false)]
    [InlineData(2L, null, 2, true)]
    [InlineData(2L, null, 3, false)]
    [InlineData(null, 20.0, 2, true)]
    [InlineData(null, 20.0, 3, false)]
    [InlineData(1L, 50.0, 2, false)]
    [InlineData(9L, 10.0, 2, false)]
    [InlineData(null, 100.0, 10, true)]
    public async Task Failures_are_tolerated_up_to_either_limit(long? count, double? percentage, int failing, bool isTolerated)
    {
        var settings = new MapRunSettings { MaxConcurrency = 1, ToleratedFailureCount = count, ToleratedFailurePercentage = percentage };
        var bench = Bench.Of(DistributedMap(settings).Task(Lambda("T")), (_, request, _) =>
            request.GetInt64() < failing ? throw new TaskFailedException("Boom", "why") : new(request));
        var execution = await bench.Run("[0,1,2,3,4,5,6,7,8,9]");
        var run = execution.MapRuns[0];
        Assert.Equal(isTolerated, execution.Status == ExecutionStatus.Succeeded);
        if (isTolerated)
        {
            Assert.Equal((MapRunStatus.Succeeded, (long)failing, 10L - failing, 10L), (run.Status, run.ItemCounts.Failed, run.ItemCounts.Succeeded, run.ItemCounts.Total));
            Assert.Equal(10, execution.Output!.Count);
            // What failed stays in the result, with all its facts.
            Assert.Equal(failing, execution.Output!.Items.Count(item => item["Status"]?.GetString() == "FAILED" && item["Error"]!.GetString() == "Boom"));
            return;
        }
        Assert.Equal((ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded"), (execution.Error, execution.Cause));
        Assert.Equal((MapRunStatus.Failed, (long)failing, 10L - failing, 10L), (run.Status, run.ItemCounts.Failed, run.ItemCounts.Pending, run.ItemCounts.Total));
        Assert.Equal(["5<-4 MapRunFailed", "6<-5 MapStateFailed", "7<-6 ExecutionFailed"], Bench.Lines(execution)[4..]);
    }

    [Fact]
    public async Task A_failed_batch_counts_with_all_its_items()
    {
        var settings = new MapRunSettings { MaxConcurrency = 1, ToleratedFailureCount = 2, ItemBatcher = new ItemBatcher { MaxItemsPerBatch = 3 } };
        var execution = await Bench.Of(DistributedMap(settings).Fail("F", "Boom")).Run("[1,2,3,4]");
        Assert.Equal((3L, 1L, 1L), (execution.MapRuns[0].ItemCounts.Failed, execution.MapRuns[0].ItemCounts.Pending, execution.MapRuns[0].ExecutionCounts.Failed));
    }

    [Fact]
    public async Task Passing_the_limit_stops_the_executions_that_run()
    {
        var stopped = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var bench = Bench.Of(DistributedMap().Task(Lambda("T")), async (_, request, token) =>
        {
            if (request.GetInt64() == 2)
                throw new TaskFailedException("Boom");
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                stopped[request.GetInt64()].SetResult();
            }
            return request;
        });
        var execution = await bench.Run("[0,1,2]");
        Assert.Equal(ErrorNames.ExceedToleratedFailureThreshold, execution.Error);
        Assert.Equal((1L, 2L), (execution.MapRuns[0].ExecutionCounts.Failed, execution.MapRuns[0].ExecutionCounts.Aborted));
        await Task.WhenAll(stopped.Select(end => end.Task));
    }

    [Fact]
    public async Task Stopping_the_parent_stops_the_run_and_its_executions()
    {
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var bench = Bench.Of(DistributedMap().Task(Lambda("T")), async (_, request, token) =>
        {
            begun.SetResult();
            await using var registration = token.Register(cancelled.SetResult);
            await cancelled.Task;
            return request;
        });
        var running = bench.Run("[1]", stop.Token);
        await begun.Task;
        await stop.CancelAsync();
        var execution = await running;
        await cancelled.Task;
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
        Assert.Equal(MapRunStatus.Aborted, execution.MapRuns[0].Status);
    }

    [Fact]
    public async Task A_map_run_is_retried_as_a_whole_and_then_caught()
    {
        var flow = new Flow { MapRun = _ => new MapRunSettings() }
            .Map(DistributedMapOf("M", 1, retry: [new("States.ExceedToleratedFailureThreshold") { MaxAttempts = 1, IntervalSeconds = 1 }], caught: [new("States.ALL")]), catchTo: 2)
            .Task(Lambda("T"))
            .Pass("Caught");
        var bench = Bench.Of(flow, (_, _, _) => throw new TaskFailedException("Boom"));
        var running = bench.Run("[1]");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var execution = await running;
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(2, execution.MapRuns.Count);
        Assert.Equal(
            ["3<-2 MapStateStarted", "4<-3 MapRunStarted", "5<-4 MapRunFailed", "6<-5 MapStateStarted", "7<-6 MapRunStarted", "8<-7 MapRunFailed", "9<-8 MapStateFailed", "10<-9 MapStateExited"],
            Bench.Lines(execution)[2..10]);
    }

    [Fact]
    public async Task Settings_that_do_not_fit_the_data_end_the_execution_before_the_run_starts()
    {
        var flow = new Flow { MapRun = frame => new MapRunSettings { ToleratedFailureCount = JsonPath.Of("$.n", "n").NonNegativeInteger(frame.Input, "ToleratedFailureCount") } }
            .Add(DistributedMapOf("M", 1), frame => Step.ForEach(frame.Input["items"]!), (_, result) => Step.End(result))
            .Pass("P");
        var execution = await Bench.Of(flow).Run("""{"items":[1],"n":-1}""");
        Assert.Equal((ErrorNames.Runtime, "An error occurred while executing the state 'M' (entered at the event id #2). ToleratedFailureCount cannot be negative."), (execution.Error, execution.Cause));
        Assert.Equal(["3<-2 MapStateStarted", "4<-3 ExecutionFailed"], Bench.Lines(execution)[2..]);
    }

    [Fact]
    public async Task Items_come_from_the_registered_source_up_to_MaxItems()
    {
        var source = new Source(JsonData.Parse("[1,2,3,4]"));
        var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = "JSON" };
        var flow = DistributedMap(new MapRunSettings { ItemReader = request, MaxItems = 2 }, DistributedMapOf("M", 1, reads: true)).Pass("P");
        var execution = await Bench.Of(flow, configure: options => options.MapItemSource = source).Run("[]");
        Assert.Equal("[1,2]", execution.Output!.ToString());
        Assert.Equal(0, execution.History![2].Length);
        Assert.Same(request, source.Request);
        Assert.Equal(2, execution.MapRuns[0].ItemCounts.Total);
    }

    [Theory]
    [InlineData(null, "field MaxItems must be positive")]
    [InlineData("The file is gone.", "The file is gone.")]
    public async Task A_reader_that_fails_fails_the_map(string? thrown, string cause)
    {
        var settings = new MapRunSettings { ItemReader = new MapItemRequest { Resource = "x" }, MaxItems = thrown is null ? -1 : null };
        var execution = await Bench.Of(DistributedMap(settings).Pass("P"), configure: options => options.MapItemSource = new Source(JsonData.EmptyArray, thrown)).Run("[]");
        Assert.Equal((ErrorNames.ItemReaderFailed, cause), (execution.Error, execution.Cause));
        Assert.Equal(["4<-3 MapRunStarted", "5<-4 MapRunFailed", "6<-5 MapStateFailed", "7<-6 ExecutionFailed"], Bench.Lines(execution)[3..]);
    }

    [Fact]
    public async Task Without_a_source_or_a_sink_the_cause_says_what_to_register()
    {
        var reading = await Bench.Of(DistributedMap(new MapRunSettings { ItemReader = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject" } }).Pass("P")).Run("[]");
        Assert.Equal(ErrorNames.ItemReaderFailed, reading.Error);
        Assert.Contains("StateMachineOptions.MapItemSource", reading.Cause, StringComparison.Ordinal);
        var writing = await Bench.Of(DistributedMap(new MapRunSettings { ResultWriter = new ResultWriter { Resource = "arn:aws:states:::s3:putObject" } }).Pass("P")).Run("[]");
        Assert.Equal(ErrorNames.ResultWriterFailed, writing.Error);
        Assert.Contains("StateMachineOptions.MapResultSink", writing.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_exported_and_the_state_gets_where()
    {
        var sink = new Sink();
        var settings = new MapRunSettings
        {
            MaxConcurrency = 1,
            ToleratedFailureCount = 1,
            ResultWriter = new ResultWriter { Resource = "arn:aws:states:::s3:putObject", Parameters = JsonData.Parse("""{"Bucket":"b"}"""), Transformation = "COMPACT", OutputType = "JSONL" },
        };
        var bench = Bench.Of(DistributedMap(settings).Task(Lambda("T")), (_, request, _) => request.GetInt64() == 1 ? throw new TaskFailedException("Boom") : new(request), options => options.MapResultSink = sink);
        var execution = await bench.Run("[0,1,2]");
        Assert.Equal("{\"MapRunArn\":\"" + execution.MapRuns[0].Arn + "\",\"ResultWriterDetails\":{\"Bucket\":\"b\",\"Key\":\"k\"}}", execution.Output!.ToString());
        var results = sink.Results!;
        Assert.Equal(["0", "2"], results.Succeeded.Select(record => record.ToString()));
        Assert.Equal("FAILED", Assert.Single(results.Failed)["Status"]!.GetString());
        Assert.Empty(results.Pending);
        Assert.Equal(("JSONL", execution.MapRuns[0].Arn), (results.OutputType, results.MapRunArn));
    }

    [Fact]
    public async Task What_was_not_started_when_the_run_failed_is_exported_as_pending()
    {
        var sink = new Sink();
        var settings = new MapRunSettings { MaxConcurrency = 1, ResultWriter = new ResultWriter { Resource = "r" } };
        var execution = await Bench.Of(DistributedMap(settings).Fail("F", "Boom"), configure: options => options.MapResultSink = sink).Run("[0,1,2]");
        Assert.Equal(ErrorNames.ExceedToleratedFailureThreshold, execution.Error);
        Assert.Equal(["1", "2"], sink.Results!.Pending.Select(record => record["Input"]!.GetString()!));
        Assert.Equal((2L, 1L, 3L), (execution.MapRuns[0].ItemCounts.Pending, execution.MapRuns[0].ItemCounts.Failed, execution.MapRuns[0].ItemCounts.Total));
    }

    [Theory]
    [InlineData("COMPACT", "[[1,2],[3],4]")]
    [InlineData("FLATTEN", "[1,2,3,4]")]
    public async Task Results_that_stay_are_shaped_by_the_transformation(string transformation, string expected)
    {
        var settings = new MapRunSettings { ResultWriter = new ResultWriter { Transformation = transformation } };
        Assert.Equal(expected, (await Bench.Of(DistributedMap(settings).Pass("P")).Run("[[1,2],[3],4]")).Output!.ToString());
    }

    [Fact]
    public async Task A_run_among_the_branches_of_a_Parallel_is_aborted_with_them()
    {
        var begun = new TaskCompletionSource();
        var flow = new Flow { MapRun = _ => new MapRunSettings() }
            .Parallel(ParallelOf("Both", [1, 3]))
            .Map(DistributedMapOf("M", 2))
            .Task(Lambda("Slow"))
            .Task(Lambda("Fails"));
        var bench = Bench.Of(flow, async (context, request, token) =>
        {
            if (context.TaskName == "Fails")
            {
                await begun.Task;
                throw new TaskFailedException("Boom");
            }
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return request;
        });
        var execution = await bench.Run("[1]");
        Assert.Equal("Boom", execution.Error);
        Assert.Contains(execution.History!, e => e.Type == HistoryEventType.MapRunAborted);
        Assert.Equal(MapRunStatus.Aborted, execution.MapRuns[0].Status);
    }

    private sealed class Source(JsonData items, string? failure = null) : IMapItemSource
    {
        public MapItemRequest? Request { get; private set; }

        public async IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Request = request;
            await Task.Yield();
            foreach (var item in items.Items)
                yield return item;
            if (failure is not null)
                throw new IOException(failure);
        }
    }

    private sealed class Sink : IMapResultSink
    {
        public MapResults? Results { get; private set; }

        public Task<JsonData> WriteAsync(MapResults results, CancellationToken cancellationToken)
        {
            Results = results;
            return Task.FromResult(JsonData.Parse("""{"Bucket":"b","Key":"k"}"""));
        }
    }
}
