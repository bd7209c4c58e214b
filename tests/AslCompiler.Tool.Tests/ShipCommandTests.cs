using static AslCompiler.Tool.Tests.Workplace;

namespace AslCompiler.Tool.Tests;

public sealed class ShipCommandTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Changes_after_shipping_are_found()
    {
        workplace.With("a.asl.json", Machine("""
            "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" }
            """));
        Assert.Equal(0, workplace.Run("ship"));
        Assert.Equal("a.asl.shipped.json\n", workplace.Output);
        Assert.Equal(0, workplace.Run("check", "--severity", "warning"));

        workplace.With("a.asl.json", Machine("""
            "A": { "Type": "Succeed" }
            """));
        Assert.Equal(1, workplace.Run("check", "--severity", "warning"));
        Assert.Contains("ASL1201", workplace.Output, StringComparison.Ordinal);
        Assert.Contains("ASL1202", workplace.Output, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run("check", "--severity", "warning", "--asl-version", "2"));

        Assert.Equal(0, workplace.Run("ship", "--asl-version", "2"));
        Assert.Equal(0, workplace.Run("check", "--severity", "info", "--asl-version", "2"));
    }

    [Fact]
    public void What_has_errors_is_not_shipped()
    {
        workplace.With("a.asl.json", Machine("""
            "A": { "Type": "Pass", "Next": "C" }
            """));
        Assert.Equal(1, workplace.Run("ship"));
        Assert.Equal("", workplace.Output);
    }
}
