using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>each-row.asl.json (W4) by hand. The states of a row wait for nothing, so a plain loop does for any MaxConcurrency.</summary>
internal sealed class EachRowTree : ITreeFlow
{
    private static readonly string[] SumNames = ["row", "gross"];

    public Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonData Run(JsonData data, CancellationToken cancellationToken)
    {
        var rows = data.Need("rows");
        if (!rows.IsArray)
            throw new FlowFailedException("States.Runtime", "'rows' is no array");
        var sums = new JsonData[rows.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sums[i] = Tick(Gross(rows[i]!));
        }
        return data.With("sums", JsonData.Array(sums));
    }

    private static JsonData Gross(JsonData row) =>
        JsonData.Object(SumNames, [row.Need("row"), JsonData.Number(checked(row.Need("net").GetInt64() + row.Need("vat").GetInt64()))]);

    private static JsonData Tick(JsonData sum) => sum.With("ticked", JsonData.True);
}
