using System.Diagnostics;
using System.Globalization;
using AslCompiler.Benchmarks.Measuring;

namespace AslCompiler.Benchmarks.Generators;

/// <summary>What a measuring process does; it prints milliseconds.</summary>
internal static class GeneratorProcess
{
    public const string FirstRun = "--generator-first-run";
    public const string Edits = "--generator-edits";
    public const string Diagnose = "--generator-diagnose";

    private const int EditCount = 50;

    public static void Run(string command, int definitions)
    {
        if (command == Diagnose)
        {
            WriteDiagnostics(definitions);
            return;
        }
        var milliseconds = command == FirstRun ? TimeFirstRun(definitions) : TimeEdits(definitions);
        Console.Write(milliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double TimeFirstRun(int definitions)
    {
        var bench = new GeneratorBench(definitions);
        var started = Stopwatch.GetTimestamp();
        bench.Run();
        var elapsed = Stopwatch.GetElapsedTime(started);
        bench.Check();
        return elapsed.TotalMilliseconds;
    }

    private static double TimeEdits(int definitions)
    {
        var bench = new GeneratorBench(definitions);
        bench.Run();
        bench.Check();
        var times = new List<double>();
        for (var edit = 0; edit < EditCount; edit++)
        {
            var before = bench.Texts;
            var changed = bench.NextEdit();
            var started = Stopwatch.GetTimestamp();
            bench.Apply(changed);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (bench.Texts.Except(before).Count() is var emitted && emitted != 1)
                throw new InvalidOperationException($"Edit {edit} has emitted {emitted} files again, not one.");
        }
        return Sample.Median(times);
    }

    // For whoever changes the synthesized definitions: their C# must be free of errors, else the times say little.
    private static void WriteDiagnostics(int definitions)
    {
        var bench = new GeneratorBench(definitions);
        bench.Run();
        bench.Check();
        foreach (var diagnostic in bench.Diagnose())
        {
            Console.WriteLine(diagnostic);
            Console.WriteLine(diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]);
        }
        Console.WriteLine($"{bench.Trees.Length} files, {bench.Trees.Sum(tree => tree.Length) / 1024} KB");
    }
}
