namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>What docs/limits.md shows.</summary>
public sealed class LimitsTests
{
    [Fact]
    public void Limits_are_options()
    {
        var options = new StateMachineOptions
        {
            Limits = new ExecutionLimits { MaxPayloadBytes = 1024 * 1024, MaxHistoryEvents = null },
        };

        Assert.Null(options.Limits.MaxHistoryEvents);
    }
}
