using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using CompilationOptions = AslCompiler.Compiler.CompilationOptions;

namespace AslCompiler.CodeFixes.Tests;

/// <summary>The wrong example of each page, so that a new rule's fix is tried here by itself.</summary>
public sealed class PagesTests
{
    public static TheoryData<string> Ids() => [.. DiagnosticCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_code_fix_is_the_compiler_s_fix(string id)
    {
        if (WrongExample(id) is not { } text
            || Analysis.Create(text, new CompilationOptions()).Findings.FirstOrDefault(finding => finding.Rule.Id == id) is not { Fixes: [var fix, ..] })
            return;
        using var project = new FixedProject(text);

        Assert.Equal(Fix.Apply(text, fix.Edits), await project.FixAsync(id));
    }

    private static string? WrongExample(string id)
    {
        var parts = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", id + ".md")).Split("```json\n");
        return parts.Length < 2 ? null : parts[1][..parts[1].IndexOf("```", StringComparison.Ordinal)];
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "AslCompiler.sln")))
            at = at.Parent;
        Assert.SkipWhen(at is null, "The tests do not run inside the repository.");
        return at!.FullName;
    }
}
