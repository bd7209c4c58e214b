namespace AslCompiler.Analyzers.Tests;

public sealed class GeneratedTypeAnalyzerTests
{
    [Fact]
    public async Task A_type_that_two_files_generate_is_reported_at_the_second()
    {
        var diagnostic = Assert.Single(await AnalyzerRun.OnFilesAsync("/a/order.asl.json", "/b/order.asl.json"));

        Assert.Equal("/b/order.asl.json(1,1)-(1,1): Error ASL0007", AnalyzerRun.Show(diagnostic));
        Assert.Contains("/a/order.asl.json", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_different_names_do_not_collide() =>
        Assert.Empty(await AnalyzerRun.OnFilesAsync("/a/order.asl.json", "/a/orders.asl.json"));
}
