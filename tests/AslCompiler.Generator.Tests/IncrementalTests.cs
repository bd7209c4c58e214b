using AslCompiler.Compiler;
using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Generator.Tests;

public sealed class IncrementalTests
{
    private const string One = """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""";
    private const string Two = """{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}""";

    [Fact]
    public void Editing_one_definition_emits_that_one_alone_again()
    {
        var first = new DefinitionText("/flows/one.asl.json", One);
        var second = new DefinitionText("/flows/two.asl.json", Two);
        var run = GeneratorRun.Of([first, second]);
        var found = FindingsOf(second);

        var edited = new DefinitionText("/flows/one.asl.json", One.Replace("\"End\"", "\"Comment\":\"new\",\"End\"", StringComparison.Ordinal));
        var again = run.Again(driver => driver.ReplaceAdditionalText(first, edited));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], Reasons(again, StepNames.Generated));
        Assert.NotNull(found);
        Assert.Same(found, FindingsOf(second));
    }

    // Each compilation leaves findings of its own.
    private static object? FindingsOf(DefinitionText file) => SharedFindings.Find(file.GetText(), new Compiler.CompilationOptions());

    [Fact]
    public void Editing_csharp_emits_nothing_again()
    {
        var run = GeneratorRun.Of(One);

        var again = run.Again(compilation: run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken)));

        Assert.All(Reasons(again, StepNames.Identities), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(again, StepNames.Generated), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Reindenting_a_definition_emits_the_same_text()
    {
        var compact = new DefinitionText("/flows/one.asl.json", One);
        var run = GeneratorRun.Of([compact]);

        var indented = new DefinitionText("/flows/one.asl.json", One.Replace(":", " : ", StringComparison.Ordinal).Replace(",", ",\n\t", StringComparison.Ordinal));
        var again = run.Again(driver => driver.ReplaceAdditionalText(compact, indented));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(again, StepNames.Identities));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(again, StepNames.Generated));
        Assert.Equal(run.Text(), again.Text());
    }

    [Fact]
    public void The_order_of_the_files_changes_no_text()
    {
        var one = new DefinitionText("/flows/one.asl.json", One);
        var two = new DefinitionText("/flows/two.asl.json", Two);

        var forwards = GeneratorRun.Of([one, two]);
        var backwards = GeneratorRun.Of([two, one]);

        Assert.Equal(forwards.Text("Flows.One"), backwards.Text("Flows.One"));
        Assert.Equal(forwards.Text("Flows.Two"), backwards.Text("Flows.Two"));
    }

    [Fact]
    public void Editing_csharp_checks_nothing_again_but_what_moved()
    {
        var run = GeneratorRun.Of([new DefinitionText("flow.asl.json", One)], userCode: Class, feature: "AslBuild");

        var again = run.Again(compilation: run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));

        Assert.NotEmpty(Reasons(again, StepNames.Classes));
        foreach (var step in new[] { StepNames.Classes, StepNames.Host, StepNames.Generated })
            Assert.All(Reasons(again, step), reason => Assert.Contains(reason, (IncrementalStepRunReason[])[IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]));
    }

    private const string Class = "[AslCompiler.StateMachine(\"flow.asl.json\")] public partial class Flow;";

    private const string Method = "public static partial class Sums { [AslCompiler.Jsonata(\"a.b\")] public static partial int M(AslCompiler.JsonData order); [AslCompiler.Jsonata(\"c\")] public static partial int N(Order order); } public record Order(int C);";

    [Fact]
    public void Editing_other_csharp_emits_no_method_again()
    {
        var run = GeneratorRun.Of([], userCode: Method, feature: "AslBuild");

        var again = run.Again(compilation: run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], Reasons(again, StepNames.Methods));
        Assert.All(Reasons(again, StepNames.GeneratedMethods), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Moving_a_method_emits_nothing_again_and_editing_an_expression_that_one_alone()
    {
        var run = GeneratorRun.Of([], userCode: Method);

        Assert.All(Reasons(Edited(run, "\n\n" + Method), StepNames.GeneratedMethods), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            Reasons(Edited(run, Method.Replace("\"c\"", "\"c + 1\"", StringComparison.Ordinal)), StepNames.GeneratedMethods));
    }

    private static GeneratorRun Edited(GeneratorRun run, string code) => run.Again(compilation: run.Input.ReplaceSyntaxTree(
        run.Input.SyntaxTrees[0],
        CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));

    [Fact]
    public void The_model_holds_no_symbol_and_no_compilation()
    {
        var run = GeneratorRun.Of([new DefinitionText("flow.asl.json", One)], userCode: Class + Method, feature: "AslBuild");

        foreach (var name in new[] { StepNames.Methods, StepNames.MethodContracts, StepNames.GeneratedMethods, StepNames.Identities, StepNames.TypeNames, StepNames.Named, StepNames.Contracts, StepNames.Classes, StepNames.Host, StepNames.Generated })
            foreach (var step in run.Result.Results[0].TrackedSteps[name])
                foreach (var (value, _) in step.Outputs)
                    ObjectGraph.AssertFreeOfRoslyn(value);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.Results[0].TrackedSteps[step].SelectMany(ran => ran.Outputs).Select(output => output.Reason);
}
