using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Conformance.Fuzzing;

/// <summary>Compiles mutants with the C# compiler, and evaluates them: what fails, fails as JSONata does.</summary>
/// <param name="report">What is told of them.</param>
/// <param name="watch">What is told before each.</param>
internal sealed class EvaluatingTrial(FuzzReport report, Watch watch)
{
    // An evaluation is bounded by what it walks over, and by the second that a regular expression has.
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(20);

    // What a thread has that the process did not ask for.
    private const int StackSize = 1024 * 1024;

    /// <summary>Tries expressions that have no error.</summary>
    /// <param name="mutants">The mutants, and the cases whose data they are evaluated on.</param>
    public void Run(IReadOnlyList<(string Text, JsonataCase Case)> mutants)
    {
        watch.Try("(the C# compiler)");
        var compiled = JsonataCompiler.Compile([.. mutants.Select(mutant => (mutant.Text, (IEnumerable<string>)mutant.Case.Bindings.Keys))]);
        var thread = new Thread(
            () =>
            {
                for (var i = 0; i < compiled.Length; i++)
                    Run(mutants[i].Text, mutants[i].Case, compiled[i]);
            },
            StackSize);
        thread.Start();
        thread.Join();
    }

    private void Run(string text, JsonataCase @case, CompiledJsonata compiled)
    {
        watch.Try(text);
        if (compiled.Evaluate is not { } evaluate)
        {
            report.Fail("the C# compiler complains", text, compiled.Problem ?? "");
            return;
        }

        var began = Environment.CpuUsage.TotalTime;
        try
        {
            _ = evaluate(@case.Input, @case.Bindings, new JsonataEvaluation(TimeProvider.System))?.ToString();
        }
        catch (JsonataException)
        {
            // As it should be.
        }
        catch (Exception defect)
        {
            var (kind, detail) = CompilingTrial.Describe(defect);
            report.Fail(kind, text, $"{detail}\n    on the data of {@case.Id}");
            return;
        }

        if (Environment.CpuUsage.TotalTime - began is var took && took > s_budget)
            report.Fail("slow to evaluate", text, $"{took.TotalSeconds:F1} s on the data of {@case.Id}");
        else
            report.Pass();
    }
}
