using System.ComponentModel;
using System.Diagnostics;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>A package of npm, installed into the repository's artifacts once.</summary>
internal sealed record NpmPackage(string Name, string Version)
{
    /// <returns>The folder that it can be imported from.</returns>
    /// <exception cref="NpmMissingException">There is no npm or no network.</exception>
    public async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Repository.Root(), "artifacts", Name);
        if (Directory.Exists(Path.Combine(folder, "node_modules", Name)))
            return folder;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{"private":true}""");
        try
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", $"{Name}@{Version}", "--no-audit", "--no-fund", "--loglevel=error"])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var npm = Process.Start(start)!;
            var errors = npm.StandardError.ReadToEndAsync();
            var output = npm.StandardOutput.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await npm.WaitForExitAsync(patience.Token);
            if (npm.ExitCode != 0)
                throw new NpmMissingException($"npm install {Name}@{Version} failed: {(await errors + await output).Trim()}");
        }
        catch (Win32Exception missing)
        {
            throw new NpmMissingException($"npm cannot be started: {missing.Message}");
        }
        catch (OperationCanceledException)
        {
            throw new NpmMissingException($"npm install {Name}@{Version} took more than a minute");
        }
        return folder;
    }
}
