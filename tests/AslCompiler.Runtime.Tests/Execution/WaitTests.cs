namespace AslCompiler.Runtime.Tests;

public sealed class WaitTests
{
    [Fact]
    public async Task Thirty_days_pass_when_the_clock_says_so()
    {
        var bench = Bench.Of(new Flow().Wait("W", 30 * 86400));
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["2<-0 WaitStateEntered", "3<-2 WaitStateExited", "4<-3 ExecutionSucceeded"], Bench.Lines(await running)[1..]);
    }

    [Fact]
    public async Task The_longest_wait_is_sliced()
    {
        var bench = Bench.Of(new Flow().Wait("W", int.MaxValue), configure: o => o.Limits = ExecutionLimits.None);
        var running = bench.Run();
        for (var day = 0; day < 24855; day += 100)
            bench.Clock.Advance(TimeSpan.FromDays(Math.Min(100, 24855 - day)));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(int.MaxValue - (24855L * 86400)));
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task Longer_waits_fail()
    {
        var execution = await Bench.Of(new Flow().Wait("W", int.MaxValue + 1L)).Run();
        Assert.Equal("An error occurred while executing the state 'W' (entered at the event id #2). Wait state delay is too long.", execution.Cause);
        Assert.Equal(["2<-0 WaitStateEntered", "3<-2 ExecutionFailed"], Bench.Lines(execution)[1..]);
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", true)]
    [InlineData("2026-01-02T03:04:06Z", false)]
    public async Task Past_timestamps_pass_at_once(string timestamp, bool passes)
    {
        var flow = new Flow().Add(new StateInfo("W", StateType.Wait), _ => Step.WaitUntil(ChoiceOperators.Timestamp(timestamp)), (frame, _) => Step.End(frame.Input));
        var bench = Bench.Of(flow);
        var running = bench.Run();
        Assert.Equal(passes, running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task Zero_seconds_pass_at_once() => Assert.True((await Bench.Of(new Flow().Wait("W", 0)).RunAsync(JsonData.True)).GetBoolean());
}
