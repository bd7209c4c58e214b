using System.Globalization;
using System.Reflection;
using AslCompiler.Compiler.Emit;
using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Runtime.Jsonata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Conformance.Compiling;

/// <summary>Evaluates a compiled expression.</summary>
/// <param name="input">The input; null for none.</param>
/// <param name="variables">The variables that are given.</param>
/// <param name="evaluation">The moment.</param>
internal delegate JsonData? JsonataEvaluator(JsonData? input, IReadOnlyDictionary<string, JsonData> variables, JsonataEvaluation evaluation);

/// <summary>What became of an expression: what evaluates it, the error in it, or the complaint of the C# compiler.</summary>
internal sealed record CompiledJsonata(JsonataEvaluator? Evaluate, JsonataError? Error, string? Problem);

/// <summary>Compiles many expressions, each a class of its own, in few C# compilations.</summary>
internal sealed class JsonataCompiler
{
    private const int BatchSize = 220;

    private static int batches;

    /// <summary>In the order of the expressions.</summary>
    /// <param name="expressions">The expressions, and the names of the variables that are given.</param>
    public static CompiledJsonata[] Compile(IReadOnlyList<(string Text, IEnumerable<string> Variables)> expressions)
    {
        var compiled = new CompiledJsonata[expressions.Count];
        var sources = new List<(int Index, string Code)>();
        for (var i = 0; i < compiled.Length; i++)
        {
            var (expression, error) = JsonataBinder.Bind(expressions[i].Text);
            compiled[i] = new CompiledJsonata(null, error, null);
            if (expression is not null)
                sources.Add((i, ClassOf(i, expressions[i].Text, expression, expressions[i].Variables)));
        }

        Parallel.ForEach(sources.Chunk(BatchSize), batch => Compile(batch, compiled));
        return compiled;
    }

    /// <summary>The C# of one expression.</summary>
    public static string ClassOf(int number, string text, JsonataExpression expression, IEnumerable<string> variables)
    {
        var writer = new CodeWriter();
        var data = new StaticData(new NameScope("Evaluate"));
        writer.Line("#nullable enable");
        foreach (var line in JsonataMethod.Usings)
            writer.Line(line);
        writer.Line("using System.Collections.Generic;");
        writer.Open("public static class " + ClassName(number));
        JsonataMethod.Write(
            writer,
            "public static JsonData? Evaluate(JsonData? input, IReadOnlyDictionary<string, JsonData> variables, JsonataEvaluation evaluation)",
            text,
            expression,
            data,
            "input",
            variables.ToDictionary(name => name, name => $"variables[{CSharpText.Literal(name)}]", StringComparer.Ordinal));
        data.Write(writer);
        writer.Close();
        return writer.ToString();
    }

    private static void Compile((int Index, string Code)[] batch, CompiledJsonata[] compiled)
    {
        var trees = batch.Select(source => CSharpSyntaxTree.ParseText(source.Code, FlowCompiler.ParseOptions, path: ClassName(source.Index)));
        var compilation = CSharpCompilation.Create($"Jsonata{Interlocked.Increment(ref batches)}", trees, FlowCompiler.References, FlowCompiler.CompilationOptions);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var complaints = result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).ToLookup(found => found.Location.SourceTree?.FilePath ?? "");
        foreach (var (index, _) in batch)
            if (complaints[ClassName(index)].FirstOrDefault() is { } complaint)
                compiled[index] = new CompiledJsonata(null, null, complaint.GetMessage(CultureInfo.InvariantCulture) + " in " + complaint.Location.SourceTree!.GetText().Lines[complaint.Location.GetLineSpan().StartLinePosition.Line]);
        if (!result.Success)
        {
            var others = batch.Where(source => compiled[source.Index].Problem is null).ToArray();
            if (others.Length < batch.Length)
                Compile(others, compiled);
            return;
        }

        var assembly = Assembly.Load(stream.ToArray());
        foreach (var (index, _) in batch)
            if (compiled[index].Problem is null)
                compiled[index] = new CompiledJsonata(assembly.GetType(ClassName(index))!.GetMethod("Evaluate")!.CreateDelegate<JsonataEvaluator>(), null, null);
    }

    private static string ClassName(int number) => "Expression" + number.ToString("D4", CultureInfo.InvariantCulture);
}
