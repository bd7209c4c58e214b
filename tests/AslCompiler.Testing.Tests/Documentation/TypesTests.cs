namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>What docs/types.md shows.</summary>
public sealed class TypesTests
{
    [Fact]
    public async Task A_machine_takes_and_gives_types_of_ones_own()
    {
        var payment = await new Billing(new BillingTasks()).RunAsync(new Invoice("C-7", 12.50m));

        Assert.Equal(new Payment("pay-C-7", 12.50m), payment);
    }

    private sealed class BillingTasks : IBillingTasks
    {
        public Task<Payment> ChargeCardAsync(Charge request, TaskContext context, CancellationToken cancellationToken) =>
            Task.FromResult(new Payment($"pay-{request.Customer}", request.Amount));
    }
}

public sealed record Invoice(string Customer, decimal Total);

public sealed record Charge(string Customer, decimal Amount);

public sealed record Payment(string Id, decimal Amount);

[StateMachine("billing.asl.json", Input = typeof(Invoice), Output = typeof(Payment))]
[TaskContract("ChargeCard", Request = typeof(Charge), Result = typeof(Payment))]
public partial class Billing;
