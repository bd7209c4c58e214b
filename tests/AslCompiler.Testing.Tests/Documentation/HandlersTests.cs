using Polly;

namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>What docs/handlers.md shows.</summary>
public sealed class HandlersTests
{
    [Theory]
    [InlineData(false, "PAID")]
    [InlineData(true, "Declined")]
    public async Task A_handler_calls_services_and_raises_errors(bool declined, string end)
    {
        var execution = await new Checkout(new CheckoutTasks(new Payments(declined))).ExecuteAsync(new Checkout.Input { OrderId = "A-1001", Total = 5 });

        Assert.Equal(end, execution.Error ?? Checkout.Output.FromJson(execution.Output!).Status);
    }

    [Fact]
    public async Task A_pipeline_of_ones_own_lies_around_the_handler_call()
    {
        var options = new JumpingTimeProvider().Options();
        options.ConfigurePipeline("ChargeCard", builder => builder.AddTimeout(TimeSpan.FromSeconds(5)));

        Assert.Equal("PAID", (await new Checkout(new CheckoutTasks(new Payments(false)), options).RunAsync(new Checkout.Input { OrderId = "A-1001", Total = 5 })).Status);
    }

    [Fact]
    public async Task A_handler_is_tested_without_a_flow()
    {
        var tasks = new CheckoutTasks(new Payments(false));
        var result = await tasks.ChargeCardAsync(
            new Checkout.ChargeCardRequest { OrderId = "A-1001", Amount = 5 }, new TaskContext { IdempotencyKey = "key" }, CancellationToken.None);

        Assert.Equal("charge key", result.ChargeId!.GetString());
    }

    internal interface IPaymentClient
    {
        Task<Charge> ChargeAsync(decimal amount, string key, CancellationToken cancellationToken);
    }

    internal sealed record Charge(string Id, bool Declined);

    internal sealed class CheckoutTasks(IPaymentClient payments) : ICheckoutTasks
    {
        public async Task<Checkout.ChargeCardResult> ChargeCardAsync(
            Checkout.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
        {
            var charge = await payments.ChargeAsync(request.Amount, context.IdempotencyKey, cancellationToken);
            if (charge.Declined)
                throw new Checkout.CardDeclinedException("The bank said no.");
            return new Checkout.ChargeCardResult { ChargeId = charge.Id };
        }
    }

    private sealed class Payments(bool declines) : IPaymentClient
    {
        public Task<Charge> ChargeAsync(decimal amount, string key, CancellationToken cancellationToken) => Task.FromResult(new Charge("charge " + key, declines));
    }
}
