using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>A script in a Node process that lives as long as the run: a JSON command on each line in, a JSON answer on each line out.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _name;

    private NodeProcess(Process process, string name) => (_process, _name) = (process, name);

    /// <summary>Installs the package and starts the script.</summary>
    /// <param name="package">What the script imports.</param>
    /// <param name="script">Its name in the folder of this class.</param>
    /// <exception cref="NpmMissingException">There is no Node, no npm or no network.</exception>
    public static async Task<NodeProcess> StartAsync(NpmPackage package, string script)
    {
        var folder = await package.InstallAsync();
        foreach (var file in (string[])[script, "commands.mjs"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Npm", file), Path.Combine(folder, file), overwrite: true);
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            return new NodeProcess(Process.Start(start)!, package.Name);
        }
        catch (Win32Exception missing)
        {
            throw new NpmMissingException($"Node cannot be started: {missing.Message}");
        }
    }

    public async Task<JsonNode> AskAsync(JsonObject request)
    {
        await _process.StandardInput.WriteLineAsync(request.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The Node process has ended.");
        var answer = JsonNode.Parse(line)!;
        return answer["error"] is { } error ? throw new InvalidOperationException($"{_name}: {error}") : answer;
    }

    /// <summary>Nanoseconds for one run of what is loaded.</summary>
    public async Task<double> RunAsync(TimeSpan time)
    {
        var answer = await AskAsync(new JsonObject { ["command"] = "run", ["milliseconds"] = (int)time.TotalMilliseconds });
        return answer["nanoseconds"]!.GetValue<double>() / answer["runs"]!.GetValue<int>();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
