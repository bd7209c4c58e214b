namespace AslCompiler.Tool.Graphs;

/// <summary>How much room texts take, by the average width of a character in the drawing's font.</summary>
internal static class BoxSize
{
    public const double Padding = 14;
    public const double TitleHeight = 40;
    public const double LabelHeight = 16;
    public const double DotSize = 18;

    public static (double Width, double Height) Of(FlowNode node) => node.Kind switch
    {
        NodeKind.Start or NodeKind.End => (DotSize, DotSize),
        NodeKind.Choice => (TextWidth(node.Label, 7.4) + 56, 48),
        _ => (Math.Max(TextWidth(node.Label, 7.4), TextWidth(node.Detail, 6.2)) + 28, 44),
    };

    public static double LabelWidth(string label) => TextWidth(label, 6.2) + 10;

    private static double TextWidth(string text, double character) => text.Length * character;
}
