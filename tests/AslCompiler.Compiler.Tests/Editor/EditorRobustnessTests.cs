using AslCompiler.Compiler.Editor;

namespace AslCompiler.Compiler.Tests.Editor;

public sealed class EditorRobustnessTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("samples", "OrderFulfilment", "order-fulfilment.asl.json"));

    public static TheoryData<string> Texts() => [Text, File.ReadAllText(Repository.Path("samples", "OrderTotals", "order-totals.asl.json"))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_position_has_answers_and_asking_changes_nothing(string text)
    {
        var analysis = Analysis.Create(text, new CompilationOptions());
        var before = Show(analysis);
        for (var position = 0; position <= text.Length; position++)
            AskAll(analysis, position);
        Assert.Equal(before, Show(analysis));
    }

    [Fact]
    public void A_text_that_ends_anywhere_has_answers_at_its_end()
    {
        for (var end = 0; end < Text.Length; end += 7)
            AskAll(Analysis.Create(Text[..end], new CompilationOptions()), end);
    }

    private static void AskAll(Analysis analysis, int position)
    {
        Completion.At(analysis, position);
        Hover.At(analysis, position);
        Navigation.Definitions(analysis, position);
        Navigation.References(analysis, position);
    }

    private static string Show(Analysis analysis) =>
        string.Join('\n', analysis.Shapes!.Inputs.Values.Select(shape => shape.Kinds + ": " + string.Join(", ", shape.MemberNames)));
}
