using System.Diagnostics;
using System.Globalization;
using AslCompiler.Benchmarks.Measuring;

namespace AslCompiler.Benchmarks.Generators;

/// <summary>How long the generator takes, in processes of their own: medians.</summary>
/// <param name="FirstRuns">First run in a fresh process, JIT included.</param>
/// <param name="Edit">One edit on the warm driver, in milliseconds.</param>
internal sealed record GeneratorResult(IReadOnlyList<(int Definitions, double Milliseconds)> FirstRuns, double Edit)
{
    public const int EditedAmong = 100;

    private const int Processes = 5;

    public static async Task<GeneratorResult> MeasureAsync()
    {
        int[] sizes = [1, 100, 500];
        var times = sizes.ToDictionary(size => size, _ => new List<double>());
        for (var process = 0; process < Processes; process++)
        {
            foreach (var size in sizes)
            {
                Console.Error.WriteLine($"measuring the generator on {size} definitions");
                times[size].Add(await InFreshProcessAsync(GeneratorProcess.FirstRun, size));
            }
        }
        var edit = await InFreshProcessAsync(GeneratorProcess.Edits, EditedAmong);
        return new GeneratorResult([.. sizes.Select(size => (size, Sample.Median(times[size])))], edit);
    }

    private static async Task<double> InFreshProcessAsync(string command, int definitions)
    {
        var path = Environment.ProcessPath!;
        string[] arguments = [command, definitions.ToString(CultureInfo.InvariantCulture)];
        if (Path.GetFileNameWithoutExtension(path) == "dotnet")
            arguments = [typeof(GeneratorResult).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {definitions} failed:\n{output}");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
