using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Npm;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Benchmarks.Expressions;

/// <summary>W9: the expressions in JSONata and their document, as they lie beside the repository.</summary>
internal static class ExpressionCatalog
{
    private static readonly Dictionary<string, JsonData> s_noVariables = [];

    private static string Folder =>
        Environment.GetEnvironmentVariable("ASL_BENCH_DIR") ?? Path.Combine(Repository.Root(), "..", "shared", "bench");

    /// <summary>All of them; none, and a message, where they are missing.</summary>
    public static IReadOnlyList<ExpressionWorkload> Read()
    {
        var folder = Path.Combine(Folder, "workloads");
        var list = Path.Combine(folder, "W9-expressions.json");
        if (!File.Exists(list))
        {
            Console.WriteLine("Skipped: W9. Its expressions are not beside the repository; ASL_BENCH_DIR names another folder.");
            return [];
        }

        var file = JsonNode.Parse(File.ReadAllText(list))!;
        var document = File.ReadAllText(Path.Combine(folder, file["document"]!.GetValue<string>()));
        (string Name, string Text)[] expressions = [.. file["jsonata"]!.AsObject().Select(member => (member.Key, member.Value!.GetValue<string>()))];
        var compiled = JsonataCompiler.Compile([.. expressions.Select(expression => (expression.Text, Enumerable.Empty<string>()))]);
        return [.. expressions.Zip(compiled, (expression, outcome) => new ExpressionWorkload(expression.Name, expression.Text, document, Evaluation(expression.Text, outcome, document)))];
    }

    private static Func<JsonData?> Evaluation(string text, CompiledJsonata outcome, string document)
    {
        var evaluate = outcome.Evaluate ?? throw new InvalidOperationException($"{text}: {outcome.Error?.Message ?? outcome.Problem}");
        var input = JsonData.Parse(document);
        return () => evaluate(input, s_noVariables, new JsonataEvaluation(TimeProvider.System));
    }
}
