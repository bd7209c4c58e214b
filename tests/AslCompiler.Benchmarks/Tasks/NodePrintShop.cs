using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Tasks;

/// <summary>Answers at once; a node has one parent, so every answer is new.</summary>
internal sealed class NodePrintShop : IPrintShop<JsonNode>
{
    public ValueTask<JsonNode> CheckOrderAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["accepted"] = true, ["sum"] = 35780L, ["clerk"] = "Mel" });

    public ValueTask<JsonNode> QuoteItemAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["price"] = 2490, ["paper"] = "matt, 170 g" });

    public ValueTask<JsonNode> TakePaymentAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["id"] = "pay-77120", ["bank"] = "First Harbour" });

    public ValueTask<JsonNode> PrintItemsAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["parcel"] = "parcel-5", ["sheets"] = 411 });

    public ValueTask<JsonNode> DeliverAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["trackingCode"] = "TR-990-14", ["carrier"] = "Bikes" });

    public ValueTask<JsonNode> WriteBillAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["billNumber"] = "B-2026-0815", ["dueInDays"] = 14 });

    public ValueTask<JsonNode> PayBackAsync(JsonNode request, CancellationToken cancellationToken) =>
        new(new JsonObject { ["id"] = "back-3" });
}
