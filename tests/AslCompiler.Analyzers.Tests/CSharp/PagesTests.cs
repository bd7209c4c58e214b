using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>The examples of the pages about C#: each is compiled beside the page's flow and analyzed.</summary>
public sealed class PagesTests
{
    public static TheoryData<string> Ids => [DiagnosticCatalog.UnknownTask.Id, .. CSharpCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_of_a_page_is_reported_and_the_right_one_is_not(string id)
    {
        var page = await File.ReadAllTextAsync(Repository.File("docs/diagnostics/" + id + ".md"), TestContext.Current.CancellationToken);
        if (id == "ASL1111")
        {
            // No text of one C# file can show it; HostTests does.
            Assert.DoesNotContain("```csharp", page, StringComparison.Ordinal);
            return;
        }

        // A method with an expression needs no flow.
        var flow = CSharpCatalog.Methods.Any(rule => rule.Id == id) ? "" : Assert.Single(Blocks(page, "json"));
        var examples = Blocks(page, "csharp");
        Assert.Equal(2, examples.Length);
        Assert.Equal([id], (await CSharpProject.Of(flow, examples[0]).FindingsAsync()).Select(finding => finding[..7]).Distinct());
        var right = CSharpProject.Of(flow, examples[1]);
        Assert.Empty(await right.FindingsAsync());
        Assert.Empty(right.Errors);
    }

    private static string[] Blocks(string page, string language) =>
        [.. page.Split("```" + language + "\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
}
