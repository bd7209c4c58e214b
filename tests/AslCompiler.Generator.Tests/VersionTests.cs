using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

public sealed class VersionTests
{
    private const string Old = """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""";
    private const string New = """{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}""";

    [Fact]
    public void The_newest_version_keeps_the_name_and_older_ones_are_named_after_theirs()
    {
        var run = Run(("/flows/order.v1.asl.json", Old, "1"), ("/flows/order.v2.asl.json", New, "2"), ("/flows/order.v10.asl.json", New, "10"));

        Assert.Equal(["Order:order", "OrderV1:order", "OrderV2:order"], Machines(run));
        Assert.DoesNotContain("IsSuperseded", run.Text("Flows.Order.g"), StringComparison.Ordinal);
        Assert.Contains("bool IsSuperseded => true", run.Text("Flows.OrderV2.g"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_version_is_the_newest()
    {
        var run = Run(("/flows/order.asl.json", New, ""), ("/flows/order-1.2.asl.json", Old, "1.2"));

        Assert.Equal(["Order:order", "OrderV1_2:order"], Machines(run));
    }

    [Fact]
    public void Versions_share_the_machines_name_whatever_their_files_are_called()
    {
        var options = BuildOptionsProvider.Default.WithFile("/flows/former.asl.json", "AslVersion", "1").With("AslClassName", "Order");
        var run = GeneratorRun.Of([new DefinitionText("/flows/order.asl.json", New), new DefinitionText("/flows/former.asl.json", Old)], options: options.WithFile("/flows/former.asl.json", "AslVersion", "1"));

        Assert.Equal(["Order:order", "OrderV1:order"], Machines(run));
    }

    [Fact]
    public void A_version_alone_changes_no_name() =>
        Assert.Equal(["Order:order"], Machines(Run(("/flows/order.asl.json", New, "7"))));

    [Fact]
    public void Of_two_files_with_one_version_the_first_is_generated() =>
        Assert.Equal(["Order:order"], Machines(Run(("/flows/order.v1.asl.json", Old, "1"), ("/flows/order-v1.asl.json", New, "1"))));

    private static GeneratorRun Run(params (string Path, string Definition, string Version)[] files) => GeneratorRun.Of(
        [.. files.Select(file => new DefinitionText(file.Path, file.Definition))],
        options: files.Aggregate(BuildOptionsProvider.Default, (options, file) => options.WithFile(file.Path, "AslVersion", file.Version)));

    private static IEnumerable<string> Machines(GeneratorRun run) => run.Load().GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(StateMachine)))
        .Select(type => $"{type.Name}:{((StateMachine)Activator.CreateInstance(type, [null])!).Definition.Name}")
        .Order(StringComparer.Ordinal);
}
