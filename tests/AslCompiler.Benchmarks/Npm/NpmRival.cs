using System.Diagnostics;
using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Tasks;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>aws-local-stepfunctions in a Node process that lives as long as the run, driven line by line.</summary>
internal sealed class NpmRival : IAsyncDisposable
{
    private readonly Process _process;

    private NpmRival(Process process) => _process = process;

    /// <summary>Starts the rival.</summary>
    /// <exception cref="NpmMissingException">There is no Node, no npm or no network.</exception>
    public static async Task<NpmRival> StartAsync()
    {
        var folder = await NpmPackage.InstallAsync();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Npm", "rival.mjs"), Path.Combine(folder, "rival.mjs"), overwrite: true);
        var start = new ProcessStartInfo("node", ["rival.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NpmRival(Process.Start(start)!);
    }

    public async Task LoadAsync(Workload workload) => await AskAsync(new JsonObject
    {
        ["command"] = "load",
        ["definition"] = JsonNode.Parse(workload.Definition),
        ["input"] = JsonNode.Parse(workload.Input),
        ["results"] = JsonNode.Parse(workload.TaskResults),
        ["failures"] = workload.Failures,
        ["failure"] = PartResults.Failure,
    });

    public async Task<JsonData> OutputAsync() => JsonData.FromNode((await AskAsync(new JsonObject { ["command"] = "output" }))["output"]);

    /// <summary>Nanoseconds for one run of the loaded workload.</summary>
    public async Task<double> RunAsync(int milliseconds)
    {
        var answer = await AskAsync(new JsonObject { ["command"] = "run", ["milliseconds"] = milliseconds });
        return answer["nanoseconds"]!.GetValue<double>() / answer["runs"]!.GetValue<int>();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonNode> AskAsync(JsonObject request)
    {
        await _process.StandardInput.WriteLineAsync(request.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The Node process has ended.");
        var answer = JsonNode.Parse(line)!;
        return answer["error"] is { } error ? throw new InvalidOperationException($"aws-local-stepfunctions: {error}") : answer;
    }
}
