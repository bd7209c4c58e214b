using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;
using Polly;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>The task calls of print-order.asl.json by hand, with their requests and retries.</summary>
internal sealed class PrintOrderCalls(IPrintShop<JsonData> shop, TimeProvider time)
{
    private static readonly string[] CheckNames = ["jobId", "clientId", "items"];
    private static readonly string[] PayNames = ["jobId", "sum", "currency", "card"];
    private static readonly string[] PrintNames = ["jobId", "items"];
    private static readonly string[] DeliverNames = ["jobId", "to", "parcel"];
    private static readonly string[] BillNames = ["jobId", "payment", "items"];
    private static readonly string[] PayBackNames = ["jobId", "payment", "because"];

    private readonly ResiliencePipeline<JsonData> _retry = RetryPipeline.Create<JsonData>(time, new RetryRule(2, "States.TaskFailed"));
    private readonly ResiliencePipeline<JsonData> _retryBank =
        RetryPipeline.Create<JsonData>(time, new RetryRule(3, "BankBusy") { FullJitter = true }, new RetryRule(1, "States.Timeout"));

    public ValueTask<JsonData> CheckAsync(JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(CheckNames, [data.Need("jobId"), data.Need("client").Need("id"), data.Need("items")]);
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.CheckOrderAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonData> QuoteItemAsync(JsonData item, CancellationToken cancellationToken) =>
        _retry.ExecuteAsync(static (call, cancellation) => call.shop.QuoteItemAsync(call.item, cancellation), (shop, item), cancellationToken);

    public ValueTask<JsonData> PayAsync(JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(PayNames, [data.Need("jobId"), data.Need("check").Need("sum"), data.Need("currency"), data.Need("payment").Need("card")]);
        return _retryBank.ExecuteAsync(static (call, cancellation) => call.shop.TakePaymentAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonData> PrintAsync(JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(PrintNames, [data.Need("jobId"), data.Need("quotes")]);
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.PrintItemsAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    // Deliver has no Retry.
    public ValueTask<JsonData> DeliverAsync(JsonData data, CancellationToken cancellationToken) =>
        shop.DeliverAsync(JsonData.Object(DeliverNames, [data.Need("jobId"), data.Need("client").Need("address"), data.Need("printed").Need("parcel")]), cancellationToken);

    public ValueTask<JsonData> BillAsync(JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(BillNames, [data.Need("jobId"), data.Need("paid").Need("id"), data.Need("quotes")]);
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.WriteBillAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonData> PayBackAsync(JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(PayBackNames, [data.Need("jobId"), data.Need("paid").Need("id"), data.Need("failure").Need("Error")]);
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.PayBackAsync(call.request, cancellation), (shop, request), cancellationToken);
    }
}
