using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Tasks;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>aws-local-stepfunctions.</summary>
internal sealed class NpmRival : IAsyncDisposable
{
    private readonly NodeProcess _node;

    private NpmRival(NodeProcess node) => _node = node;

    /// <summary>Starts the rival.</summary>
    /// <exception cref="NpmMissingException">There is no Node, no npm or no network.</exception>
    public static async Task<NpmRival> StartAsync() => new(await NodeProcess.StartAsync(new NpmPackage("aws-local-stepfunctions", "3.0.0"), "rival.mjs"));

    public async Task LoadAsync(Workload workload) => await _node.AskAsync(new JsonObject
    {
        ["command"] = "load",
        ["definition"] = JsonNode.Parse(workload.Definition),
        ["input"] = JsonNode.Parse(workload.Input),
        ["results"] = JsonNode.Parse(workload.TaskResults),
        ["failures"] = workload.Failures,
        ["failure"] = PartResults.Failure,
    });

    public async Task<JsonData> OutputAsync() => JsonData.FromNode((await _node.AskAsync(new JsonObject { ["command"] = "output" }))["output"]);

    /// <summary>Nanoseconds for one run of the loaded workload.</summary>
    public Task<double> RunAsync(TimeSpan time) => _node.RunAsync(time);

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
