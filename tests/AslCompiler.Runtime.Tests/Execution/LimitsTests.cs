using static AslCompiler.Runtime.Tests.Flow;

namespace AslCompiler.Runtime.Tests;

/// <summary>Quotas of the service (ASL reference §7.2), and how they are lifted.</summary>
public sealed class LimitsTests
{
    private const string TooMuch = "The state/task '{0}' returned a result with a size exceeding the maximum number of bytes service limit.";

    // A JSON string of so many bytes, quotes included.
    private static JsonData TextOf(int bytes) => JsonData.String(new string('x', bytes - 2));

    private static Action<StateMachineOptions> With(ExecutionLimits limits) => options => options.Limits = limits;

    private static string Cause(string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, TooMuch, name);

    [Theory]
    [InlineData(262_144, ExecutionStatus.Succeeded)]
    [InlineData(262_145, ExecutionStatus.Failed)]
    public async Task A_task_result_of_more_than_256_KiB_fails_the_task(int bytes, ExecutionStatus expected)
    {
        var execution = await Bench.Of(new Flow().Task(Lambda("T")), (_, _, _) => new(TextOf(bytes))).Run();
        Assert.Equal(expected, execution.Status);
        if (expected == ExecutionStatus.Failed)
            Assert.Equal((ErrorNames.DataLimitExceeded, Cause("arn:aws:lambda:us-east-1:111111111111:function:T")), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task Bytes_count_in_UTF_8_and_not_letters()
    {
        var execution = await Bench.Of(new Flow().Task(Integration("T")), (_, _, _) => new(JsonData.String(new string('é', 140_000)))).Run();
        Assert.Equal((ErrorNames.DataLimitExceeded, Cause("sqs")), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task A_late_result_is_measured_too()
    {
        var result = new TaskCompletionSource<JsonData>();
        var running = Bench.Of(new Flow().Task(Lambda("T")), (_, _, _) => new(result.Task)).Run();
        result.SetResult(TextOf(300_000));
        Assert.Equal(ErrorNames.DataLimitExceeded, (await running).Error);
    }

    [Fact]
    public async Task Too_much_data_is_retried_and_caught_by_States_ALL()
    {
        var calls = 0;
        var flow = new Flow().Task(Lambda("T", [new("States.DataLimitExceeded") { MaxAttempts = 1, IntervalSeconds = 1 }], [new("States.ALL")]), catchTo: 1).Pass("Caught");
        var bench = Bench.Of(flow, (_, _, _) =>
        {
            calls++;
            return new(TextOf(300_000));
        });
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ErrorNames.DataLimitExceeded, (await running).Output!["Error"]!.GetString());
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task An_output_that_has_grown_too_long_fails_its_state()
    {
        var half = TextOf(200_000);
        var flow = new Flow().Add(new StateInfo("Doubled", StateType.Pass), _ => Step.End(JsonData.Array(half, half)));
        var execution = await Bench.Of(flow).Run();
        Assert.Equal((ErrorNames.DataLimitExceeded, Cause("Doubled")), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task The_results_of_a_Map_count_together()
    {
        var flow = new Flow().Map(MapOf("M", 1)).Add(new StateInfo("P", StateType.Pass), _ => Step.End(TextOf(200_000)));
        var execution = await Bench.Of(flow).Run("[1,2]");
        Assert.Equal((ErrorNames.DataLimitExceeded, Cause("M")), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task The_results_of_a_Map_Run_count_together()
    {
        var flow = new Flow { MapRun = _ => new MapRunSettings() }.Map(DistributedMapOf("M", 1)).Add(new StateInfo("P", StateType.Pass), _ => Step.End(TextOf(200_000)));
        var execution = await Bench.Of(flow).Run("[1,2]");
        Assert.Equal((ErrorNames.DataLimitExceeded, Cause("M")), (execution.Error, execution.Cause));
    }

    [Fact]
    public void An_input_that_is_too_long_does_not_start() =>
        Assert.Contains("262145 bytes", Assert.Throws<ArgumentException>(() => { _ = Bench.Of(new Flow().Pass("P")).RunAsync(TextOf(262_145)); }).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Lifted_a_limit_does_not_exist()
    {
        var execution = await Bench.Of(new Flow().Task(Lambda("T")), (_, _, _) => new(TextOf(1_000_000)), With(new ExecutionLimits { MaxPayloadBytes = null })).ExecuteAsync(TextOf(500_000));
        Assert.Equal(1_000_000, execution.Output!.Utf8Length);
    }

    [Fact]
    public async Task The_last_event_of_a_full_history_is_the_failure()
    {
        var execution = await Bench.Of(new Flow().Add(new StateInfo("Loop", StateType.Pass), frame => Step.Next(0, frame.Input)), configure: With(new ExecutionLimits { MaxHistoryEvents = 10 })).Run();
        Assert.Equal((ErrorNames.Runtime, "The execution reached the maximum number of history events (10)."), (execution.Error, execution.Cause));
        Assert.Equal(10, execution.History!.Count);
        Assert.Equal("10<-9 ExecutionFailed", Bench.Lines(execution)[^1]);
    }

    [Fact]
    public async Task A_history_that_is_just_full_succeeds()
    {
        var execution = await Bench.Of(new Flow().Pass("P"), configure: With(new ExecutionLimits { MaxHistoryEvents = 5 })).Run();
        Assert.Equal((ExecutionStatus.Succeeded, 4), (execution.Status, execution.History!.Count));
    }

    [Fact]
    public async Task A_full_history_ends_an_execution_that_nobody_observes_and_nothing_catches_it()
    {
        var flow = new Flow()
            .Parallel(ParallelOf("Both", [1, 2], caught: [new("States.ALL")]), catchTo: 3)
            .Add(new StateInfo("Loop", StateType.Pass), frame => Step.Next(1, frame.Input))
            .Task(Lambda("T"))
            .Pass("Caught");
        var execution = await Bench.Of(flow, (_, _, _) => new(new TaskCompletionSource<JsonData>().Task)).ExecuteAsync(JsonData.Null);
        Assert.Equal("The execution reached the maximum number of history events (25000).", execution.Cause);
    }

    [Fact]
    public async Task An_express_execution_ends_after_five_minutes()
    {
        var bench = Bench.Of(new Flow().Wait("W", 600), configure: options => options.Type = StateMachineType.Express);
        var running = bench.ExecuteAsync(JsonData.Null);
        bench.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(ExecutionStatus.TimedOut, (await running).Status);
    }

    [Fact]
    public async Task A_standard_execution_ends_after_a_year()
    {
        var bench = Bench.Of(new Flow().Wait("W", int.MaxValue));
        var running = bench.ExecuteAsync(JsonData.Null);
        for (var day = 0; day < 364; day++)
            bench.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ExecutionStatus.TimedOut, (await running).Status);
    }

    [Theory]
    [InlineData("order-1.a", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a\u0001", false)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789", true)]
    [InlineData("012345678901234567890123456789012345678901234567890123456789012345678901234567890", false)]
    public async Task Names_have_1_to_80_of_the_allowed_characters(string name, bool isAllowed)
    {
        var bench = Bench.Of(new Flow().Pass("P"));
        if (isAllowed)
            Assert.Equal(name, (await bench.ExecuteAsync(JsonData.Null, new ExecutionOptions { Name = name })).Name);
        else
            Assert.StartsWith($"Invalid Name: '{name}'", (await Assert.ThrowsAsync<ArgumentException>(() => bench.ExecuteAsync(JsonData.Null, new ExecutionOptions { Name = name }))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(262_144, 0, true)]
    [InlineData(262_145, 0, false)]
    [InlineData(200_000, 100_000, false)]
    public async Task Variables_have_limits_each_and_together(int first, int second, bool isAllowed)
    {
        var values = second == 0 ? JsonData.Object(["a"], [TextOf(first)]) : JsonData.Object(["a", "b"], [TextOf(first), TextOf(second)]);
        var flow = new Flow().Add(new StateInfo("A", StateType.Pass), frame => Step.End(frame.Input).Assign(values));
        var execution = await Bench.Of(flow).Run();
        Assert.Equal(isAllowed ? null : ErrorNames.DataLimitExceeded, execution.Error);
    }

    [Fact]
    public async Task All_variables_together_have_a_limit_and_what_is_replaced_counts_no_more()
    {
        var value = TextOf(100);
        var replacing = new Flow().Add(new StateInfo("A", StateType.Pass), frame =>
            (frame.Input.GetInt64() == 50 ? Step.End(frame.Input) : Step.Next(0, JsonData.Number(frame.Input.GetInt64() + 1))).Assign(JsonData.Object(["v"], [value])));
        var adding = new Flow().Add(new StateInfo("A", StateType.Pass), frame =>
            (frame.Input.GetInt64() == 50 ? Step.End(frame.Input) : Step.Next(0, JsonData.Number(frame.Input.GetInt64() + 1))).Assign(JsonData.Object(["v" + frame.Input], [value])));
        var limits = With(new ExecutionLimits { MaxTotalVariableBytes = 1000 });
        Assert.Equal(ExecutionStatus.Succeeded, (await Bench.Of(replacing, configure: limits).Run("0")).Status);
        Assert.Equal(ErrorNames.DataLimitExceeded, (await Bench.Of(adding, configure: limits).Run("0")).Error);
    }

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ExecutionLimits { MaxPayloadBytes = 0 });
}
