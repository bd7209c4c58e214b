using System.Diagnostics;
using AslCompiler.Conformance;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Fuzzing;
using AslCompiler.Conformance.Reporting;
using AslCompiler.Conformance.Running;

if (args is ["--fuzz", .. var fuzzing])
    return FuzzRun.Run(fuzzing);
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

if (options.Folder is not { } folder || !Directory.Exists(folder))
{
    Console.WriteLine($"skipped: there are no conformance data at '{options.Folder}'");
    return options.Folder is null ? 2 : 0;
}

var library = new FlowLibrary();
var runners = Corpora(folder, library).ToArray();
if (runners.Length == 0)
    Console.WriteLine($"skipped: '{folder}' has none of the folders asl, jsonpath, jsonata, validation, workflows");

var watch = Stopwatch.StartNew();
foreach (var runner in runners)
    runner.Prepare();
Console.WriteLine($"analyzed in {watch.Elapsed.TotalSeconds:F1} s; compiling {library.Count} definitions");
library.Compile();
Console.WriteLine($"compiled after {watch.Elapsed.TotalSeconds:F1} s");
ReportRow[] rows = [.. runners.SelectMany(runner => runner.Run())];
Console.WriteLine($"ran after {watch.Elapsed.TotalSeconds:F1} s");

if (options.Report is { } report)
    ReportFile.Write(report, rows);
if (options.Causes is { } causes)
    Causes.Write(causes, rows);
if (options.WriteMinimums is { } numbers)
    Minimums.Write(numbers, rows);
var sunken = options.Minimums is { } minimums ? Minimums.Sunken(minimums, rows) : [];
foreach (var group in sunken)
    Console.WriteLine("below its minimum: " + group);
var histories = Histories.Failures(rows);
foreach (var failure in histories)
    Console.WriteLine("history: " + failure);
var warnings = Warnings.Failures(rows);
foreach (var failure in warnings)
    Console.WriteLine("warning: " + failure);
Summary.Print(rows, Console.Out);
Console.Out.Flush();

// Executions that hang must not keep the process alive.
Environment.Exit(sunken.Count == 0 && (options.Minimums is null || (histories.Count == 0 && warnings.Count == 0)) ? 0 : 1);
return 0;

static IEnumerable<ICorpusRunner> Corpora(string folder, FlowLibrary library)
{
    if (Below(folder, "asl") is { } asl)
        yield return new AslRunner(AslCorpus.Read(asl), library);
    if (Below(folder, "jsonpath") is { } jsonpath)
        yield return new JsonPathRunner(JsonPathCorpus.Read(jsonpath), Departures.Read(), library);
    if (Below(folder, "jsonata") is { } jsonata)
        yield return new JsonataRunner(JsonataCorpus.Read(jsonata));
    if (Below(folder, "validation") is { } validation)
        yield return new ValidationRunner(ValidationCorpus.Read(validation), library);
    if (Below(folder, "workflows") is { } workflows)
        yield return new WorkflowRunner(WorkflowCorpus.Read(workflows), library);
}

static string? Below(string folder, string name) =>
    Path.Combine(folder, name) is var path && Directory.Exists(path) ? path : null;
