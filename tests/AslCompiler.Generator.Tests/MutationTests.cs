using System.Text.RegularExpressions;
using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Tests;

/// <summary>
/// Definitions broken at random, one token deleted, doubled, misspelt or swapped at a time: the generator never fails (CS8785, ASL0011),
/// and what it emits always compiles.
/// </summary>
public sealed partial class MutationTests
{
    // Compiled together, since most of the time goes to what they share.
    private const int Mutants = 20;

    public static TheoryData<string> Definitions() =>
    [
        "samples/CreditLimit/credit-limit.asl.json",
        "samples/OrderFulfilment/order-fulfilment.asl.json",
        "samples/OrderTotals/order-totals.asl.json",
        "tests/AslCompiler.Generator.Tests/Snapshots/every-state.asl.json",
        "tests/AslCompiler.Generator.Tests/Snapshots/every-jsonata-state.asl.json",
        "tests/AslCompiler.Testing.Tests/payment-reminder.asl.json",
    ];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_broken_definition_never_breaks_the_generator_or_its_code(string path)
    {
        var text = File.ReadAllText(Repository.File(path));
        var random = new Random(4711);
        var mutants = Enumerable.Range(1, Mutants).ToDictionary(number => $"mutant{number}.asl.json", _ => Mutate(text, random));

        var run = GeneratorRun.Of([.. mutants.Select(mutant => new DefinitionText(mutant.Key, mutant.Value))]);

        Assert.Equal(Mutants, run.Result.GeneratedTrees.Length);
        Assert.True(run.CSharpDiagnostics.Count == 0, string.Join('\n', run.CSharpDiagnostics.Take(5)) + "\n\n" + FirstBroken(run, mutants));
    }

    // The definition behind the first complaint, to be looked at.
    private static string FirstBroken(GeneratorRun run, Dictionary<string, string> mutants)
    {
        var file = run.Output.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)?.Location.SourceTree?.FilePath ?? "";
        return mutants.FirstOrDefault(mutant => file.EndsWith("." + mutant.Key.Replace(".asl.json", ".g.cs", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Value;
    }

    private static string Mutate(string text, Random random)
    {
        var tokens = Token().Matches(text).Where(match => !string.IsNullOrWhiteSpace(match.Value)).ToArray();
        var token = tokens[random.Next(tokens.Length)];
        var changed = random.Next(5) switch
        {
            0 => "",
            1 => token.Value + token.Value,
            2 => token.Value + ", " + token.Value,
            3 => Misspell(token.Value, random),
            _ => tokens[random.Next(tokens.Length)].Value,
        };
        return text[..token.Index] + changed + text[(token.Index + token.Length)..];
    }

    private static string Misspell(string token, Random random)
    {
        const string letters = "aZ0$.[]()'\\ -é😀{}\n@?*,:";
        var at = random.Next(token.Length);
        return random.Next(3) switch
        {
            0 => token.Remove(at, 1),
            1 => token.Insert(at, letters[random.Next(letters.Length)].ToString()),
            _ => token[..at] + letters[random.Next(letters.Length)] + token[(at + 1)..],
        };
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
