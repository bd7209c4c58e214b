using System.Runtime.CompilerServices;

namespace AslCompiler.MapItems.Tests.Documentation;

internal interface IOrderDatabase
{
    IAsyncEnumerable<Order> FindAsync(string status, CancellationToken cancellationToken);
}

internal sealed record Order(string Id, decimal Total);

// The class of docs/distributed-map.md.
internal sealed class OpenOrders(IOrderDatabase database, IMapItemSource files) : IMapItemSource
{
    public IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, CancellationToken cancellationToken) =>
        request.Parameters["Bucket"]?.GetString() == "database" ? ReadDatabaseAsync(request, cancellationToken) : files.ReadAsync(request, cancellationToken);

    private async IAsyncEnumerable<JsonData> ReadDatabaseAsync(MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var order in database.FindAsync(request.Parameters["Key"]!.GetString(), cancellationToken))
            yield return JsonData.Object(["id", "total"], [order.Id, order.Total]);
    }
}
