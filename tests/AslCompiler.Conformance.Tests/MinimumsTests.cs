using AslCompiler.Conformance.Reporting;

namespace AslCompiler.Conformance.Tests;

public sealed class MinimumsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_group_below_its_minimum_has_sunk()
    {
        Minimums.Write(file, Rows(passed: 2, failed: 1));

        Assert.Empty(Minimums.Sunken(file, Rows(passed: 2, failed: 1)));
        Assert.Single(Minimums.Sunken(file, Rows(passed: 1, failed: 2)));
    }

    [Fact]
    public void A_part_of_a_group_is_not_held_to_the_minimum_of_the_whole()
    {
        Minimums.Write(file, Rows(passed: 2, failed: 1));

        Assert.Empty(Minimums.Sunken(file, Rows(passed: 1, failed: 0)));
    }

    private static ReportRow[] Rows(int passed, int failed) =>
        [.. Enumerable.Range(0, passed + failed).Select(i => new ReportRow("asl", "base", "c" + i, []) { Passed = i < passed })];
}
