using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Node;

/// <summary>each-row.asl.json (W4) by hand. The states of a row wait for nothing, so a plain loop does for any MaxConcurrency.</summary>
internal sealed class EachRowNode : INodeFlow
{
    public Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonNode Run(JsonNode input, CancellationToken cancellationToken)
    {
        var data = input.DeepClone();
        if (data.Need("rows") is not JsonArray rows)
            throw new FlowFailedException("States.Runtime", "'rows' is no array");
        var sums = new JsonArray();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sum = Gross(row);
            sum["ticked"] = true;
            sums.Add((JsonNode)sum);
        }
        data["sums"] = sums;
        return data;
    }

    private static JsonObject Gross(JsonNode? row) => new()
    {
        ["row"] = row.Copy("row"),
        ["gross"] = checked(row.NeedValue("net").GetValue<long>() + row.NeedValue("vat").GetValue<long>()),
    };
}
