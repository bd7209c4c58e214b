using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;

namespace AslCompiler.Benchmarks.Node;

/// <summary>print-order.asl.json (W6) by hand: the states; <see cref="PrintOrderNodeCalls"/> calls the tasks.</summary>
internal sealed class PrintOrderNode(IPrintShop<JsonNode> shop, TimeProvider time) : INodeFlow
{
    private readonly PrintOrderNodeCalls _calls = new(shop, time);

    private enum State
    {
        Check,
        IsAccepted,
        QuoteItems,
        Pay,
        Produce,
        Report,
        PayBack,
        PaidBack,
        Declined,
    }

    public async Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default)
    {
        var data = input.DeepClone();
        var state = State.Check;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                switch (state)
                {
                    case State.Check:
                        var check = await _calls.CheckAsync(data, cancellationToken);
                        data["check"] = new JsonObject { ["accepted"] = check.Copy("accepted"), ["sum"] = check.Copy("sum") };
                        state = State.IsAccepted;
                        break;
                    case State.IsAccepted:
                        var isAccepted = data.Need("check").Need("accepted")?.GetValue<bool>() == true && data.Need("check").Need("sum")?.GetValue<long>() > 0;
                        state = isAccepted ? State.QuoteItems : State.Declined;
                        break;
                    case State.QuoteItems:
                        data["quotes"] = await QuoteItemsAsync(data.Need("items"), cancellationToken);
                        state = State.Pay;
                        break;
                    case State.Pay:
                        data["paid"] = await _calls.PayAsync(data, cancellationToken);
                        state = State.Produce;
                        break;
                    case State.Produce:
                        data["production"] = await ProduceAsync(data, cancellationToken);
                        state = State.Report;
                        break;
                    case State.Report:
                        return Report(data);
                    case State.PayBack:
                        data["paidBack"] = await _calls.PayBackAsync(data, cancellationToken);
                        state = State.PaidBack;
                        break;
                    case State.PaidBack:
                        return new JsonObject
                        {
                            ["jobId"] = data.Copy("jobId"),
                            ["outcome"] = "PAID_BACK",
                            ["paidBack"] = data.Need("paidBack").Copy("id"),
                            ["failure"] = data.Need("failure").Copy("Error"),
                        };
                    default:
                        return new JsonObject { ["jobId"] = data.Copy("jobId"), ["outcome"] = "DECLINED" };
                }
            }
            catch (Exception failure) when (state is State.Check or State.Pay or State.Produce && Failures.CanBeCaught(failure))
            {
                data["failure"] = Failures.OutputNode(failure);
                state = state == State.Produce ? State.PayBack : State.Declined;
            }
        }
    }

    private async ValueTask<JsonNode> QuoteItemsAsync(JsonNode? items, CancellationToken cancellationToken)
    {
        if (items is not JsonArray array)
            throw new FlowFailedException("States.Runtime", "'items' is no array");
        var quotes = await SideBySide.RunAsync(
            array.Count, (flow: this, array), static (state, i, cancellation) => state.flow.QuoteItemAsync(state.array[i]!, cancellation), cancellationToken);
        return new JsonArray(quotes);
    }

    // The quote need not be grafted into the item: nothing but its price is kept.
    private async ValueTask<JsonNode> QuoteItemAsync(JsonNode item, CancellationToken cancellationToken)
    {
        var quote = await _calls.QuoteItemAsync(item, cancellationToken);
        return new JsonObject
        {
            ["code"] = item.Copy("code"),
            ["copies"] = item.Copy("copies"),
            ["price"] = quote.Copy("price"),
            ["text"] = $"{item.Need("copies")} of {item.Need("title")}",
        };
    }

    private async ValueTask<JsonNode> ProduceAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var branches = await SideBySide.RunAsync(
            2, (flow: this, data), static (state, i, cancellation) => i == 0 ? state.flow.PrintAsync(state.data, cancellation) : state.flow.BillAsync(state.data, cancellation), cancellationToken);
        return new JsonObject { ["delivery"] = branches[0], ["bill"] = branches[1] };
    }

    // Branches share the data, so this one reads the print result where it is.
    private async ValueTask<JsonNode> PrintAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var printed = await _calls.PrintAsync(data, cancellationToken);
        return await _calls.DeliverAsync(data, printed, cancellationToken);
    }

    private async ValueTask<JsonNode> BillAsync(JsonNode data, CancellationToken cancellationToken)
    {
        var bill = await _calls.BillAsync(data, cancellationToken);
        return new JsonObject { ["billNumber"] = bill.Copy("billNumber"), ["heading"] = $"Bill {bill.Need("billNumber")}" };
    }

    private static JsonObject Report(JsonNode data)
    {
        var production = data.Need("production");
        return new JsonObject
        {
            ["jobId"] = data.Copy("jobId"),
            ["outcome"] = "DONE",
            ["sum"] = data.Need("check").Copy("sum"),
            ["trackingCode"] = production.Need("delivery").Copy("trackingCode"),
            ["billNumber"] = production.Need("bill").Copy("billNumber"),
            ["itemCount"] = data.NeedValue("quotes").AsArray().Count,
            ["note"] = $"Job {data.Need("jobId")} for {data.Need("client").Need("name")} has left the house",
        };
    }
}
