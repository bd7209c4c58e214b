namespace AslCompiler.Benchmarks.Tasks;

/// <summary>The work of print-order.asl.json, over any kind of JSON.</summary>
internal interface IPrintShop<T>
{
    ValueTask<T> CheckOrderAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> QuoteItemAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> TakePaymentAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> PrintItemsAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> DeliverAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> WriteBillAsync(T request, CancellationToken cancellationToken);

    ValueTask<T> PayBackAsync(T request, CancellationToken cancellationToken);
}
