using System.Globalization;
using AslCompiler.Benchmarks.Analyses;
using AslCompiler.Benchmarks.Durable;
using AslCompiler.Benchmarks.Expressions;
using AslCompiler.Benchmarks.Generators;
using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Benchmarks.Quick;
using AslCompiler.Benchmarks.Workloads;
using BenchmarkDotNet.Running;

// --quick [workload…]                       one table and the bars, in under three minutes
// --quick-analysis                          only the analysis of definitions, and its bars
// --quick-w9                                only expressions in JSONata, and their bars
// --loop-w9 <expression> <seconds>          evaluates one expression over and over, for a profiler
// --loop-analysis <flow> <seconds>          analyses one flow over and over, for a profiler
// --durable [seconds] [SQLite|PostgreSQL]   W8 against rows journaled by hand
// --loop-durable <seconds> <at once>        W8 on PostgreSQL over and over, for a profiler
// --loop <workload> <contender> <seconds>   runs one contender for a profiler
// --write-definitions <count> <folder>      definitions of 20 states, for tests/build-time.sh
// anything else goes to BenchmarkDotNet     --filter '*WorkloadBenchmarks*'
switch (args)
{
    case ["--quick", .. var only]:
        await QuickRun.RunAsync(only);
        break;
    case ["--quick-analysis"]:
        QuickReport.Write(Console.Out, [], [], [], null, AnalysisResult.Measure());
        break;
    case ["--quick-w9"]:
        QuickReport.Write(Console.Out, [], [], await ExpressionRun.MeasureAsync(), null, null);
        break;
    case ["--loop-w9", var expression, var duration]:
        ExpressionRun.Loop(expression, double.Parse(duration, CultureInfo.InvariantCulture));
        break;
    case ["--loop-analysis", var flow, var duration]:
        AnalysisResult.Loop(flow, double.Parse(duration, CultureInfo.InvariantCulture));
        break;
    case ["--durable", .. var options]:
        await DurableRun.RunAsync(TimeSpan.FromSeconds(options.Length > 0 ? double.Parse(options[0], CultureInfo.InvariantCulture) : 3), options.Length > 1 ? options[1] : "");
        break;
    case ["--loop-durable", var time, var width]:
        await DurableRun.LoopAsync(TimeSpan.FromSeconds(double.Parse(time, CultureInfo.InvariantCulture)), int.Parse(width, CultureInfo.InvariantCulture));
        break;
    case ["--loop", var workload, var contender, var seconds]:
        var runs = await Stopwatches.RunForAsync(Contender.Of(WorkloadCatalog.Get(workload), contender), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        Console.WriteLine($"{runs} runs");
        break;
    case ["--write-definitions", var count, var folder]:
        SynthesizedDefinition.WriteAll(int.Parse(count, CultureInfo.InvariantCulture), folder);
        break;
    case [GeneratorProcess.FirstRun or GeneratorProcess.Edits or GeneratorProcess.Diagnose, var definitions]:
        GeneratorProcess.Run(args[0], int.Parse(definitions, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
        break;
}
