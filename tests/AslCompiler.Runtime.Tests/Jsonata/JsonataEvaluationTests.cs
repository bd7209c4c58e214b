using System.Globalization;
using AslCompiler.Runtime.Jsonata;
using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class JsonataEvaluationTests
{
    [Fact]
    public void All_calls_of_an_evaluation_see_one_moment()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-01-02T03:04:05.678Z", CultureInfo.InvariantCulture));
        var evaluation = new JsonataEvaluation(clock);

        var now = evaluation.Now.Invoke(null);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("2026-01-02T03:04:05.678Z", now!.GetString());
        Assert.Equal(now, evaluation.Now.Invoke(null));
        Assert.Equal(1767323045678, evaluation.Millis.Invoke(null)!.GetInt64());
    }
}
