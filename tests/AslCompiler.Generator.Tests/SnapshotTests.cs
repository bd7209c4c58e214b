using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>The emitted text of whole definitions: read these files as a user would after every change to the emitter.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void CreditLimit_sample() => Matches("samples/CreditLimit/credit-limit.asl.json", "CreditLimit");

    [Fact]
    public void OrderFulfilment_sample() => Matches("samples/OrderFulfilment/order-fulfilment.asl.json", "OrderFulfilment");

    [Fact]
    public void OrderTotals_sample() => Matches("samples/OrderTotals/order-totals.asl.json", "OrderTotals");

    [Fact]
    public void OrderTotals_sample_without_its_flow()
    {
        var run = GeneratorRun.Of([], MethodProject.Implicit + File.ReadAllText(Repository.File("samples/OrderTotals/Orders.cs")));

        Snapshot.Matches(run.Text("Samples.Orders.Total."), "OrderTotal");
    }

    [Fact]
    public void Every_state_and_field() => Matches("tests/AslCompiler.Generator.Tests/Snapshots/every-state.asl.json", "EveryState");

    [Fact]
    public void Every_place_that_takes_JSONata() => Matches("tests/AslCompiler.Generator.Tests/Snapshots/every-jsonata-state.asl.json", "EveryJsonataState");

    private static void Matches(string definition, string name)
    {
        var run = GeneratorRun.Of(File.ReadAllText(Repository.File(definition)), "/flows/" + Path.GetFileName(definition));

        Assert.Empty(run.CSharpDiagnostics);
        Snapshot.Matches(run.Text(), name);
    }
}
