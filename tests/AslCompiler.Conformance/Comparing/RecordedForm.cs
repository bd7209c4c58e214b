using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Brings texts into the recorder's form: the case's own names become what the recorder wrote in their place.</summary>
/// <remarks>Applied to the recorded side as well, since mocks replay recorded texts: doing it twice changes nothing.</remarks>
internal sealed class RecordedForm(AslCase @case)
{
    // Longest first, so that no name hides a longer one.
    private readonly Substitution[] substitutions =
        [.. @case.Substitutions.Where(pair => pair.Value.Length > 0).OrderByDescending(pair => pair.Value.Length)];

    /// <summary>Whether a placeholder stands for one of the case's own names.</summary>
    public bool IsKnown(string placeholder) => substitutions.Any(pair => pair.Recorded == placeholder);

    public string Of(string text)
    {
        text = text.Replace("<partition>", "aws", StringComparison.Ordinal).Replace("<region>", "us-east-1", StringComparison.Ordinal);
        for (var i = 0; i < substitutions.Length; i++)
        {
            // A recorded form may contain the value itself (name -> <name>), so both become a mark first.
            var mark = Mark(i);
            var recorded = Localized(substitutions[i].Recorded);
            if (recorded.Length > 0)
                text = text.Replace(recorded, mark, StringComparison.Ordinal);
            text = text.Replace(substitutions[i].Value, mark, StringComparison.Ordinal);
        }

        for (var i = substitutions.Length - 1; i >= 0; i--)
            text = text.Replace(Mark(i), Localized(substitutions[i].Recorded), StringComparison.Ordinal);
        return text;
    }

    private static string Localized(string recorded) =>
        recorded.Replace("<partition>", "aws", StringComparison.Ordinal).Replace("<region>", "us-east-1", StringComparison.Ordinal);

    // Private-use characters: no recording holds them.
    private static string Mark(int index) => "\uE000" + (char)('\uE001' + index);
}
