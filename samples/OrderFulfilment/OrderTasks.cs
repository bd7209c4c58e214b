using System.Globalization;
using AslCompiler;

namespace Samples;

/// <summary>The work of the flow's Task states: ordinary C#, no rules to keep.</summary>
internal sealed class OrderTasks : IOrderFulfilmentTasks
{
    public Task<OrderFulfilment.ReserveStockResult> ReserveStockAsync(
        OrderFulfilment.ReserveStockRequest request, TaskContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new OrderFulfilment.ReserveStockResult { ReservationId = $"{request.OrderId}/{request.Sku.GetString()}" });

    public Task<OrderFulfilment.ChargeCardResult> ChargeCardAsync(
        OrderFulfilment.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken) => request.CardToken.GetString() switch
        {
            "declined" => throw new OrderFulfilment.CardDeclinedException("The bank said no."),
            "flaky" when context.RetryCount < 2 => throw new OrderFulfilment.PaymentServiceUnavailableException("Try again later."),
            _ => Task.FromResult(new OrderFulfilment.ChargeCardResult { ChargeId = "ch-" + request.OrderId }),
        };

    public Task<OrderFulfilment.ShipOrderResult> ShipOrderAsync(
        OrderFulfilment.ShipOrderRequest request, TaskContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new OrderFulfilment.ShipOrderResult { TrackingNumber = "trk-" + request.OrderId });

    public Task<OrderFulfilment.SendInvoiceResult> SendInvoiceAsync(
        OrderFulfilment.SendInvoiceRequest request, TaskContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new OrderFulfilment.SendInvoiceResult { InvoiceNumber = $"inv-{request.OrderId}" });

    public Task<JsonData> ReleaseStockAsync(
        OrderFulfilment.ReleaseStockRequest request, TaskContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    (released {request.Reservations.Count} reservations: {request.Reason})"));
        return Task.FromResult(JsonData.Null);
    }
}
