using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>print-order.asl.json (W6) by hand: the states; <see cref="PrintOrderCalls"/> calls the tasks.</summary>
internal sealed class PrintOrderTree(IPrintShop<JsonData> shop, TimeProvider time) : ITreeFlow
{
    private static readonly string[] CheckNames = ["accepted", "sum"];
    private static readonly string[] QuoteNames = ["code", "copies", "price", "text"];
    private static readonly string[] BillNames = ["billNumber", "heading"];
    private static readonly string[] ProductionNames = ["delivery", "bill"];
    private static readonly string[] ReportNames = ["jobId", "outcome", "sum", "trackingCode", "billNumber", "itemCount", "note"];
    private static readonly string[] PaidBackNames = ["jobId", "outcome", "paidBack", "failure"];
    private static readonly string[] DeclinedNames = ["jobId", "outcome"];
    private static readonly JsonData Done = JsonData.String("DONE");
    private static readonly JsonData WasPaidBack = JsonData.String("PAID_BACK");
    private static readonly JsonData WasDeclined = JsonData.String("DECLINED");

    private readonly PrintOrderCalls _calls = new(shop, time);

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

    public async Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default)
    {
        var data = input;
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
                        data = data.With("check", JsonData.Object(CheckNames, [check.Need("accepted"), check.Need("sum")]));
                        state = State.IsAccepted;
                        break;
                    case State.IsAccepted:
                        var isAccepted = data.Need("check").Need("accepted").TryGetBoolean(out var accepted) && accepted
                            && data.Need("check").Need("sum").TryGetDouble(out var sum) && sum > 0;
                        state = isAccepted ? State.QuoteItems : State.Declined;
                        break;
                    case State.QuoteItems:
                        data = data.With("quotes", await QuoteItemsAsync(data.Need("items"), cancellationToken));
                        state = State.Pay;
                        break;
                    case State.Pay:
                        data = data.With("paid", await _calls.PayAsync(data, cancellationToken));
                        state = State.Produce;
                        break;
                    case State.Produce:
                        data = data.With("production", await ProduceAsync(data, cancellationToken));
                        state = State.Report;
                        break;
                    case State.Report:
                        return Report(data);
                    case State.PayBack:
                        data = data.With("paidBack", await _calls.PayBackAsync(data, cancellationToken));
                        state = State.PaidBack;
                        break;
                    case State.PaidBack:
                        return JsonData.Object(PaidBackNames, [data.Need("jobId"), WasPaidBack, data.Need("paidBack").Need("id"), data.Need("failure").Need("Error")]);
                    default:
                        return JsonData.Object(DeclinedNames, [data.Need("jobId"), WasDeclined]);
                }
            }
            catch (Exception failure) when (state is State.Check or State.Pay or State.Produce && Failures.CanBeCaught(failure))
            {
                data = data.With("failure", Failures.Output(failure));
                state = state == State.Produce ? State.PayBack : State.Declined;
            }
        }
    }

    private async ValueTask<JsonData> QuoteItemsAsync(JsonData items, CancellationToken cancellationToken)
    {
        if (!items.IsArray)
            throw new FlowFailedException("States.Runtime", "'items' is no array");
        return JsonData.Array(await SideBySide.RunAsync(
            items.Count, (flow: this, items), static (state, i, cancellation) => state.flow.QuoteItemAsync(state.items[i]!, cancellation), cancellationToken));
    }

    private async ValueTask<JsonData> QuoteItemAsync(JsonData item, CancellationToken cancellationToken)
    {
        item = item.With("quote", await _calls.QuoteItemAsync(item, cancellationToken));
        var text = $"{TextOf(item.Need("copies"))} of {TextOf(item.Need("title"))}";
        return JsonData.Object(QuoteNames, [item.Need("code"), item.Need("copies"), item.Need("quote").Need("price"), JsonData.String(text)]);
    }

    private async ValueTask<JsonData> ProduceAsync(JsonData data, CancellationToken cancellationToken)
    {
        var branches = await SideBySide.RunAsync(
            2, (flow: this, data), static (state, i, cancellation) => i == 0 ? state.flow.PrintAsync(state.data, cancellation) : state.flow.BillAsync(state.data, cancellation), cancellationToken);
        return JsonData.Object(ProductionNames, branches);
    }

    private async ValueTask<JsonData> PrintAsync(JsonData data, CancellationToken cancellationToken)
    {
        data = data.With("printed", await _calls.PrintAsync(data, cancellationToken));
        return await _calls.DeliverAsync(data, cancellationToken);
    }

    private async ValueTask<JsonData> BillAsync(JsonData data, CancellationToken cancellationToken)
    {
        var bill = await _calls.BillAsync(data, cancellationToken);
        var number = bill.Need("billNumber");
        return JsonData.Object(BillNames, [number, JsonData.String($"Bill {TextOf(number)}")]);
    }

    private static JsonData Report(JsonData data)
    {
        var production = data.Need("production");
        return JsonData.Object(ReportNames,
        [
            data.Need("jobId"),
            Done,
            data.Need("check").Need("sum"),
            production.Need("delivery").Need("trackingCode"),
            production.Need("bill").Need("billNumber"),
            JsonData.Number(data.Need("quotes").Count),
            JsonData.String($"Job {TextOf(data.Need("jobId"))} for {TextOf(data.Need("client").Need("name"))} has left the house"),
        ]);
    }

    private static string TextOf(JsonData value) => value.TryGetString(out var text) ? text : value.ToString();
}
