namespace AslCompiler.Runtime.Tests;

public sealed class RetryDecisionTests
{
    private static readonly RetryRule[] s_example =
    [
        new(["ErrorA", "ErrorB"], 1, 2, 2, null, false),
        new(["ErrorC"], 5, 3, 2, null, false),
    ];

    private static Failure Of(string error, FailureOrigin origin = FailureOrigin.Task) => new(error, null, origin);

    [Fact]
    public void Retry_stops_when_the_first_matching_retrier_is_exhausted()
    {
        var counters = new long[2];
        var delays = new[] { "ErrorA", "ErrorB", "ErrorC", "ErrorB" }.Select(error => RetryDecision.Decide(s_example, counters, Of(error), () => 0)?.TotalSeconds);
        Assert.Equal([1.0, 2.0, 5.0, null], delays);
    }

    [Fact]
    public void A_later_retrier_that_would_match_is_not_tried()
    {
        RetryRule[] rules = [new(["E"], 1, 0, 2, null, false), new(["States.ALL"], 1, 3, 2, null, false)];
        Assert.Null(RetryDecision.Decide(rules, new long[2], Of("E"), () => 0));
    }

    [Fact]
    public void The_delay_is_capped_before_the_jitter()
    {
        RetryRule[] rules = [new(["E"], 10, 99, 10, 60, true)];
        var counters = new long[] { 5 };
        Assert.Equal(30, RetryDecision.Decide(rules, counters, Of("E"), () => 0.5)!.Value.TotalSeconds);
    }

    [Fact]
    public void A_backoff_beyond_all_measure_does_not_overflow()
    {
        RetryRule[] rules = [new(["E"], 99999999, 99999999, 10, null, false)];
        Assert.True(RetryDecision.Decide(rules, new long[] { 5000 }, Of("E"), () => 0) > TimeSpan.FromDays(1_000_000));
    }

    [Theory]
    [InlineData("States.ALL", "Any", FailureOrigin.Task, true)]
    [InlineData("States.ALL", "States.Runtime", FailureOrigin.State, false)]
    [InlineData("States.Runtime", "States.Runtime", FailureOrigin.State, false)]
    [InlineData("States.TaskFailed", "Any", FailureOrigin.Task, true)]
    [InlineData("States.TaskFailed", "Any", FailureOrigin.State, false)]
    [InlineData("States.TaskFailed", "States.TaskFailed", FailureOrigin.State, true)]
    [InlineData("States.TaskFailed", "States.Timeout", FailureOrigin.Timeout, false)]
    [InlineData("States.TaskFailed", "States.Timeout", FailureOrigin.Heartbeat, false)]
    [InlineData("States.Timeout", "States.Timeout", FailureOrigin.Heartbeat, true)]
    [InlineData("States.HeartbeatTimeout", "States.Timeout", FailureOrigin.Heartbeat, true)]
    [InlineData("States.HeartbeatTimeout", "States.Timeout", FailureOrigin.Timeout, false)]
    [InlineData("Error", "error", FailureOrigin.Task, false)]
    [InlineData("Error", "Error", FailureOrigin.State, true)]
    internal void Names_match_as_the_language_says(string name, string error, FailureOrigin origin, bool expected) =>
        Assert.Equal(expected, ErrorMatching.Matches([name], Of(error, origin)));

    [Fact]
    public void An_error_without_a_name_is_matched_by_States_ALL_only()
    {
        var nameless = new Failure(null, null, FailureOrigin.State);
        Assert.True(ErrorMatching.Matches(["States.ALL"], nameless));
        Assert.False(ErrorMatching.Matches(["Any"], nameless));
        Assert.Equal("""{"Error":null,"Cause":null}""", ErrorOutput.Of(null, null).ToString());
        Assert.Equal("""{"Error":"E","Cause":""}""", ErrorOutput.Of("E", null).ToString());
        Assert.Equal("""{"Error":"","Cause":"c"}""", ErrorOutput.Of(null, "c").ToString());
    }
}
