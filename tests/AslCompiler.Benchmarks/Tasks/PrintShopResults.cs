namespace AslCompiler.Benchmarks.Tasks;

/// <summary>What the tasks of print-order.asl.json give.</summary>
internal static class PrintShopResults
{
    public const string Check = """{"accepted":true,"sum":35780,"clerk":"Mel"}""";
    public const string Quote = """{"price":2490,"paper":"matt, 170 g"}""";
    public const string Payment = """{"id":"pay-77120","bank":"First Harbour"}""";
    public const string Printed = """{"parcel":"parcel-5","sheets":411}""";
    public const string Delivery = """{"trackingCode":"TR-990-14","carrier":"Bikes"}""";
    public const string Bill = """{"billNumber":"B-2026-0815","dueInDays":14}""";
    public const string PaidBack = """{"id":"back-3"}""";

    /// <summary>For the rival that interprets the definition.</summary>
    public const string ByFunction =
        "{\"CheckOrder\":" + Check + ",\"QuoteItem\":" + Quote + ",\"TakePayment\":" + Payment + ",\"PrintItems\":" + Printed
        + ",\"Deliver\":" + Delivery + ",\"WriteBill\":" + Bill + ",\"PayBack\":" + PaidBack + "}";
}
