using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Conformance;

/// <summary>
/// Definitions of every kind with random edits, as someone who types makes them: nothing throws or hangs.
/// <c>ASL_EDITS</c> sets how many of each definition (five).
/// </summary>
public sealed class EditedCorpusTests
{
    // No test of speed: what takes so long has lost its way.
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(20);

    private static readonly int Edits = int.TryParse(Environment.GetEnvironmentVariable("ASL_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits) ? edits : 5;

    [Theory]
    [InlineData("validation", 1)]
    [InlineData("workflows", 2)]
    [InlineData("asl", 3)]
    public void Definitions_with_random_edits_are_analysed_and_emitted(string corpus, int seed)
    {
        var random = new Random(seed);
        foreach (var file in Directory.EnumerateFiles(ConformanceData.Directory(corpus), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var definition = Definition(file);
            for (var edit = 0; definition is not null && edit < Edits; edit++)
                Compile(Edit(definition, random), file);
        }
    }

    private static string? Definition(string file)
    {
        if (file.EndsWith(".asl.json", StringComparison.Ordinal) || file.Contains("validation", StringComparison.Ordinal))
            return File.ReadAllText(file);
        var test = ConformanceData.Read(file);
        return test.ValueKind == JsonValueKind.Object && test.TryGetProperty("definition", out var definition) ? definition.GetRawText() : null;
    }

    // A piece goes, is doubled, changes places with another, or the rest is cut off.
    private static string Edit(string text, Random random)
    {
        for (var change = random.Next(1, 4); change > 0 && text.Length > 1; change--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 3 : 60), text.Length - start);
            var piece = text.Substring(start, length);
            text = random.Next(8) switch
            {
                0 or 1 or 2 => text.Remove(start, length),
                3 or 4 => text.Insert(start, piece),
                5 or 6 => text.Remove(start, length) is { Length: > 0 } rest ? rest.Insert(random.Next(rest.Length), piece) : piece,
                _ => text[..start],
            };
        }

        return text;
    }

    private static void Compile(string text, string file)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            DefinitionCompiler.Compile(new ProgramIdentity("flow.asl.json", CanonicalJson.Of(text), "Flows", "Flow", "public", ""), text, new CompilationOptions());
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{file}, edited:\n{text}", exception);
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < Hangs, $"{file}, edited, takes too long:\n{text}");
    }
}
