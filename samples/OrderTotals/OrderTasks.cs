using AslCompiler;

namespace Samples;

/// <summary>What the Lambda function would do, as a C# method.</summary>
internal sealed class OrderTasks : IOrderTotalsTasks
{
    public Task<OrderTotals.ChargeCardResult> ChargeCardAsync(
        OrderTotals.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
    {
        if (request.Amount > 1000m)
            throw new OrderTotals.CardDeclinedException($"{request.Amount} is too much for {request.Order}");
        return Task.FromResult(new OrderTotals.ChargeCardResult { Payment = "card-1" });
    }
}
