using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests;

/// <summary>
/// Checks what the compiler says about a definition. <c>[|…|]</c> in the text marks where the findings must be, to the character;
/// there must be no others.
/// </summary>
internal static class Verify
{
    /// <summary>A machine that starts at A, with these states.</summary>
    public static string Machine(string states) => $$"""
        {
          "StartAt": "A",
          "States": {
            {{states}}
          }
        }
        """;

    /// <summary>A Pass state A that ends, with these fields.</summary>
    public static string Pass(string fields) => Machine($$"""
        "A": { "Type": "Pass", {{fields}}, "End": true }
        """);

    /// <summary>A Task state A that ends, with these fields.</summary>
    public static string Task(string fields) => Machine($$"""
        "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", {{fields}}, "End": true }
        """);

    /// <summary>A Choice state A with this rule.</summary>
    public static string Choice(string rule) => Machine($$"""
        "A": { "Type": "Choice", "Choices": [ {{rule}} ], "Default": "C" }, "B": { "Type": "Wait", "Seconds": 1, "Next": "C" }, "C": { "Type": "Succeed" }
        """);

    /// <summary>The findings are exactly these, one for each mark.</summary>
    public static IReadOnlyList<Finding> Reports(string id, string markedText, CompilationOptions? options = null)
    {
        var (text, marks) = Unmark(markedText);
        var findings = Analysis.Create(text, options ?? new CompilationOptions()).Findings;
        var expected = marks.Select(mark => Show(text, id, mark));
        // Suggestions of other rules are none of this test's business.
        findings = [.. findings.Where(finding => finding.Rule.Id == id || finding.Severity >= Severity.Warning)];
        var actual = findings.Select(finding => Show(text, finding.Rule.Id, finding.Span));
        Assert.True(expected.SequenceEqual(actual), $"""
            expected {string.Join(", ", expected)}
            but was  {string.Join(", ", actual)}
            {string.Join('\n', findings.Select(finding => finding.Message))}
            {text}
            """);
        return findings;
    }

    /// <summary>The first fix of each finding of this id takes it away and leaves the rest of the text as it was.</summary>
    public static void IsFixed(string id, string before, string after, CompilationOptions? options = null)
    {
        options ??= new CompilationOptions();
        var fixes = Analysis.Create(before, options).Findings.Where(finding => finding.Rule.Id == id).Select(finding => finding.Fixes[0]).ToArray();
        Assert.NotEmpty(fixes);
        var actual = Fix.Apply(before, fixes.SelectMany(fix => fix.Edits));
        Assert.Equal(after, actual);
        Assert.DoesNotContain(id, Analysis.Create(actual, options).Findings.Select(finding => finding.Rule.Id));
    }

    /// <summary>The compiler has nothing to say but suggestions.</summary>
    public static void IsSilent(string text, CompilationOptions? options = null) => Reports("", text, options);

    /// <summary>The message of the one finding.</summary>
    public static string MessageOf(string text) => Assert.Single(Judgements(text)).Message;

    /// <summary>The findings that are more than suggestions.</summary>
    public static IEnumerable<Finding> Judgements(string text, CompilationOptions? options = null) =>
        Analysis.Create(text, options ?? new CompilationOptions()).Findings.Where(finding => finding.Severity >= Severity.Warning);

    private static string Show(string text, string id, TextSpan span)
    {
        var lines = new LineMap(text);
        return $"{id}({lines.Locate(span.Start)}-{lines.Locate(span.End)})";
    }

    private static (string Text, List<TextSpan> Marks) Unmark(string text)
    {
        var marks = new List<TextSpan>();
        for (var open = text.IndexOf("[|", StringComparison.Ordinal); open >= 0; open = text.IndexOf("[|", StringComparison.Ordinal))
        {
            var close = text.IndexOf("|]", open, StringComparison.Ordinal);
            text = text.Remove(close, 2).Remove(open, 2);
            marks.Add(TextSpan.FromBounds(open, close - 2));
        }

        return (text, marks);
    }
}
