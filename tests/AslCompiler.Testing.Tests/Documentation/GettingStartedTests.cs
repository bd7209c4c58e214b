using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>What docs/getting-started.md shows.</summary>
public sealed class GettingStartedTests
{
    [Fact]
    public async Task A_flow_runs_with_typed_data()
    {
        var checkout = new Checkout(new CheckoutTasks());
        var output = await checkout.RunAsync(new Checkout.Input { OrderId = "A-1001", Total = 59.90m });
        Console.WriteLine(output.Status);    // PAID

        Assert.Equal("PAID", output.Status);
        Assert.Equal("charge for A-1001", output.ChargeId!.GetString());
    }

    [Fact]
    public async Task A_flow_runs_with_raw_JSON_and_tells_how_it_ended()
    {
        var checkout = new Checkout(new CheckoutTasks());

        var execution = await checkout.ExecuteAsync("""{"orderId":"A-1002","total":900}""");
        Console.WriteLine($"{execution.Status}: {execution.Error}, {execution.Cause}");    // Failed: Declined, The limit is 500.

        Assert.Equal("Failed: Declined, The limit is 500.", $"{execution.Status}: {execution.Error}, {execution.Cause}");
    }

    [Fact]
    public async Task A_flow_comes_from_the_container()
    {
        var services = new ServiceCollection();

        services.AddCheckout<CheckoutTasks>(options => options.Observers.Add(new ConsoleObserver()));

        await using var provider = services.BuildServiceProvider();
        Assert.Equal("PAID", (await provider.GetRequiredService<Checkout>().RunAsync(new Checkout.Input { OrderId = "A-1003", Total = 1 })).Status);
    }

    internal sealed class CheckoutTasks : ICheckoutTasks
    {
        public Task<Checkout.ChargeCardResult> ChargeCardAsync(
            Checkout.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
        {
            if (request.Amount > 500)
                throw new Checkout.CardDeclinedException("The limit is 500.");
            return Task.FromResult(new Checkout.ChargeCardResult { ChargeId = "charge for " + request.OrderId.GetString() });
        }
    }

    internal sealed class ConsoleObserver : IExecutionObserver
    {
        public void OnEvent(HistoryEvent e) => Console.WriteLine($"{e.Timestamp:HH:mm:ss} {e.Type} {e.StateName} {e.Error}");
    }
}
