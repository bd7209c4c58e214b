using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;
using Polly;

namespace AslCompiler.Benchmarks.Node;

/// <summary>The task calls of print-order.asl.json by hand, with their requests and retries.</summary>
internal sealed class PrintOrderNodeCalls(IPrintShop<JsonNode> shop, TimeProvider time)
{
    private readonly ResiliencePipeline<JsonNode> _retry = RetryPipeline.Create<JsonNode>(time, new RetryRule(2, "States.TaskFailed"));
    private readonly ResiliencePipeline<JsonNode> _retryBank =
        RetryPipeline.Create<JsonNode>(time, new RetryRule(3, "BankBusy") { FullJitter = true }, new RetryRule(1, "States.Timeout"));

    public ValueTask<JsonNode> CheckAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["jobId"] = data.Copy("jobId"), ["clientId"] = data.Need("client").Copy("id"), ["items"] = data.Copy("items") };
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.CheckOrderAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonNode> QuoteItemAsync(JsonNode item, CancellationToken cancellationToken) =>
        _retry.ExecuteAsync(static (call, cancellation) => call.shop.QuoteItemAsync(call.item, cancellation), (shop, item), cancellationToken);

    public ValueTask<JsonNode> PayAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["jobId"] = data.Copy("jobId"),
            ["sum"] = data.Need("check").Copy("sum"),
            ["currency"] = data.Copy("currency"),
            ["card"] = data.Need("payment").Copy("card"),
        };
        return _retryBank.ExecuteAsync(static (call, cancellation) => call.shop.TakePaymentAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonNode> PrintAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["jobId"] = data.Copy("jobId"), ["items"] = data.Copy("quotes") };
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.PrintItemsAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    // Deliver has no Retry.
    public ValueTask<JsonNode> DeliverAsync(JsonNode data, JsonNode printed, CancellationToken cancellationToken) =>
        shop.DeliverAsync(
            new JsonObject { ["jobId"] = data.Copy("jobId"), ["to"] = data.Need("client").Copy("address"), ["parcel"] = printed.Copy("parcel") },
            cancellationToken);

    public ValueTask<JsonNode> BillAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["jobId"] = data.Copy("jobId"), ["payment"] = data.Need("paid").Copy("id"), ["items"] = data.Copy("quotes") };
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.WriteBillAsync(call.request, cancellation), (shop, request), cancellationToken);
    }

    public ValueTask<JsonNode> PayBackAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["jobId"] = data.Copy("jobId"), ["payment"] = data.Need("paid").Copy("id"), ["because"] = data.Need("failure").Copy("Error") };
        return _retry.ExecuteAsync(static (call, cancellation) => call.shop.PayBackAsync(call.request, cancellation), (shop, request), cancellationToken);
    }
}
