namespace AslCompiler.Benchmarks.Tasks;

/// <summary>The untyped door of the compiled machine of print-order.asl.json.</summary>
internal sealed class PrintShopHandler(IPrintShop<JsonData> shop) : ITaskHandler
{
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => context.TaskName switch
    {
        "CheckOrder" => shop.CheckOrderAsync(request, cancellationToken),
        "QuoteItem" => shop.QuoteItemAsync(request, cancellationToken),
        "TakePayment" => shop.TakePaymentAsync(request, cancellationToken),
        "PrintItems" => shop.PrintItemsAsync(request, cancellationToken),
        "Deliver" => shop.DeliverAsync(request, cancellationToken),
        "WriteBill" => shop.WriteBillAsync(request, cancellationToken),
        "PayBack" => shop.PayBackAsync(request, cancellationToken),
        _ => throw new NotSupportedException(context.TaskName),
    };
}
