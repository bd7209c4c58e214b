using System.ComponentModel;
using System.Diagnostics;

namespace AslCompiler.Benchmarks.Npm;

/// <summary>Installs the npm package into the repository's artifacts, once.</summary>
internal static class NpmPackage
{
    private const string Name = "aws-local-stepfunctions";
    private const string Version = "3.0.0";

    /// <returns>The folder that it can be imported from.</returns>
    public static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(RepositoryRoot(), "artifacts", Name);
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

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AslCompiler.sln")))
                return folder.FullName;
        return Path.GetTempPath();
    }
}
