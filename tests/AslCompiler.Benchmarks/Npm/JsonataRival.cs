using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>JavaScript's <c>jsonata</c>. An expression is parsed when it is loaded; what is timed is its evaluation.</summary>
internal sealed class JsonataRival : IAsyncDisposable
{
    private readonly NodeProcess _node;

    private JsonataRival(NodeProcess node) => _node = node;

    /// <summary>Starts the rival.</summary>
    /// <exception cref="NpmMissingException">There is no Node, no npm or no network.</exception>
    public static async Task<JsonataRival> StartAsync() => new(await NodeProcess.StartAsync(new NpmPackage("jsonata", "2.2.2"), "jsonata-rival.mjs"));

    public async Task LoadAsync(string expression, string document) => await _node.AskAsync(new JsonObject
    {
        ["command"] = "load",
        ["expression"] = expression,
        ["input"] = JsonNode.Parse(document),
    });

    public async Task<JsonData> OutputAsync() => JsonData.FromNode((await _node.AskAsync(new JsonObject { ["command"] = "output" }))["output"]);

    /// <summary>Nanoseconds for one evaluation of the loaded expression.</summary>
    public Task<double> RunAsync(TimeSpan time) => _node.RunAsync(time);

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
