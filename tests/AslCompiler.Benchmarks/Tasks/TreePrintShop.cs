namespace AslCompiler.Benchmarks.Tasks;

/// <summary>Answers at once; a tree that never changes can be given many times.</summary>
internal sealed class TreePrintShop : IPrintShop<JsonData>
{
    private static readonly JsonData Check = JsonData.Parse(PrintShopResults.Check);
    private static readonly JsonData Quote = JsonData.Parse(PrintShopResults.Quote);
    private static readonly JsonData Payment = JsonData.Parse(PrintShopResults.Payment);
    private static readonly JsonData Printed = JsonData.Parse(PrintShopResults.Printed);
    private static readonly JsonData Delivery = JsonData.Parse(PrintShopResults.Delivery);
    private static readonly JsonData Bill = JsonData.Parse(PrintShopResults.Bill);
    private static readonly JsonData PaidBack = JsonData.Parse(PrintShopResults.PaidBack);

    public ValueTask<JsonData> CheckOrderAsync(JsonData request, CancellationToken cancellationToken) => new(Check);

    public ValueTask<JsonData> QuoteItemAsync(JsonData request, CancellationToken cancellationToken) => new(Quote);

    public ValueTask<JsonData> TakePaymentAsync(JsonData request, CancellationToken cancellationToken) => new(Payment);

    public ValueTask<JsonData> PrintItemsAsync(JsonData request, CancellationToken cancellationToken) => new(Printed);

    public ValueTask<JsonData> DeliverAsync(JsonData request, CancellationToken cancellationToken) => new(Delivery);

    public ValueTask<JsonData> WriteBillAsync(JsonData request, CancellationToken cancellationToken) => new(Bill);

    public ValueTask<JsonData> PayBackAsync(JsonData request, CancellationToken cancellationToken) => new(PaidBack);
}
