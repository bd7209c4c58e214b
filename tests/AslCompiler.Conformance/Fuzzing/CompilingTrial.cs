using System.Text.Json.Nodes;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Conformance.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Conformance.Fuzzing;

/// <summary>Compiles one mutant: nothing throws, nothing takes long, and what is emitted is C#.</summary>
/// <param name="report">What is told of it.</param>
/// <param name="watch">What is told before.</param>
internal sealed class CompilingTrial(FuzzReport report, Watch watch)
{
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(5);

    /// <summary>Tries an expression.</summary>
    /// <param name="text">The mutant.</param>
    /// <param name="variables">The variables that are given.</param>
    /// <param name="isThorough">It is read as C# as well, and stands in a definition that all rules look at.</param>
    /// <returns>It has no error, and can be evaluated.</returns>
    public bool Run(string text, IEnumerable<string> variables, bool isThorough)
    {
        watch.Try(text);
        var began = Environment.CpuUsage.TotalTime;
        var outcome = Compile(text, variables, isThorough, out var isValid);
        var took = Environment.CpuUsage.TotalTime - began;
        if (outcome is null && took > s_budget)
            outcome = ("slow to compile", $"{took.TotalSeconds:F1} s");
        if (outcome is not var (kind, detail))
            report.Pass();
        else
            report.Fail(kind, text, detail);
        return isValid && outcome is null;
    }

    private static (string Kind, string Detail)? Compile(string text, IEnumerable<string> variables, bool isThorough, out bool isValid)
    {
        isValid = false;
        try
        {
            var (expression, error) = JsonataBinder.Bind(text);
            if (error is { Span: var span } && (span.Start < 0 || span.End > text.Length || span.Length < 0))
                return ("an error outside of the text", $"{error.Code} at {span.Start} to {span.End} of {text.Length}");
            if (expression is null)
                return error is null ? ("neither an expression nor an error", "") : isThorough ? Analyze(text) : null;
            var code = JsonataCompiler.ClassOf(0, text, expression, variables);
            isValid = true;
            if (!isThorough)
                return null;
            var complaint = CSharpSyntaxTree.ParseText(code, FlowCompiler.ParseOptions).GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
            return complaint is null ? Analyze(text) : ("what is emitted is no C#: " + complaint.Id, complaint.ToString());
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            return Describe(defect);
        }
    }

    /// <summary>An exception by its kind and place.</summary>
    public static (string Kind, string Detail) Describe(Exception defect) =>
        ($"{defect.GetType().Name}{defect.StackTrace?.Split('\n').FirstOrDefault()?.TrimEnd()}", defect.Message);

    private static (string Kind, string Detail)? Analyze(string text)
    {
        var definition = new JsonObject
        {
            ["QueryLanguage"] = "JSONata",
            ["StartAt"] = "A",
            ["States"] = new JsonObject
            {
                ["A"] = new JsonObject { ["Type"] = "Pass", ["Assign"] = new JsonObject { ["x"] = "{% 1 %}" }, ["Output"] = "{% " + text + " %}", ["Next"] = "B" },
                ["B"] = new JsonObject
                {
                    ["Type"] = "Choice",
                    ["Choices"] = new JsonArray(new JsonObject { ["Condition"] = "{% $states.input.(" + text + ") %}", ["Next"] = "C" }),
                    ["Default"] = "C",
                },
                ["C"] = new JsonObject { ["Type"] = "Map", ["Items"] = "{% [" + text + "] %}", ["ItemProcessor"] = new JsonObject { ["StartAt"] = "D", ["States"] = new JsonObject { ["D"] = new JsonObject { ["Type"] = "Succeed" } } }, ["End"] = true },
            },
        };
        var crash = DefinitionFindings.Of(definition.ToJsonString()).FirstOrDefault(found => found.Id == "CRASH");
        return crash is null ? null : ("a rule threw: " + crash.Message, "");
    }
}
